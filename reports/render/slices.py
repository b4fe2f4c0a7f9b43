"""Footnotes in pieces: WeasyPrint never breaks one box of a note over two pages.

What of a box is longer than its page is lost without a word in the log (design 10).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from textwrap import TextWrapper

from tasks.blocks import Level, Paragraph, Run, Text, plain

_CLAUSE_END = re.compile(r"(?<=[.;:]) ")
# About twelve lines: short enough that little of a page stays empty.
_LIMIT = 1200
_wrapper = TextWrapper(_LIMIT, drop_whitespace=False, break_on_hyphens=False)


def slices(paragraph: Paragraph) -> list[Paragraph]:
    """The paragraph itself, or if it is long, pieces of it broken between clauses."""
    first, *others = (
        replace(paragraph, runs=tuple(runs))
        for runs in _packed(_clauses(paragraph.runs))
    )
    return [first, *(replace(other, level=Level.BODY) for other in others)]


def _packed(clauses: Iterable[list[Run]]) -> list[list[Run]]:
    """As many clauses together as the limit allows."""
    packed: list[list[Run]] = [[]]
    for clause in clauses:
        if packed[-1] and _length(packed[-1]) + _length(clause) > _LIMIT:
            packed.append([])
        packed[-1] += clause
    return packed


def _clauses(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """Runs up to the end of each clause; whoever writes without a stop is broken anywhere."""
    clause: list[Run] = []
    for run in runs:
        for part in _parts(run):
            if clause and _length(clause) + _length([part]) > _LIMIT:
                yield clause
                clause = []
            clause.append(part)
            if plain((part,)).endswith((". ", "; ", ": ")):
                yield clause
                clause = []
    yield clause


def _parts(run: Run) -> Iterator[Run]:
    """A text cut after each clause, and a long clause between two words."""
    if not isinstance(run, Text):
        yield run
        return
    *before, last = _CLAUSE_END.split(run.text)
    for clause in (*(f"{clause} " for clause in before), last):
        for piece in _wrapper.wrap(clause):
            yield replace(run, text=piece)


def _length(runs: list[Run]) -> int:
    return len(plain(tuple(runs)))
