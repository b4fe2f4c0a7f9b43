"""Another's text that tells a number of our registers otherwise.

Our own report of the period is the measure: where the text has the words that stand before one of its figures,
and the unit behind, and another number between, one of the two is wrong.
"""

from collections.abc import Iterable, Iterator

from reports.amounts import Amount, amounts
from reports.writing import FigureSpan, Line, TextRule, Writing, finding
from tasks.findings import Finding, Severity

CODE = "against-registers"
# Syllables that must be the same: fewer stand before many numbers. To compare whatever a sentence says of
# an object was tried: it found little more, and took forecasts and goals for results.
BEFORE = 5


def check(writing: Writing) -> Iterable[Finding]:
    ours = _ours(writing.printed)
    for line in writing.lines:
        for told in amounts(line.text, BEFORE):
            known = ours.get(told.label, {})
            if known and told.number not in known:
                yield _finding(line, told, *known.values())


def _ours(printed: tuple[Line, ...]) -> dict[tuple, dict[str, str]]:
    """Of every figure: what it counts → its number → how it is printed."""
    found: dict[tuple, dict[str, str]] = {}
    for line in printed:
        for span in line.figures:
            for told in _of_figure(line, span):
                if len(told.before) == BEFORE:
                    found.setdefault(told.label, {})[told.number] = told.words
    return found


def _of_figure(line: Line, span: FigureSpan) -> Iterator[Amount]:
    """A figure may end before its unit: the words that follow are read with it."""
    for told in amounts(line.text[: span.end + 20], BEFORE):
        if span.touches(told.start, told.start + 1):
            yield told


def _finding(line: Line, told: Amount, *known: str) -> Finding:
    where = line.around(told.start, told.start + len(told.words))
    ours = " hoặc ".join(known)
    sentence = f"“{where}”: trong văn bản là {told.words}, trong sổ là {ours}."
    return finding(CODE, Severity.WARNING, line, told.words, sentence, ours)


RULE = TextRule(
    code=CODE, name="Số liệu khác trong sổ", severity=Severity.WARNING, check=check
)
