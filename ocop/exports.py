"""The list of products as a sheet."""

from collections.abc import Iterable
from typing import Any

from org.sheets import Sheet

OF_PRODUCTS = ("Sản phẩm", "Chủ thể", "Địa bàn", "Đang thực hiện")
STANDINGS = {
    "expected": "Dự kiến",
    "scored": "Điểm",
    "recognised": "Công nhận",
    "chain": "Chuỗi giá trị",
}


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
