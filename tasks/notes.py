"""Footnotes that the registers write: made of their paragraphs, called by the text."""

from dataclasses import replace

from .blocks import (
    Block,
    Footnote,
    NoteCall,
    Paragraph,
    Run,
    Section,
    Text,
    runs,
)


def as_footnote(section: Section, key: str) -> Section:
    """The section with its paragraphs moved into one footnote; tables stay in the text."""
    paragraphs = tuple(b for b in section.blocks if isinstance(b, Paragraph))
    if not paragraphs:
        return section
    note = Footnote(key=key, paragraphs=paragraphs)
    return replace(
        section,
        blocks=tuple(b for b in section.blocks if b not in paragraphs),
        footnotes=(*section.footnotes, note),
    )


def called(section: Section) -> Section:
    """The section with a sign for each footnote that has none, at its last words.

    Where there are no words to hang it on, the footnote becomes the text.
    """
    calls = _calls(section)
    for note in section.footnotes:
        if note.key in calls:
            continue
        hung = _hung(section, NoteCall(key=note.key))
        section = hung or _as_text(section, note)
    return section


def _as_text(section: Section, note: Footnote) -> Section:
    rest = tuple(other for other in section.footnotes if other is not note)
    return replace(section, blocks=(*section.blocks, *note.paragraphs), footnotes=rest)


def _hung(section: Section, call: NoteCall) -> Section | None:
    """The section with the sign on its last paragraph; None if it has no paragraph."""
    for index in reversed(range(len(section.sections))):
        if below := _hung(section.sections[index], call):
            return replace(section, sections=_swapped(section.sections, index, below))
    for index in reversed(range(len(section.blocks))):
        block = section.blocks[index]
        if isinstance(block, Paragraph):
            signed = replace(block, runs=_signed(block.runs, call))
            return replace(section, blocks=_swapped(section.blocks, index, signed))
    return None


def _swapped(items: tuple, index: int, item: Block | Section) -> tuple:
    return (*items[:index], item, *items[index + 1 :])


def _signed(row: tuple[Run, ...], call: NoteCall) -> tuple[Run, ...]:
    """The sign stands before the full stop: `… công cụ hỗ trợ⁽¹⁾.`"""
    last = row[-1] if row else None
    if not isinstance(last, Text) or not last.text.endswith("."):
        return (*row, call)
    words = replace(last, text=last.text[:-1])
    return (*row[:-1], *runs(words, call, replace(last, text=".")))


def _calls(section: Section) -> set[str]:
    rows = [
        section.title,
        *(b.runs for b in section.blocks if isinstance(b, Paragraph)),
    ]
    found = {run.key for row in rows for run in row if isinstance(run, NoteCall)}
    return found.union(*(_calls(below) for below in section.sections))
