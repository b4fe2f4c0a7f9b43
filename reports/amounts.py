"""Numbers with their units in a text, and the words that say what they count."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tasks.words import SYLLABLE, spelled

_AMOUNT = re.compile(
    r"(?<![\w.,/])(\d+(?:[.,]\d+)*(?:[-/]\d+(?:[.,]\d+)*)?) ?(%|[^\W\d_]+)"
)


@dataclass(frozen=True, kw_only=True)
class Amount:
    """A number in a sentence: the words before it, its unit's first word."""

    before: tuple[str, ...]  # spelled; fewer than asked for where the sentence begins
    number: str
    unit: str
    words: str  # as it is written
    start: int

    @property
    def label(self) -> tuple[tuple[str, ...], str]:
        """What is counted: two amounts with one label should be equal."""
        return self.before, self.unit


def amounts(text: str, before: int) -> Iterator[Amount]:
    """Every amount of the text, each with as many words before it as the sentence has."""
    for match in _AMOUNT.finditer(text):
        sentence = re.split(r"[.;!?] ", text[: match.start()])[-1]
        yield Amount(
            before=tuple(map(spelled, SYLLABLE.findall(sentence)[-before:])),
            number=match[1].lstrip("0") or "0",
            unit=spelled(match[2]),
            words=match[0],
            start=match.start(),
        )
