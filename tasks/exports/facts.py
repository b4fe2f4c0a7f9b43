"""What was told of a thing as a workbook: every row of it, also those taken out."""

from collections.abc import Iterable

from django.http import HttpResponse

from org import sheets
from org.sheets import Sheet
from tasks.told import Told, told

HEAD = ("Ngày", "Số liệu", "Văn bản", "Người ghi", "Ghi lúc")
HEAD += ("Bị thay lúc", "Người thay", "Lý do")


def history(table: str, **thing: object) -> HttpResponse:
    """The rows of a thing as `told` finds them, to download."""
    return sheets.answer("lich-su", of_history(told(table, None, **thing)))


def of_history(rows: Iterable[Told]) -> Sheet:
    return Sheet(title="Lịch sử", head=HEAD, rows=[_row(row) for row in rows])


def _row(row: Told) -> tuple[object, ...]:
    fact = row.fact
    taken_out = (fact.voided_at, fact.voided_by, fact.void_reason)
    said = (row.day, row.said, fact.document, row.by, fact.recorded_at)
    return (*said, *(value or None for value in taken_out))
