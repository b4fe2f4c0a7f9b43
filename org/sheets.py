"""Any table as a workbook. A page of yours exports in two lines:

    if sheets.is_asked(request):  # ?dinh-dang=xlsx
        return sheets.answer("bang-hoan-thanh", Sheet(title=…, head=(…), rows=(…)))

and its template shows `{% include "components/export.html" %}`. A declared table
(`tasks.tables.OfficeTable`) needs neither: `tables.shown(request, table, …)` does it.

Cells are typed values: Decimal and int stay numbers, date and datetime stay days, bool is
có/không, None is empty, anything else is text, also what begins like a formula. The same
rows make the same bytes. What only those who enter a register may take away (security) is
left out before, and said: see `tasks.guarded`.
"""

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from .archives import with_fixed_times

FORMAT, XLSX = "dinh-dang", "xlsx"
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MADE_AT = datetime(2000, 1, 1, tzinfo=UTC)  # always: a workbook is its rows, no more
LONGEST = 32_767  # what a cell holds
NARROWEST, WIDEST = 8, 60
NOT_IN_TITLES = re.compile(r"[\\/*?:\[\]]")
HEAD = {
    "font": Font(bold=True),
    "fill": PatternFill("solid", fgColor="E6EAF0"),
    "alignment": Alignment(vertical="top", wrap_text=True),
}
WRAPPED = Alignment(vertical="top", wrap_text=True)


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A table: what it is called, the words above its columns, its rows in order."""

    title: str
    head: Sequence[str]
    rows: Iterable[Sequence[Any]]
    note: str = ""  # what is left out, in a line under the rows


NOTHING = Sheet(title="Bảng", head=("Không có dòng nào.",), rows=())


def is_asked(request: HttpRequest) -> bool:
    """Whether the page is wanted as a workbook."""
    return request.GET.get(FORMAT) == XLSX


def answer(name: str, *sheets: Sheet) -> HttpResponse:
    """The tables as a file to download; `name` has no suffix and no diacritics."""
    headers = {"Content-Disposition": f'attachment; filename="{name}.xlsx"'}
    return HttpResponse(workbook(*sheets), content_type=MEDIA_TYPE, headers=headers)


def workbook(*sheets: Sheet) -> bytes:
    """The tables as a workbook of as many sheets. Same tables, same bytes."""
    book = Workbook()
    book.remove(book.active)
    book.properties.creator = "vanquan"
    book.properties.created = book.properties.modified = MADE_AT
    for sheet in sheets or (NOTHING,):
        title = NOT_IN_TITLES.sub(" ", sheet.title)[:31].strip() or "Bảng"
        _fill(book.create_sheet(title), sheet)
    made = io.BytesIO()
    book.save(made)
    return with_fixed_times(made.getvalue())


def _fill(page: Worksheet, sheet: Sheet) -> None:
    widths = [len(words) + 2 for words in sheet.head]
    for column, words in enumerate(sheet.head, 1):
        cell = page.cell(1, column, words)
        cell.font, cell.fill, cell.alignment = HEAD.values()
    last = 1
    for last, row in enumerate(sheet.rows, 2):
        for column, value in enumerate(row, 1):
            written = _write(page.cell(last, column), value)
            widths[column - 1] = max(widths[column - 1], written + 2)
    for column, width in enumerate(widths, 1):
        letter = page.cell(1, column).column_letter
        page.column_dimensions[letter].width = min(max(width, NARROWEST), WIDEST)
    page.freeze_panes = "A2"
    page.auto_filter.ref = f"A1:{page.cell(last, len(widths)).coordinate}"
    if sheet.note:
        _write(page.cell(last + 2, 1), sheet.note)
        page.cell(last + 2, 1).alignment = Alignment(wrap_text=False)
    _for_paper(page)


def _for_paper(page: Worksheet) -> None:
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", "9"  # A4
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.page_setup.fitToHeight = 0
    page.print_title_rows = "1:1"


def _write(cell: Cell, value: Any) -> int:
    """Put the value into the cell as what it is. Returns how wide it is, roughly."""
    cell.alignment = WRAPPED
    match value:
        case None:
            return 0
        case bool():
            return _write(cell, "có" if value else "không")
        case int() | float() | Decimal():
            return _number(cell, Decimal(str(value)))
        case datetime():
            local = timezone.localtime(value) if timezone.is_aware(value) else value
            cell.value = local.replace(tzinfo=None, microsecond=0)
            cell.number_format = "dd/mm/yyyy hh:mm"
            return 16
        case date():
            cell.value, cell.number_format = value, "dd/mm/yyyy"
            return 10
    return _text(cell, str(value))


def _number(cell: Cell, value: Decimal) -> int:
    places = max(0, -int(value.normalize().as_tuple().exponent))
    cell.value = value
    cell.number_format = "#,##0" + (f".{'0' * places}" if places else "")
    return len(f"{value:,.{places}f}")


def _text(cell: Cell, text: str) -> int:
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)[:LONGEST]
    # "=1+1" that somebody typed is three signs and no formula, also once it is edited.
    cell.data_type = "s"
    cell.quotePrefix = text.startswith(("=", "+", "-", "@", "\t", "\r"))
    return max(map(len, text.split("\n")), default=0)
