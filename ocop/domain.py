"""Plugging in: what the product register offers to the rest of the product."""

from collections.abc import Iterator

from tasks.domains import Deadline, Domain, Findable, Places
from tasks.models import TaskScope
from tasks.scope import Scope

from . import dataset, measures, readers, sections, sheet
from .checks import RULES
from .models import Producer, Product


def object_name(code: str) -> str | None:
    """The product of this code, for a task's scope; None: unknown."""
    return Product.objects.filter(code=code).values_list("name", flat=True).first()


def names() -> Iterator[str]:
    """Products and their producers."""
    yield from Product.objects.values_list("name", flat=True)
    yield from Producer.objects.values_list("name", flat=True)


def named(scope: Scope) -> dict[str, str]:
    """Every product."""
    return {code: row.name for code, row in scope.once(readers.products).items()}


def concerns(scope: Scope, places: Places, code: str) -> bool:
    """A product that is made at the unit's place."""
    product = scope.once(readers.products).get(code)
    return product is not None and product.area_id in places


def deadlines(scope: Scope, scopes: tuple[TaskScope, ...]) -> Iterator[Deadline]:
    """The last days of the certificates that these products hold."""
    known, newest = scope.once(readers.products), scope.once(readers.recognitions)
    for row in scopes:
        product = known.get(row.object_code)
        held = newest.get(product.pk) if product else None
        if held and held.is_granted and held.expires_on:
            name = f"Giấy chứng nhận OCOP hết hạn: {product}"
            yield Deadline(name=name, due_on=held.expires_on)


def findable() -> Iterator[Findable]:
    """Products, also by who makes them."""
    for product in Product.objects.select_related("producer").order_by("pk"):
        maker = f" ({product.producer})" if product.producer else ""
        name = f"{product.name}{maker}"
        yield Findable(name=name, kind="sản phẩm", object_code=product.code)


DOMAIN = Domain(
    slug="ocop",
    label="OCOP, chuỗi giá trị",
    order=20,
    measures={
        "ocop.so_cong_nhan": measures.so_cong_nhan,
        "ocop.con_hieu_luc": measures.con_hieu_luc,
        "ocop.sap_het_han": measures.sap_het_han,
        "ocop.chuoi_gia_tri": measures.chuoi_gia_tri,
        "ocop.hang": measures.hang,
        "ocop.hieu_luc": measures.hieu_luc,
        "ocop.hang_du_kien": measures.hang_du_kien,
        "ocop.quy_mo": measures.quy_mo,
        "ocop.diem": measures.diem,
        "ocop.hang_theo_diem": measures.hang_theo_diem,
        "ocop.chu_the": measures.chu_the,
        "ocop.buoc": measures.buoc,
        "ocop.tien_do_chuoi": measures.tien_do_chuoi,
        "ocop.cap_cong_nhan": measures.cap_cong_nhan,
    },
    section=sections.section,
    named=named,
    concerns=concerns,
    findable=findable,
    deadlines=deadlines,
    checks=RULES,
    objects=object_name,
    names=names,
    tables=dataset.TABLES,
    sheet=sheet.sheet,
    entry="ocop:entry",
    overview="ocop:overview",
)
