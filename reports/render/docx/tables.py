"""Tables of figures: fixed widths, the head on every page, rows that are never torn."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Any

from tasks.blocks import Cell, Column, FigureRun, Row, Subheading, Table, Text

from .looks import Style, strong
from .runs import Writer
from .xml import element, paragraph, text_run


@dataclass(frozen=True, kw_only=True)
class Setting:
    """Where a table stands: how wide the page is, and whose styles its words take."""

    width: int  # twips
    named: Callable[[str], str]  # `str` in the text, `of_appendix` behind it


def table(made: Table, writer: Writer, setting: Setting) -> Iterator[Any]:
    """The caption as a paragraph above it, then the table."""
    if made.caption:
        yield paragraph(setting.named(Style.CAPTION), text_run(made.caption))
    widths = shared(setting.width, [column.width for column in made.columns])
    head = _head(made.columns, widths, setting)
    rows = (_row(row, made.columns, widths, writer, setting) for row in made.rows)
    yield element("tbl", _form(setting), _grid(widths), head, *rows)


def shared(width: int, parts: list[int]) -> list[int]:
    """The width in these proportions, without a twip left over."""
    ends = [width * end // sum(parts) for end in accumulate(parts, initial=0)]
    return [right - left for left, right in pairwise(ends)]


def _form(setting: Setting) -> Any:
    return element(
        "tblPr",
        element("tblStyle", val=setting.named(Style.TABLE)),
        element("tblW", w=setting.width, type="dxa"),
        element("tblLayout", type="fixed"),
    )


def _grid(widths: list[int]) -> Any:
    return element("tblGrid", *(element("gridCol", w=width) for width in widths))


def _head(columns: tuple[Column, ...], widths: list[int], setting: Setting) -> Any:
    style = setting.named(Style.TABLE_HEAD)
    cells = (
        _cell(width, paragraph(style, text_run(column.title)))
        for column, width in zip(columns, widths, strict=True)
    )
    form = element("trPr", element("cantSplit"), element("tblHeader"))
    return element("tr", form, *cells)


def _row(
    row: Row,
    columns: tuple[Column, ...],
    widths: list[int],
    writer: Writer,
    setting: Setting,
) -> Any:
    whole = element("trPr", element("cantSplit"))
    if isinstance(row, Subheading):
        words = writer.runs(row.runs)
        content = paragraph(setting.named(Style.SUBHEADING), *words)
        span = element("gridSpan", val=len(columns))
        return element("tr", whole, _cell(sum(widths), content, span))
    cells = (
        _cell(width, paragraph(_style(cell, column, setting), *writer.runs(cell)))
        for cell, column, width in zip(row, columns, widths, strict=True)
    )
    return element("tr", whole, *cells)


def _style(cell: Cell, column: Column, setting: Setting) -> str:
    style = setting.named(_alignment(column))
    is_bold = all(isinstance(run, Text | FigureRun) and run.bold for run in cell)
    return strong(style) if cell and is_bold else style


def _alignment(column: Column) -> Style:
    if column.is_number and not column.is_head:
        return Style.NUMBER
    return Style.SIGN if column.is_sign and not column.is_head else Style.WORDS


def _cell(width: int, content: Any, span: Any = None) -> Any:
    wide = element("tcW", w=width, type="dxa")
    return element(
        "tc", element("tcPr", wide, span, element("vAlign", val="center")), content
    )
