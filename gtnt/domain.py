"""Plugging in: what the road register offers to the rest of the product."""

from collections.abc import Iterator

from tasks.domains import Domain, Findable, Places
from tasks.scope import Scope

from . import dataset, measures, readers, sections, sheet
from .checks import RULES
from .models import Road, RoadClass


def object_name(code: str) -> str | None:
    """The road class of this code, for a task's scope; None: unknown."""
    return RoadClass.objects.filter(code=code).values_list("name", flat=True).first()


def names() -> Iterator[str]:
    """Classes of roads, and roads."""
    yield from RoadClass.objects.values_list("name", flat=True)
    yield from Road.objects.values_list("name", flat=True)


def named(scope: Scope) -> dict[str, str]:
    """Every class of road."""
    return {code: row.name for code, row in scope.once(readers.road_classes).items()}


def concerns(scope: Scope, places: Places, code: str) -> bool:
    """Every class of road is counted at the place of whoever has one."""
    return bool(places)


def findable() -> Iterator[Findable]:
    """Classes of roads, and the roads of each."""
    for code, name in RoadClass.objects.order_by("pk").values_list("code", "name"):
        yield Findable(name=name, kind="loại đường", object_code=code)
    roads = Road.objects.order_by("pk").values_list("road_class__code", "name")
    for code, name in roads:
        yield Findable(name=name, kind="tuyến đường", object_code=code)


DOMAIN = Domain(
    slug="gtnt",
    label="Giao thông nông thôn",
    order=30,
    measures={
        "gtnt.ke_hoach": measures.ke_hoach,
        "gtnt.thuc_hien": measures.thuc_hien,
        "gtnt.con_lai": measures.con_lai,
        "gtnt.xi_mang": measures.xi_mang,
        "gtnt.kinh_phi": measures.kinh_phi,
        "gtnt.dong_gop": measures.dong_gop,
        "gtnt.ngay_cong": measures.ngay_cong,
        "gtnt.hien_dat": measures.hien_dat,
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
    entry="gtnt:entry",
    overview="gtnt:overview",
)
