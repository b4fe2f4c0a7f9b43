"""The numbers of headings and footnotes: the tree has none, all formats share these."""

from collections import ChainMap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, count

from tasks.blocks import Block, Footnote, NoteCall, Paragraph, Run, Section

Place = tuple[int, ...]  # (2, 7, 1): part II, heading 7.1.
_Step = tuple[Place, Section, Mapping[str, Footnote]]

ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


class LostFootnote(LookupError):
    """A footnote that no sign calls would vanish from the paper."""


@dataclass(frozen=True, kw_only=True)
class Note:
    """A footnote with its number in the whole document."""

    number: int
    footnote: Footnote


@dataclass(frozen=True, kw_only=True)
class Part:
    """A section with what only its place in the document tells."""

    label: str  # "II.", "7.", "7.1."; "" where the section has no title
    depth: int
    section: Section
    notes: Mapping[str, Note]  # those its call signs may name, by key

    @property
    def heading(self) -> int:
        """The level of its heading in HTML, below the title of the document."""
        return min(self.depth + 1, 6)


def number(sections: tuple[Section, ...], above: Place = ()) -> list[Part]:
    """All sections in reading order, numbered; `above` is where they stand in a whole.

    Raises LostFootnote.
    """
    steps = list(_walk(sections, above))
    notes = _number_notes(steps)
    return [
        Part(
            label=_label(place) if section.title else "",
            depth=len(place),
            section=section,
            notes={key: notes[id(footnote)] for key, footnote in reach.items()},
        )
        for place, section, reach in steps
    ]


def all_notes(parts: list[Part]) -> list[Note]:
    """Every footnote once, in the order of its number."""
    notes = {note.number: note for part in parts for note in part.notes.values()}
    return [notes[index] for index in sorted(notes)]


def _walk(
    sections: tuple[Section, ...],
    above: Place = (),
    reach: Mapping[str, Footnote] | None = None,
    counter: Iterator[int] | None = None,
) -> Iterator[_Step]:
    """Sections in reading order; one without a title adds no level and no number.

    A call sign reaches the footnotes of its own section and of those around it:
    the same key may stand for another note elsewhere.
    """
    counter = counter or count(1)
    for section in sections:
        own = {footnote.key: footnote for footnote in section.footnotes}
        notes = ChainMap(own, dict(reach or {}))
        place = (*above, next(counter)) if section.title else above
        yield place, section, notes
        yield from _walk(
            section.sections, place, notes, None if section.title else counter
        )


def _number_notes(steps: list[_Step]) -> dict[int, Note]:
    """Footnotes by identity, numbered in the order of their first call."""
    numbered: dict[int, Note] = {}
    for _, section, reach in steps:
        for run in _runs(section):
            if isinstance(run, NoteCall) and run.key in reach:
                footnote = reach[run.key]
                note = Note(number=len(numbered) + 1, footnote=footnote)
                numbered.setdefault(id(footnote), note)
    for _, section, _ in steps:
        if lost := [note.key for note in section.footnotes if id(note) not in numbered]:
            raise LostFootnote(
                f"no sign calls footnote {lost[0]!r} of {section.code!r}"
            )
    return numbered


def _runs(section: Section) -> Iterator[Run]:
    return chain(section.title, *(_runs_of(block) for block in section.blocks))


def _runs_of(block: Block) -> Iterator[Run]:
    if isinstance(block, Paragraph):
        return iter(block.runs)
    return chain.from_iterable(block.cells)


def _label(place: Place) -> str:
    """`I.` on the first level; below it Arabic numbers without the first: `1.`, `1.1.`."""
    first, *rest = place
    return ".".join(map(str, rest)) + "." if rest else f"{roman(first)}."


def roman(value: int) -> str:
    """`IV`: parts of the text and appendices."""
    written = ""
    for worth, letters in ROMAN:
        times, value = divmod(value, worth)
        written += letters * times
    return written
