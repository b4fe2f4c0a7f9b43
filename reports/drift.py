"""Drift: what an issued report printed against what the same question says now.

The paper stays as it is; whoever reads the list decides whether it must be replaced.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tasks.blocks import (
    Block,
    Document,
    FigureRun,
    Paragraph,
    Row,
    Run,
    Section,
    Source,
    Subheading,
    figures_of,
    joined,
    plain,
)

from .render import numbering

Name = tuple[str, tuple[tuple[str, str], ...]]  # a figure's code and arguments

SENTENCE_END = re.compile(r"[.;] ")
GONE = "không còn"


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A row of runs that is read as one, and where in the paper it stands."""

    runs: tuple[Run, ...]
    place: str  # "mục 1.2.", "Phụ lục I"


@dataclass(frozen=True, kw_only=True)
class Voided:
    """A row that no longer stands: by whose hand, since when and why."""

    by: str
    at: str  # ISO 8601
    reason: str


@dataclass(frozen=True, kw_only=True)
class Change:
    """One row behind a figure that came, went or was put right after the freeze."""

    label: str
    was: str  # "" where it came
    now: str  # "" where it went
    by: str
    at: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class Drift:
    """A printed figure whose value is another one now."""

    printed: FigureRun
    now: str  # as it would be printed; GONE
    sentence: str
    place: str
    changes: tuple[Change, ...]


def drift(
    printed: Document, current: Document, voided: Mapping[str, Voided]
) -> list[Drift]:
    """Figures of the frozen tree that read otherwise in the same report composed now.

    Pure; `voided` are the rows that went since, by natural code. A sentence that was
    only worded anew is no drift: the value must differ, and a figure that nothing
    prints any more counts only if a row behind it went.
    """
    now: dict[Name, list[FigureRun]] = defaultdict(list)
    for run in figures_of(current):
        now[_name(run)].append(run)
    return [
        _drift(run, now[_name(run)], passage, voided)
        for passage in passages(printed)
        for run in passage.runs
        if isinstance(run, FigureRun) and _differs(run, now[_name(run)], voided)
    ]


def passages(document: Document) -> Iterator[Passage]:
    """Everything the paper prints, in reading order: text, footnotes, appendices."""
    for part in numbering.number(document.sections):
        section = part.section
        place = f"mục {part.label}" if part.label else ""
        yield Passage(runs=section.title, place=place)
        yield from _passages((*section.blocks, *_notes(section)), place)
    for appendix in document.appendices:
        yield from _passages(appendix.blocks, f"phụ lục “{appendix.title}”")


def sentence_around(run: FigureRun, runs: tuple[Run, ...]) -> str:
    """The sentence of a passage in which a run of it stands."""
    place = next(index for index, other in enumerate(runs) if other is run)
    before, after = plain(runs[:place]), plain(runs[place + 1 :])
    start = max((m.end() for m in SENTENCE_END.finditer(before)), default=0)
    end = SENTENCE_END.search(after)
    return f"{before[start:]}{run.text}{after[: end.start() + 1 if end else None]}"


def _notes(section: Section) -> Iterator[Paragraph]:
    for note in section.footnotes:
        yield from note.paragraphs


def _passages(blocks: Iterable[Block], place: str) -> Iterator[Passage]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield Passage(runs=block.runs, place=place)
            continue
        for row in block.rows:
            yield Passage(runs=_in_a_line(row), place=place)


def _in_a_line(row: Row) -> tuple[Run, ...]:
    if isinstance(row, Subheading):
        return row.runs
    return joined([cell for cell in row if cell], " | ")


def _name(run: FigureRun) -> Name:
    return run.code, run.args


def _differs(
    run: FigureRun, now: list[FigureRun], voided: Mapping[str, Voided]
) -> bool:
    if any(other.text == run.text for other in now):
        return False
    if run.value is not None and any(_says_the_same(run, other) for other in now):
        return False
    return bool(now) or any(source.fact in voided for source in run.sources)


def _says_the_same(run: FigureRun, other: FigureRun) -> bool:
    return (run.value, run.unit) == (other.value, other.unit)


def _drift(
    run: FigureRun,
    now: list[FigureRun],
    passage: Passage,
    voided: Mapping[str, Voided],
) -> Drift:
    current = _counterpart(run, now)
    return Drift(
        printed=run,
        now=current.text if current else GONE,
        sentence=sentence_around(run, passage.runs),
        place=passage.place,
        changes=tuple(_changes(run, now, voided)),
    )


def _counterpart(run: FigureRun, now: list[FigureRun]) -> FigureRun | None:
    """The same kind of writing now: an amount for an amount, or the words that there is
    none; a percentage for a percentage. A name that is gone has none."""
    alike = [other for other in now if other.unit == run.unit and run.value is not None]
    with_value = (other for other in alike if other.value is not None)
    return next(with_value, alike[0] if alike else None)


def _changes(
    run: FigureRun, now: list[FigureRun], voided: Mapping[str, Voided]
) -> Iterator[Change]:
    known = {source.fact for source in run.sources}
    added = {
        _code(source): source
        for other in now
        for source in other.sources
        if source.fact not in known
    }
    for source in run.sources:
        if gone := voided.get(source.fact):
            new = added.pop(_code(source), None)
            yield Change(
                label=source.label,
                was=source.value,
                now=new.value if new else "",
                by=gone.by,
                at=gone.at,
                reason=gone.reason,
            )
    for source in added.values():
        yield Change(
            label=source.label,
            was="",
            now=source.value,
            by=source.recorded_by,
            at=source.recorded_at,
            reason="",
        )


def _code(source: Source) -> str:
    """The row through its corrections: `gtnt_work:w-truc-xa`."""
    return source.fact.rpartition("@")[0]
