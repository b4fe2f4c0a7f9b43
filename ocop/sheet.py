"""What a print sheet says of products: expected and recognised stars, what is done."""

from collections.abc import Iterator, Sequence

from tasks import formats
from tasks.blocks import Column
from tasks.domains import Places
from tasks.figures import Answer, Figure
from tasks.models import Task
from tasks.print_sheets import UNKNOWN, SheetPart, SheetRow, covered, row
from tasks.scope import Scope

from . import measures, readers
from .models import Product
from .pipeline import under_way

COLUMNS = (
    Column(title="Sản phẩm", width=30, is_head=True),
    Column(title="Hạng sao", width=30),
    Column(title="Đang làm", width=40),
)


def sheet(scope: Scope, places: Places, tasks: Sequence[Task]) -> tuple[SheetPart, ...]:
    """The products of the tasks that are made at the places; none: no part."""
    known = scope.once(readers.products)
    found = (known[code] for code in covered(tasks, "ocop") if code in known)
    rows = tuple(_row(scope, made) for made in found if made.area_id in places)
    title = "Sản phẩm OCOP, chuỗi giá trị"
    return (SheetPart(title=title, columns=COLUMNS, rows=rows),)


def _row(scope: Scope, product: Product) -> SheetRow:
    maker = f" ({product.producer})" if product.producer else ""
    return row(
        formats.sentence(f"{product}{maker}"),
        formats.sentence(formats.listing(_stars(scope, product))) or UNKNOWN,
        formats.sentence(formats.listing(_work(scope, product))) or UNKNOWN,
    )


def _stars(scope: Scope, product: Product) -> Iterator[str]:
    for word, measure in (
        ("được công nhận", measures.hang),
        ("dự kiến", measures.hang_du_kien),
    ):
        figure = measure(scope, san_pham=product.code)
        if _is_known(figure):
            yield f"{word} {figure.write()}"


def _work(scope: Scope, product: Product) -> Iterator[str]:
    if steps := under_way(scope, product):
        yield steps
    chain = measures.tien_do_chuoi(scope, san_pham=product.code)
    if product.is_value_chain and _is_known(chain):
        yield f"chuỗi giá trị {chain.write()}"


def _is_known(figure: Figure) -> bool:
    return figure.answer is not Answer.MISSING
