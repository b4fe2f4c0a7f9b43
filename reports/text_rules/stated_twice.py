"""One number told twice in a text, and not the same.

The words before it and the unit behind say what is counted: where they agree, in two parts of
the text, the numbers should. A hint: one may be of another day.
"""

from collections.abc import Iterable, Iterator

from reports.amounts import Amount, amounts
from reports.writing import Line, TextRule, Writing, finding
from tasks.findings import Finding, Severity
from tasks.words import spelled_text

CODE = "stated-twice"
BEFORE = 6  # syllables that must be the same
LONGEST = 60  # letters of a number and its unit


def check(writing: Writing) -> Iterable[Finding]:
    # Of units of measure only: days, articles and forms are numbered, not counted.
    units = tuple(f"{spelled_text(word)} " for word in writing.known.measures)
    first: dict[tuple, tuple[Line, Amount]] = {}
    for line in writing.lines:
        for told in _told(line, units):
            other_line, other = first.setdefault(told.label, (line, told))
            # In one paragraph the same words tell of one thing after another.
            if other.number != told.number and other_line is not line:
                yield _finding(line, told, other_line, other)


def _told(line: Line, units: tuple[str, ...]) -> Iterator[Amount]:
    for told in amounts(line.text, BEFORE) if line.is_sentence else ():
        is_free = line.is_free(told.start, told.start + len(told.words))
        behind = f"{spelled_text(line.text[told.start :][:LONGEST])} "
        if is_free and len(told.before) == BEFORE and behind.startswith(units):
            yield told


def _finding(line: Line, told: Amount, other_line: Line, other: Amount) -> Finding:
    where = line.around(told.start, told.start + len(told.words))
    sentence = (
        f"“{where}”: ở đây là {told.words}, ở {other_line.place} là {other.words}."
    )
    return finding(CODE, Severity.HINT, line, told.words, sentence, other.words)


RULE = TextRule(
    code=CODE, name="Một số nêu hai cách", severity=Severity.HINT, check=check
)
