"""Words that differ by their marks alone from words everybody writes: "phần đấu", "thân thể, sự nghiệp".

Source: word pairs of the laws (`data/word_pairs.txt`), the registers' own texts, and the text
itself, where a phrase stands once so and more often otherwise. A hint: both may be words.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from org.text import search_key
from reports.words import SYLLABLE, Syllable, grams, spelled_text, syllables, unspelled
from reports.writing import Line, TextRule, Writing, finding
from tasks.findings import Finding, Severity

from .data import word_pairs

CODE = "misspelling"
LONG = 3  # syllables in a row that with other marks are no other phrase

Odd = tuple[list[Syllable], str]  # how it is written, how it should be


@dataclass(frozen=True)
class Usage:
    """How the registers and the text itself write their phrases, by folded form."""

    registered: dict[str, str]
    written: dict[str, Counter[str]]

    def better(self, words: str) -> str:
        """Another way of writing the phrase that is better witnessed; "" if none."""
        folded = search_key(words)
        registered = self.registered.get(folded, words)
        if registered != words:
            return registered
        usual, times = self.written[folded].most_common(1)[0]
        is_rarer = 2 * self.written[folded][words] <= times
        return usual if usual != words and is_rarer else ""


def check(writing: Writing) -> Iterable[Finding]:
    usage = _usage(writing)
    names = {
        spelled_text(pair) for text in writing.known.texts for pair in _pairs_of(text)
    }
    for line in writing.lines:
        taken: list[tuple[int, int]] = []
        for words, right in (*_odd_phrases(line, usage), *_odd_pairs(line, names)):
            start, end = words[0].start, words[-1].end
            is_new = not any(first < end and start < last for first, last in taken)
            if is_new and line.is_free(start, end):
                taken.append((start, end))
                yield _finding(line, words, right)


def _usage(writing: Writing) -> Usage:
    registered: dict[str, str] = {}
    for text in writing.known.texts:
        for words in grams(syllables(text), LONG):
            registered.setdefault(search_key(_spelled(words)), _spelled(words))
    written: dict[str, Counter[str]] = {}
    for line in writing.lines:
        for words in grams(syllables(line.text), LONG):
            phrase = _spelled(words)
            written.setdefault(search_key(phrase), Counter())[phrase] += 1
    return Usage(registered=registered, written=written)


def _odd_phrases(line: Line, usage: Usage) -> Iterator[Odd]:
    for words in grams(syllables(line.text), LONG):
        if right := usage.better(_spelled(words)):
            yield words, right


def _odd_pairs(line: Line, names: set[str]) -> Iterator[Odd]:
    """Two syllables next to each other that no law writes so, but otherwise often."""
    for words in grams(syllables(line.text), 2):
        first, second = words
        typed = _spelled(words)
        is_apart = line.text[first.end : second.start] != " "
        if is_apart or second.text[0].isupper() or typed in names:
            continue
        if right := _folded_pairs().get(search_key(typed)):
            if typed not in _right_pairs():
                yield words, right


@cache
def _folded_pairs() -> dict[str, str]:
    return {search_key(pair): pair for pair in word_pairs()}


@cache
def _right_pairs() -> frozenset[str]:
    return frozenset(word_pairs()) | {
        other for others in word_pairs().values() for other in others
    }


def _pairs_of(text: str) -> Iterator[str]:
    words = SYLLABLE.findall(text)
    return (" ".join(pair) for pair in zip(words, words[1:], strict=False))


def _spelled(words: list[Syllable]) -> str:
    return " ".join(word.spelled for word in words)


def _finding(line: Line, words: list[Syllable], right: str) -> Finding:
    start, end = words[0].start, words[-1].end
    typed = line.text[start:end]
    where = line.around(start, end, width=20)
    sentence = f"“{typed}” có phải là “{unspelled(right)}”? Đọc lại “{where}”."
    return finding(CODE, Severity.HINT, line, typed, sentence, unspelled(right))


RULE = TextRule(code=CODE, name="Có thể sai dấu", severity=Severity.HINT, check=check)
