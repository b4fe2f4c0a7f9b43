"""How the registers and a text write their phrases: what a misspelling is held against."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from org.text import search_key
from reports.writing import Writing
from tasks.words import Syllable, grams, syllables

from .data import word_pairs

LONG = 3  # syllables in a row that with other marks are no other phrase


@dataclass
class Usage:
    """Phrases by their folded form, and what stands beside a pair of syllables."""

    registered: dict[str, list[str]] = field(default_factory=dict)
    written: dict[str, Counter[str]] = field(default_factory=dict)
    pairs: set[str] = field(default_factory=set)  # that the registers write
    before: dict[str, set[str]] = field(default_factory=dict)
    behind: dict[str, set[str]] = field(default_factory=dict)

    def better(self, words: str) -> str:
        """Another way of writing the phrase that is better witnessed; "" if none."""
        folded = search_key(words)
        if registered := self.registered.get(folded):
            return "" if words in registered else registered[0]
        first, middle, last = words.split()
        if {f"{first} {middle}", f"{middle} {last}"} & word_pairs().keys():
            return ""  # a word of the laws needs a register against it
        usual, times = self.written[folded].most_common(1)[0]
        is_rarer = 2 * self.written[folded][words] <= times
        return usual if usual != words and is_rarer else ""

    def is_bound(self, run: list[Syllable], index: int) -> bool:
        """Whether a syllable of the pair belongs to its neighbour: "dự án | thủy điện".

        Not where the neighbour has another one of its own: "đầy nhanh | tiến độ".
        """
        before, behind = (pair_at(run, index + step) for step in (-1, 1))
        is_free_before = pair_at(run, index - 2) not in word_pairs()
        is_free_behind = pair_at(run, index + 2) not in word_pairs()
        return (
            pair_at(run, index) in self.pairs
            or (is_free_before and self._is_word(before, self.behind))
            or (is_free_behind and self._is_word(behind, self.before))
        )

    def _is_word(self, pair: str, beside: dict[str, set[str]]) -> bool:
        """Known as a word, or standing with several others on that side."""
        is_known = pair in self.pairs or pair in word_pairs()
        return is_known or len(beside.get(pair, ())) > 1


def usage_of(writing: Writing) -> Usage:
    """Counted once for a whole text."""
    usage = Usage()
    _add_registers(usage, writing.known.texts)
    for line in writing.lines:
        for words in phrases_of(line.text):
            phrase = joined(words)
            usage.written.setdefault(search_key(phrase), Counter())[phrase] += 1
            # Without marks: a word and its misspelling are one neighbour.
            usage.before.setdefault(joined(words[1:]), set()).add(words[0].folded)
            usage.behind.setdefault(joined(words[:2]), set()).add(words[2].folded)
    return usage


def _add_registers(usage: Usage, texts: Iterable[str]) -> None:
    for text in texts:
        usage.pairs.update(map(joined, grams(syllables(text), 2)))
        for words in phrases_of(text):
            if not words[1].text[0].isupper():  # a name: `misnamed` knows those
                phrase = joined(words)
                usage.registered.setdefault(search_key(phrase), []).append(phrase)


def phrases_of(text: str) -> Iterator[list[Syllable]]:
    """Three syllables in a row, with a comma between them at most."""
    return (words for words in grams(syllables(text), LONG) if is_phrase(text, words))


def is_phrase(text: str, words: list[Syllable]) -> bool:
    between = (text[one.end : two.start] for one, two in pairwise(words))
    return all(gap in {" ", ", "} for gap in between)


def pair_at(run: list[Syllable], index: int) -> str:
    """The pair that begins there; "" beyond the ends."""
    return joined(run[index : index + 2]) if 0 <= index < len(run) - 1 else ""


def joined(words: list[Syllable]) -> str:
    """The syllables spelled, one space between."""
    return " ".join(word.spelled for word in words)
