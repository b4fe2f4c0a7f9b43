"""Plugging in: what the NTM register offers to the rest of the product."""

from collections.abc import Iterator

from org.models import Area
from tasks.domains import Domain, Findable, Places
from tasks.readers import area_tree
from tasks.scope import Scope

from . import appendix, dataset, measures, readers, sections, sheet
from .checks import RULES
from .models import Criterion


def object_name(code: str) -> str | None:
    """The place of this code, for a task's scope; None: unknown."""
    area = Area.objects.select_related("kind").filter(code=code).first()
    return area.full_name if area else None


def names() -> Iterator[str]:
    """`tiêu chí 15 Y tế`: what texts call a criterion of either level, and the name alone."""
    for number, name in Criterion.objects.values_list("number", "name"):
        yield from (name, f"tiêu chí {number} {name}", f"tiêu chí số {number} {name}")
        yield from (f"{number} {name}", f"chỉ tiêu {number}. {name}")


def named(scope: Scope) -> dict[str, str]:
    """The places below the unit's own, as they are called in full."""
    tree, own = scope.once(area_tree), scope.unit.area_id
    below = (tree.areas[pk] for pk in tree.within(own) if pk != own) if own else ()
    return {area.code: area.full_name for area in below}


def concerns(scope: Scope, places: Places, code: str) -> bool:
    """A place that is the unit's own, or lies in it."""
    area = scope.once(readers.areas_by_code).get(code)
    return area is not None and area.pk in places


def findable() -> Iterator[Findable]:
    """Places, by the name people know."""
    for area in Area.objects.select_related("kind").order_by("sort_key", "pk"):
        yield Findable(name=area.full_name, kind="địa bàn", object_code=area.code)


DOMAIN = Domain(
    slug="ntm",
    label="Nông thôn mới",
    order=10,
    measures={
        "ntm.so_dat": measures.so_dat,
        "ntm.so_chua_dat": measures.so_chua_dat,
        "ntm.du_kien": measures.du_kien,
        "ntm.du_kien_them": measures.du_kien_them,
        "ntm.ket_qua": measures.ket_qua,
        "ntm.buoc": measures.buoc,
        "ntm.so_dia_ban_dat": measures.so_dia_ban_dat,
        "ntm.so_noi_dat": measures.so_noi_dat,
        "ntm.binh_quan": measures.binh_quan,
    },
    section=sections.section,
    named=named,
    concerns=concerns,
    findable=findable,
    checks=RULES,
    objects=object_name,
    names=names,
    tables=dataset.TABLES,
    sheet=sheet.sheet,
    entry="ntm:entry",
    overview="ntm:overview",
    appendices={"ntm.tieu_chi": appendix.criteria},
)
