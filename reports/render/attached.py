"""The printed figures as files inside the PDF, for whoever counts on with them.

Nothing that is not printed leaves the office: no rows, no people, no further digits.
"""

import io
import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from decimal import ROUND_HALF_UP, Decimal

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from org.archives import with_fixed_times
from tasks.blocks import Document, FigureRun, figures_of

NAME = "so-lieu"
HEAD = ("Mã số liệu", "Viết trong báo cáo", "Giá trị", "Mã đơn vị tính", "Đến ngày")
WIDTHS = (48, 36, 16, 16, 16)
# As formats.number writes it: dots between thousands, a comma before decimals.
NUMBER = re.compile(r"\d+(?:\.\d{3})*(?:,\d+)?")


@dataclass(frozen=True)
class PrintedFigure:
    """A figure as the paper shows it; `value` has the printed digits and no more."""

    code: str  # with its arguments, as a text quotes it
    printed: str
    value: str | None
    unit: str
    as_of: str  # ISO 8601, "" where the figure names no day


def printed_figures(document: Document) -> list[PrintedFigure]:
    """Every figure of the document once for each way it is written, in order."""
    return list(dict.fromkeys(map(_printed, figures_of(document))))


def _printed(run: FigureRun) -> PrintedFigure:
    return PrintedFigure(
        code=" ".join([run.code, *(f"{name}={value}" for name, value in run.args)]),
        printed=run.text,
        value=printed_value(run),
        unit=run.unit,
        as_of=run.as_of.isoformat() if run.as_of else "",
    )


def printed_value(run: FigureRun) -> str | None:
    """The figure's value with the digits its text shows: 57 of `57%`, whatever it is
    exactly; None where the text does not show the value."""
    if run.value is None:
        return None
    exact = Decimal(run.value)
    for written in NUMBER.findall(run.text):
        shown = Decimal(written.replace(".", "").replace(",", "."))
        if abs(exact).quantize(shown, ROUND_HALF_UP) == shown:
            return f"{shown.copy_sign(exact)}"
    return None


def as_json(document: Document) -> bytes:
    """The figures as a JSON list of objects."""
    figures = [asdict(figure) for figure in printed_figures(document)]
    return json.dumps(figures, ensure_ascii=False, indent=1).encode()


def as_xlsx(document: Document) -> bytes:
    """The figures as a workbook of one sheet. Same document, same bytes."""
    workbook = Workbook()
    workbook.properties.created = workbook.properties.modified = moment_of(document)
    workbook.properties.title = document.subject
    sheet = workbook.active
    sheet.title = "Số liệu"
    for row in _rows(document):
        sheet.append(row)
    _dress(sheet)
    made = io.BytesIO()
    workbook.save(made)
    return with_fixed_times(made.getvalue())


def _rows(document: Document) -> Iterator[tuple]:
    yield HEAD
    for figure in printed_figures(document):
        value = None if figure.value is None else Decimal(figure.value)
        day = datetime.fromisoformat(figure.as_of).date() if figure.as_of else None
        yield figure.code, figure.printed, value, figure.unit, day


def _dress(sheet: Worksheet) -> None:
    """A bold head that stays in sight, and columns as wide as what they hold."""
    sheet.freeze_panes = "A2"
    for cell, width in zip(sheet[1], WIDTHS, strict=True):
        cell.font = Font(bold=True)
        sheet.column_dimensions[cell.column_letter].width = width
    for (cell,) in sheet.iter_rows(min_row=2, min_col=5, max_col=5):
        cell.number_format = "dd/mm/yyyy"


def moment_of(document: Document) -> datetime:
    """The start of the document's day, which stands for when its files were made: a
    clock would make two renders of one document differ."""
    day = document.letterhead.issued_on or document.as_of
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
