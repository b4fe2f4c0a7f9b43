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
    before, now = _by_name(printed), _by_name(current)
    pairs = {
        id(run): other
        for name, runs in before.items()
        for run, other in _pairs(runs, now.get(name, []))
    }
    return [
        _drift(run, pairs[id(run)], now.get(_name(run), []), passage, voided)
        for passage in passages(printed)
        for run in passage.runs
        if isinstance(run, FigureRun)
        and _differs(run, pairs[id(run)], now.get(_name(run), []), voided)
    ]


def passages(document: Document) -> Iterator[Passage]:
    """Everything the paper prints, in reading order: text, footnotes, appendices."""
    top = ""
    for part in numbering.number(document.sections):
        section = part.section
        top = part.label if part.depth == 1 else top
        place = _place(top, part)
        yield Passage(runs=section.title, place=place)
        yield from _passages((*section.blocks, *_notes(section)), place)
    for appendix in document.appendices:
        yield from _passages(appendix.blocks, f"phụ lục “{appendix.title}”")


def _place(top: str, part: numbering.Part) -> str:
    """`mục I.3`: the label of a lower heading does not say below which part it stands."""
    label = part.label if part.depth == 1 else f"{top}{part.label}"
    return f"mục {label.removesuffix('.')}" if label else ""


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


def _by_name(document: Document) -> dict[Name, list[FigureRun]]:
    found: dict[Name, list[FigureRun]] = defaultdict(list)
    for run in figures_of(document):
        found[_name(run)].append(run)
    return found


def _name(run: FigureRun) -> Name:
    return run.code, run.args


def _pairs(
    before: list[FigureRun], now: list[FigureRun]
) -> list[tuple[FigureRun, FigureRun | None]]:
    """Each printed figure with what stands in its place now: as often as before, one by
    one; else the first of the same kind, an amount for an amount, a percentage for one.

    A name that nothing prints any more, of a list of names, has no counterpart.
    """
    if [run.unit for run in before] == [run.unit for run in now]:
        return list(zip(before, now, strict=True))
    return [(run, _alike(run, now)) for run in before]


def _alike(run: FigureRun, now: list[FigureRun]) -> FigureRun | None:
    same = [other for other in now if _says_the_same(run, other)]
    kind = [other for other in now if other.unit == run.unit and run.value is not None]
    with_value = [other for other in kind if other.value is not None]
    return next(iter((*same, *with_value, *kind)), None)


def _says_the_same(run: FigureRun, other: FigureRun) -> bool:
    """Another form of the same value is no other value: `05 km`, `5`."""
    is_same_value = (run.value, run.unit) == (other.value, other.unit)
    return run.text == other.text or (run.value is not None and is_same_value)


def _differs(
    run: FigureRun,
    counterpart: FigureRun | None,
    now: list[FigureRun],
    voided: Mapping[str, Voided],
) -> bool:
    if counterpart:
        return not _says_the_same(run, counterpart)
    return bool(now) or any(source.fact in voided for source in run.sources)


def _drift(
    run: FigureRun,
    counterpart: FigureRun | None,
    now: list[FigureRun],
    passage: Passage,
    voided: Mapping[str, Voided],
) -> Drift:
    return Drift(
        printed=run,
        now=counterpart.text if counterpart else GONE,
        sentence=sentence_around(run, passage.runs),
        place=passage.place,
        changes=tuple(_changes(run, now, voided)),
    )


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
