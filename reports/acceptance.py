"""What a draft says on the word of units whose returns are not accepted yet.

An affair of the page: the tree itself does not change when a return is accepted. Pure.
"""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from tasks.blocks import (
    Document,
    FigureRun,
    Paragraph,
    Section,
    figures_of,
    plain,
)


@dataclass(frozen=True, kw_only=True)
class Words:
    """A paragraph of some units' words, and below which part of the text it stands."""

    text: str
    anchor: str
    units: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Awaited:
    """What of a draft rests on one unit's rows and words."""

    unit: str
    name: str
    figures: tuple[FigureRun, ...]
    words: tuple[Words, ...]


@dataclass(frozen=True, kw_only=True)
class Pending:
    """Everything of a draft that waits for a return to be accepted."""

    units: tuple[Awaited, ...] = ()
    figures: int = 0
    words: int = 0

    @property
    def names(self) -> dict[str, str]:
        """Code → name of the units that are waited for."""
        return {row.unit: row.name for row in self.units}


def units_of(document: Document) -> set[str]:
    """Codes of all units on whose rows or words the document rests."""
    rows = (source.unit for run in figures_of(document) for source in run.sources)
    said = (unit for words in _words(document.sections) for unit in words.units)
    return {*rows, *said} - {""}


def pending(document: Document, names: Mapping[str, str]) -> Pending:
    """What rests on these units, code → name, in their order."""
    figures = [run for run in _named_once(document) if names.keys() & _units(run)]
    words = [w for w in _words(document.sections) if names.keys() & set(w.units)]
    return Pending(
        units=tuple(
            Awaited(
                unit=code,
                name=name,
                figures=tuple(run for run in figures if code in _units(run)),
                words=tuple(w for w in words if code in w.units),
            )
            for code, name in names.items()
        ),
        figures=len(figures),
        words=len(words),
    )


def _units(run: FigureRun) -> Set[str]:
    return {source.unit for source in run.sources}


def _named_once(document: Document) -> Iterable[FigureRun]:
    """Each figure once, as it is printed first."""
    found: dict[tuple, FigureRun] = {}
    for run in figures_of(document):
        found.setdefault((run.code, run.args), run)
    return found.values()


def _words(sections: Iterable[Section], anchor: str = "") -> Iterator[Words]:
    for section in sections:
        here = section.code or anchor
        notes = (line for note in section.footnotes for line in note.paragraphs)
        for block in (*section.blocks, *notes):
            if isinstance(block, Paragraph) and block.units:
                yield Words(text=plain(block.runs), anchor=here, units=block.units)
        yield from _words(section.sections, here)
