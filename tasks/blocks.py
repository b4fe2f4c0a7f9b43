"""The document tree: what a report is made of, as plain frozen values.

No HTML, no numbering, no fonts: sections are nested, renderers number them.
A figure in a sentence stays a figure (`FigureRun`) all the way to the paper,
so that every printed number leads back to its rows.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Level(StrEnum):
    """Where a paragraph stands: running text, a dash item or a plus item below it."""

    BODY = "body"
    DASH = "dash"
    PLUS = "plus"


@dataclass(frozen=True, kw_only=True)
class Source:
    """One row behind a figure, by natural code: readable without the database."""

    fact: str  # "gtnt.work:w-truc-xa@1": table, code, version
    label: str  # what the row says, in Vietnamese
    value: str  # the value as printed
    day: str  # the day as printed, by the row's own precision
    recorded_by: str = ""
    recorded_at: str = ""  # ISO 8601, Asia/Ho_Chi_Minh
    document: str = ""  # citation of the paper that proves it
    unit: str = ""  # code of the unit whose row it is


@dataclass(frozen=True, kw_only=True)
class Text:
    text: str
    bold: bool = False
    italic: bool = False
    superscript: bool = False


@dataclass(frozen=True, kw_only=True)
class FigureRun:
    """A figure as printed, with all that is needed to follow it back."""

    text: str
    code: str  # "gtnt.thuc_hien"
    args: tuple[tuple[str, str], ...] = ()
    label: str = ""  # what is counted, in words
    value: str | None = None  # exact, unrounded; None where there is no number
    unit: str = ""
    as_of: date | None = None
    sources: tuple[Source, ...] = ()
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, kw_only=True)
class NoteCall:
    """The call sign of a footnote; the renderer gives it its number."""

    key: str


@dataclass(frozen=True, kw_only=True)
class Problem:
    """Something that could not be resolved, shown at its place in the text."""

    text: str  # what stood there
    message: str  # why, in Vietnamese


Run = Text | FigureRun | NoteCall | Problem


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    runs: tuple[Run, ...]
    level: Level = Level.BODY
    units: tuple[str, ...] = ()  # codes of the units whose words stand in it


@dataclass(frozen=True, kw_only=True)
class Column:
    title: str
    width: int  # per cent of the table
    is_number: bool = False
    is_sign: bool = False  # short signs that a legend explains
    is_head: bool = False  # its cells name their rows


@dataclass(frozen=True, kw_only=True)
class Subheading:
    """A row that spans the table and heads the rows below it."""

    runs: tuple[Run, ...]


Cell = tuple[Run, ...]
Row = tuple[Cell, ...] | Subheading


@dataclass(frozen=True, kw_only=True)
class Table:
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def cells(self) -> Iterator[Cell]:
        """Every cell in reading order, a subheading as one."""
        for row in self.rows:
            yield from (row.runs,) if isinstance(row, Subheading) else row


Block = Paragraph | Table


@dataclass(frozen=True, kw_only=True)
class Footnote:
    """A note split into paragraphs: a long one must flow over pages (design 10)."""

    key: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, kw_only=True)
class Section:
    """A part of the text; depth in the tree decides how it is numbered."""

    title: tuple[Run, ...] = ()
    blocks: tuple[Block, ...] = ()
    sections: tuple["Section", ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    code: str = ""  # natural code of what it is about, an anchor in HTML


@dataclass(frozen=True, kw_only=True)
class Appendix:
    """What follows the signature on pages of its own; the renderers number it."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, kw_only=True)
class Letterhead:
    """Boxes 1 to 4 of Decree 30/2020/NĐ-CP, annex I."""

    superior: str  # box 2, "" where there is none above
    agency: tuple[str, ...]  # box 2, one entry a line
    number: str  # box 3; "" in a draft: number and date come after the signature
    symbol: str  # box 3, "BC-UBND"
    place: str  # box 4
    issued_on: date | None  # box 4; None in a draft


@dataclass(frozen=True, kw_only=True)
class Signature:
    """Boxes 7a and 7b: one entry a line ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")."""

    authority: tuple[str, ...]
    name: str


@dataclass(frozen=True, kw_only=True)
class Document:
    """A whole report. Same report, same days: same document."""

    letterhead: Letterhead
    type_name: str  # box 5a, "BÁO CÁO"
    subject: str  # box 5a, trích yếu
    addressees: tuple[str, ...]  # box 9a "Kính gửi"; empty: none
    opening: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    closing: tuple[Paragraph, ...]  # the renderer adds "./."
    recipients: tuple[str, ...]  # box 9b, without dash and semicolon
    archive: str  # box 9b, last line: "VT, VP"
    signature: Signature
    unit: str  # natural codes: what was composed
    period: str
    as_of: date
    issuer: str = ""  # the unit as a sentence names it
    appendices: tuple[Appendix, ...] = ()
    is_compact: bool = False  # the smaller letters and spaces the law allows


def runs(*parts: str | Run) -> tuple[Run, ...]:
    """Runs of a paragraph; strings become plain text, empty ones vanish."""
    made = (Text(text=part) if isinstance(part, str) else part for part in parts)
    return tuple(run for run in made if not (isinstance(run, Text) and not run.text))


def paragraph(*parts: str | Run, level: Level = Level.BODY) -> Paragraph:
    return Paragraph(runs=runs(*parts), level=level)


def joined(items: list[tuple[Run, ...]], separator: str = "; ") -> tuple[Run, ...]:
    """The items as one row of runs with the separator between them."""
    made: list[Run] = []
    for index, item in enumerate(items):
        if index:
            made.append(Text(text=separator))
        made.extend(item)
    return tuple(made)


def enumerated(items: list[tuple[Run, ...]]) -> tuple[Run, ...]:
    """The items as a sentence names them: `a, b và c`."""
    if len(items) < 2:
        return joined(items)
    return joined([joined(items[:-1], ", "), items[-1]], " và ")


def plain(parts: tuple[Run, ...]) -> str:
    """The words of some runs, without marks and call signs."""
    return "".join("" if isinstance(run, NoteCall) else run.text for run in parts)


def figures_of(document: Document) -> Iterator[FigureRun]:
    """Every figure of the numbered text, then those of the appendices."""
    for section in document.sections:
        yield from figures_in(section)
    for appendix in document.appendices:
        for block in appendix.blocks:
            yield from _figures(block)


def figures_in(section: Section) -> Iterator[FigureRun]:
    """Every figure a section prints, below it too, in order."""
    for block in (
        *section.blocks,
        *(p for note in section.footnotes for p in note.paragraphs),
    ):
        yield from _figures(block)
    yield from (run for run in section.title if isinstance(run, FigureRun))
    for below in section.sections:
        yield from figures_in(below)


def _figures(block: Block) -> Iterator[FigureRun]:
    cells = [block.runs] if isinstance(block, Paragraph) else block.cells
    yield from (run for cell in cells for run in cell if isinstance(run, FigureRun))
