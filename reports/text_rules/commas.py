"""A phrase that stands with a comma in most places and without it in one.

Source: custom of the language ("kỷ luật, kỷ cương"); the text itself says which way it usually goes.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from reports.writing import Line, TextRule, Writing, finding
from tasks.findings import Finding, Severity
from tasks.words import Syllable, grams, syllables

from .data import little_words, word_pairs
from .usage import joined

CODE = "missing-comma"
LONG = 4  # syllables: two words of two
OFTEN = 5  # times with the comma for each without, before its lack means anything


def check(writing: Writing) -> Iterable[Finding]:
    gaps = Counter(
        (joined(words), _gap(line, words))
        for line in writing.lines
        for words in _enumerated(line)
    )
    for line in writing.lines:
        for words in _enumerated(line):
            phrase = joined(words)
            times, without = gaps[phrase, ", "], gaps[phrase, " "]
            is_free = line.is_free(words[0].start, words[-1].end)
            if times >= OFTEN * without and is_free and _gap(line, words) == " ":
                yield _finding(line, words, times)


def _enumerated(line: Line) -> Iterator[list[Syllable]]:
    """Two words of two syllables each, a comma or nothing between them."""
    for words in grams(syllables(line.text), LONG):
        first, second = words[:2], words[2:]
        is_little = not little_words().isdisjoint(joined(words).split())
        are_words = {
            joined(first),
            joined(second),
        } <= word_pairs().keys() and not is_little
        if are_words and _is_close(line, first) and _is_close(line, second):
            yield words


def _is_close(line: Line, pair: list[Syllable]) -> bool:
    return line.text[pair[0].end : pair[1].start] == " "


def _gap(line: Line, words: list[Syllable]) -> str:
    return line.text[words[1].end : words[2].start]


def _finding(line: Line, words: list[Syllable], times: int) -> Finding:
    typed = line.text[words[0].start : words[-1].end]
    right = (
        f"{line.text[words[0].start : words[1].end]}, {words[2].text} {words[3].text}"
    )
    sentence = f"“{typed}” thiếu dấu phẩy: {times} chỗ khác viết “{right}”."
    return finding(CODE, Severity.HINT, line, typed, sentence, right)


RULE = TextRule(code=CODE, name="Thiếu dấu phẩy", severity=Severity.HINT, check=check)
