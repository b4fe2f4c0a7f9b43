"""A print sheet as a PDF of one A4 page, whatever stands on it."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.template.loader import render_to_string
from django.utils.html import strip_tags

from tasks.print_sheets import Sheet, SheetPart, SheetRow

LARGEST, SMALLEST = "11", "9"
SIZES = (LARGEST, "10-5", "10", "9-5", SMALLEST)  # points, as classes of leaf.css
# More than a page holds in the smallest letters: not worth a try.
MOST_ROWS, MOST_LETTERS = 60, 10_000
ELLIPSIS = "…"
HALF = 50  # per cent of the page


@dataclass(frozen=True, kw_only=True)
class Trim:
    """How much of a sheet is printed, and in which size."""

    size: str = LARGEST
    words: int | None = None  # at most so many letters of a text above the tables
    cell: int | None = None  # and of a cell
    rows: int | None = None  # and so many rows in all


@dataclass(frozen=True, kw_only=True)
class CutPart:
    """A part as far as it is printed, and how many of its rows are not."""

    part: SheetPart
    rows: tuple[tuple[str, ...], ...]
    left_out: int


def trims(sheet: Sheet) -> list[Trim]:
    """From all of it in the usual size to next to nothing: first fewer words, then
    smaller letters, then still fewer words, at last fewer rows."""
    most = min(MOST_ROWS, sum(len(part.rows) for part in sheet.parts))
    step = max(1, most // 15)  # each step costs a try
    few = Trim(size=SMALLEST, words=240, cell=90)
    return [
        Trim(),
        *(Trim(size=size, words=600, cell=300) for size in SIZES),
        Trim(size=SMALLEST, words=600, cell=200),
        Trim(size=SMALLEST, words=600, cell=140),
        Trim(size=SMALLEST, words=300, cell=110),
        *(replace(few, rows=rows) for rows in range(most, 0, -step)),
        replace(few, rows=0),
    ]


def to_leaf(sheet: Sheet) -> bytes:
    """The sheet with as much of it as one page holds.

    To try a page costs a third of a second: the usual sheet fits at once, any in six.
    """
    # Importing WeasyPrint takes longer than printing: only who prints pays for it.
    from .press import Leaf

    tried: dict[Trim, Leaf] = {}

    def fits(trim: Trim) -> bool:
        html = page(sheet, trim)
        if len(strip_tags(html)) > MOST_LETTERS:
            return False
        tried[trim] = Leaf(html)
        return tried[trim].pages == 1

    whole, *less = trims(sheet)
    if fits(whole):
        return tried[whole].pdf()
    *less, least = less
    index = bisect_left(less, True, key=fits)  # noqa: FBT003 (what is looked for)
    found = less[index] if index < len(less) else least
    return (tried.get(found) or Leaf(page(sheet, found))).pdf()


def page(sheet: Sheet, trim: Trim) -> str:
    """The page as HTML for the press."""
    context = {
        "sheet": sheet,
        "size": trim.size,
        "facts": [(label, clipped(text, trim.words)) for label, text in sheet.facts],
        "why": clipped(sheet.why, trim.words),
        "title": clipped(sheet.title, trim.words),
        "parts": list(_cut(sheet.printed, trim)),
    }
    return render_to_string("reports/leaf.html", context)


def clipped(text: str, limit: int | None) -> str:
    """The text up to the last whole word that fits, and a sign that more was said."""
    if limit is None or len(text) <= limit:
        return text
    kept = text[: limit - 1]
    head, blank, _ = kept.rpartition(" ")
    return f"{(head if blank else kept).rstrip(' ,;:.–')}{ELLIPSIS}"


def _cut(parts: tuple[SheetPart, ...], trim: Trim) -> Iterator[CutPart]:
    for part, quota in zip(parts, _quotas(parts, trim.rows), strict=True):
        kept = sorted(_most_urgent(part)[:quota])
        yield CutPart(
            part=replace(part, rows=()),
            rows=tuple(_cells(part, part.rows[index], trim) for index in kept),
            left_out=len(part.rows) - len(kept),
        )


def _cells(part: SheetPart, row: SheetRow, trim: Trim) -> tuple[str, ...]:
    """The broad columns hold texts, the others words."""
    return tuple(
        clipped(cell, trim.words if column.width > HALF else trim.cell)
        for cell, column in zip(row.cells, part.columns, strict=True)
    )


def _most_urgent(part: SheetPart) -> list[int]:
    """Places of the rows, those that need a look first."""
    return sorted(range(len(part.rows)), key=lambda i: (not part.rows[i].is_urgent, i))


def _quotas(parts: tuple[SheetPart, ...], rows: int | None) -> list[int]:
    """How many rows each part keeps: alike, and what a short one does not need is for
    the others."""
    sizes = [len(part.rows) for part in parts]
    if rows is None:
        return sizes
    quotas, left = dict.fromkeys(range(len(sizes)), 0), rows
    shortest_first = sorted(quotas, key=lambda index: sizes[index])
    for done, index in enumerate(shortest_first):
        quotas[index] = min(sizes[index], left // (len(sizes) - done))
        left -= quotas[index]
    return [quotas[index] for index in range(len(sizes))]
