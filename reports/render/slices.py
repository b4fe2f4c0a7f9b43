"""Footnotes in pieces: WeasyPrint never breaks one box of a note over two pages.

What of a box is longer than its page is lost without a word in the log (design 10).
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from textwrap import TextWrapper

from tasks.blocks import Level, Paragraph, Run, Text, plain

_CLAUSE_END = re.compile(r"(?<=[.;:]) ")
# About twelve lines: short enough that little of a page stays empty.
_LIMIT = 1200
_wrapper = TextWrapper(_LIMIT, drop_whitespace=False, break_on_hyphens=False)


def slices(paragraph: Paragraph) -> list[Paragraph]:
    """The paragraph itself, or if it is long, pieces of it broken between clauses."""
    pieces: list[list[Run]] = [[]]
    size = 0
    for run in paragraph.runs:
        for index, clause in enumerate(_clauses(run)):
            length = len(plain((clause,)))
            if index and size + length > _LIMIT:
                pieces.append([])
                size = 0
            pieces[-1].append(clause)
            size += length
    first, *others = (replace(paragraph, runs=tuple(piece)) for piece in pieces)
    return [first, *(replace(other, level=Level.BODY) for other in others)]


def _clauses(run: Run) -> Iterator[Run]:
    if not isinstance(run, Text):
        yield run
        return
    *before, last = _CLAUSE_END.split(run.text)
    for clause in (*(f"{clause} " for clause in before), last):
        # Whoever writes without a stop is broken anywhere between two words.
        for piece in _wrapper.wrap(clause) or [clause]:
            yield replace(run, text=piece)
