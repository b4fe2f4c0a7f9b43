"""The list of products as a sheet."""

from collections.abc import Iterable
from typing import Any

from org.sheets import Sheet
from tasks.linked import Linked

from .overview import Row

OF_PRODUCTS = ("Sản phẩm", "Chủ thể", "Địa bàn", "Đang thực hiện")
STANDINGS = {
    "expected": "Dự kiến",
    "scored": "Điểm",
    "recognised": "Công nhận",
    "chain": "Chuỗi giá trị",
}

OF_OVERVIEW = ("Sản phẩm", "Chủ thể", "Địa bàn", "Phụ trách", "Đã đến bước", "Các bước")
OF_OVERVIEW += ("Dự kiến (sao)", "Điểm", "Theo điểm (sao)", "Công nhận (sao)")
OF_OVERVIEW += ("Giấy chứng nhận", "Hết hạn", "Chuỗi giá trị")


def of_products(rows: Iterable[dict[str, Any]]) -> Sheet:
    """The list, as `views.product_list` has it."""
    return Sheet(
        title="Sản phẩm",
        head=(*OF_PRODUCTS, *STANDINGS.values()),
        rows=[_product(row) for row in rows],
    )


def _product(row: dict[str, Any]) -> tuple[object, ...]:
    product = row["product"]
    said = (row[key].said if key in row else None for key in STANDINGS)
    named = (product.name, product.producer, product.area)
    return (*named, row["under_way"], *said)


# The page of leaders


def of_overview(rows: Iterable[Row]) -> Sheet:
    """The products with their stars and certificates, as `overview` shows them."""
    return Sheet(
        title="Sản phẩm", head=OF_OVERVIEW, rows=[_of_leaders(row) for row in rows]
    )


def _of_leaders(row: Row) -> tuple[object, ...]:
    held = row.certificate
    return (
        row.product.name,
        _known(row.maker),
        row.place,
        "; ".join(row.leads),
        row.reached if row.product.is_ocop else None,
        "; ".join(f"{step.name}: {step.said.text}" for step in row.steps) or None,
        row.expected.value,
        row.score.value,
        row.scored.value,
        row.recognised.value,
        held and held.validity.value,
        held and held.expires_on,
        _known(row.chain),
    )


def _known(cell: Linked) -> str | None:
    return cell.text if cell.is_known else None
