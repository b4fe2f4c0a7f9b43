"""Another's text that tells a number of our registers otherwise.

Our own report of the period is the measure: where the text has the words that stand before one of its figures,
and the unit behind, and another number between, one of the two is wrong.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reports.words import SYLLABLE, spelled
from reports.writing import FigureSpan, Line, TextRule, Writing, finding
from tasks.findings import Finding, Severity

CODE = "against-registers"
BEFORE = 5  # syllables that must be the same: fewer stand before many numbers

_AMOUNT = re.compile(
    r"(?<![\w.,/])(\d+(?:[.,]\d+)*(?:[-/]\d+(?:[.,]\d+)*)?) ?(%|[^\W\d_]+)"
)


@dataclass(frozen=True, kw_only=True)
class Told:
    """An amount in a sentence: the words before it, its number, its unit's first word."""

    before: tuple[str, ...]
    number: str
    unit: str
    words: str


def check(writing: Writing) -> Iterable[Finding]:
    ours = _ours(writing.printed)
    for line in writing.lines:
        for told in _told(line.text):
            known = ours.get((told.before, told.unit), {})
            if known and told.number not in known:
                yield _finding(line, told, *known.values())


def _ours(printed: tuple[Line, ...]) -> dict[tuple, dict[str, str]]:
    """Words before and unit → number → how it is printed, of every figure."""
    found: dict[tuple, dict[str, str]] = {}
    for line in printed:
        for span in line.figures:
            for told in _of_figure(line, span):
                key = (told.before, told.unit)
                found.setdefault(key, {})[told.number] = told.words
    return found


def _of_figure(line: Line, span: FigureSpan) -> Iterator[Told]:
    """A figure may end before its unit: the words that follow are read with it."""
    for told in _told(line.text[: span.end] + line.text[span.end :][:20]):
        if told.words in line.text[span.start : span.end + 20]:
            yield told


def _told(text: str) -> Iterator[Told]:
    for match in _AMOUNT.finditer(text):
        sentence = re.split(r"[.;!?] ", text[: match.start()])[-1]
        before = tuple(spelled(word) for word in SYLLABLE.findall(sentence)[-BEFORE:])
        if len(before) == BEFORE:
            number = match[1].lstrip("0") or "0"
            unit = spelled(match[2]) if match[2] != "%" else "%"
            yield Told(before=before, number=number, unit=unit, words=match[0])


def _finding(line: Line, told: Told, *known: str) -> Finding:
    where = line.around(line.text.index(told.words), line.text.index(told.words))
    ours = " hoặc ".join(known)
    sentence = f"“{where}”: trong văn bản là {told.words}, trong sổ là {ours}."
    return finding(CODE, Severity.WARNING, line, told.words, sentence, ours)


RULE = TextRule(
    code=CODE, name="Số liệu khác trong sổ", severity=Severity.WARNING, check=check
)
