"""Plugging in: the core is a domain like the others."""

from collections.abc import Iterator, Mapping

from . import appendix, comparison, measures, milestones, readers, sections
from .checks import RULES
from .domains import Domain, Places, UnknownFigure
from .models import Indicator, Milestone
from .scope import Scope


def object_name(code: str) -> str | None:
    """The milestone or indicator of this code, for a task's scope; None: unknown."""
    for model in (Milestone, Indicator):
        if (
            name := model.objects.filter(code=code)
            .values_list("name", flat=True)
            .first()
        ):
            return name
    return None


def names() -> Iterator[str]:
    """Milestones and indicators."""
    for model in (Milestone, Indicator):
        yield from model.objects.values_list("name", flat=True)


def named(scope: Scope) -> Mapping[str, str]:
    """Every milestone and indicator."""
    read = (readers.indicators, readers.milestones)
    return {
        code: row.name for reader in read for code, row in scope.once(reader).items()
    }


def concerns(scope: Scope, places: Places, code: str) -> bool:
    """A milestone that the unit leads; an indicator that is known of its place."""
    milestone = scope.once(readers.milestones).get(code)
    if milestone is not None:
        return milestone.lead_id == scope.unit.pk
    indicator = scope.once(readers.indicators).get(code)
    return indicator is not None and _is_of(scope, places, indicator)


def _is_of(scope: Scope, places: Places, indicator: Indicator) -> bool:
    if indicator.place:
        area = scope.once(readers.area_tree).by_code(indicator.place)
        return area is not None and area.pk in places
    try:
        return bool(places) and bool(measures.actual(scope, indicator).sources)
    except UnknownFigure:
        return False


DOMAIN = Domain(
    slug="tasks",
    label="Nhiệm vụ",
    order=0,
    measures={
        "chi_tieu.thuc_hien": measures.chi_tieu_thuc_hien,
        "chi_tieu.muc_tieu": measures.chi_tieu_muc_tieu,
        "chi_tieu.dau_ky": measures.chi_tieu_dau_ky,
        "chi_tieu.cung_ky": comparison.chi_tieu_cung_ky,
        "chi_tieu.so_cung_ky": comparison.chi_tieu_so_cung_ky,
        "moc.trang_thai": measures.moc_trang_thai,
        "moc.so_viec": milestones.moc_so_viec,
    },
    section=sections.section,
    objects=object_name,
    names=names,
    named=named,
    concerns=concerns,
    checks=RULES,
    appendices={"tasks.chi_tieu": appendix.indicators},
)
