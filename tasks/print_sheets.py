"""What a print sheet holds: one A4 page to take to a meeting or on a visit, as values.

How it comes to be one page is the renderer's affair (`reports.render.leaf`).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from .blocks import Column
from .figures import Figure, Form

if TYPE_CHECKING:
    from .models import Task

# Two columns without titles: what it is, and what is known of it.
PAIRS = (Column(title="", width=22, is_head=True), Column(title="", width=78))
# Running text.
LINES = (Column(title="", width=100),)
UNKNOWN = "chưa có số liệu"
NOTHING = "–"


@dataclass(frozen=True, kw_only=True)
class SheetRow:
    """A row of words; what needs a look stays where rows must be left out."""

    cells: tuple[str, ...]
    is_urgent: bool = False


@dataclass(frozen=True, kw_only=True)
class SheetPart:
    """A small table under a title. `nothing` stands where it has no rows; without rows
    and words for it the part is not printed. `note` follows the rows."""

    title: str
    rows: tuple[SheetRow, ...]
    columns: tuple[Column, ...] = PAIRS
    nothing: str = ""
    note: str = ""

    @property
    def is_text(self) -> bool:
        return self.columns == LINES


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """The page: who it is of, what it is about, how that stands, and the parts."""

    kind: str  # "Phiếu nhiệm vụ"
    issuer: str  # whose page it is, at its head
    period: str
    title: str
    facts: tuple[tuple[str, str], ...]  # label → words, above the parts
    parts: tuple[SheetPart, ...]
    as_of: date
    printed_on: date
    state: str = ""
    why: str = ""

    @property
    def printed(self) -> tuple[SheetPart, ...]:
        return tuple(
            part for part in self.parts if part.rows or part.nothing or part.note
        )


def row(*cells: str, is_urgent: bool = False) -> SheetRow:
    return SheetRow(cells=cells, is_urgent=is_urgent)


def of_whole(figure: Figure) -> str:
    """`26/39 hộ`; without the whole, or a number, as the figure is written."""
    is_ratio = figure.value is not None and figure.base is not None
    return figure.write(Form.RATIO if is_ratio else Form.FULL)


def lines(title: str, texts: Iterable[str], nothing: str = "") -> SheetPart:
    """Running text, one row a paragraph; empty ones vanish."""
    rows = tuple(row(text) for text in texts if text)
    return SheetPart(title=title, columns=LINES, rows=rows, nothing=nothing)


def covered(tasks: "Iterable[Task]", register: str) -> list[str]:
    """What of a register the tasks cover, each once in their order."""
    found = (part for task in tasks for part in task.scopes.all())
    return list(
        dict.fromkeys(part.object_code for part in found if part.domain == register)
    )
