"""Words that differ by their marks alone from words everybody writes: "phần đấu", "thân thể, sự nghiệp".

Source: word pairs of the laws (`data/word_pairs.txt`), the registers' own texts, and the text
itself, where a phrase stands once so and more often otherwise. A hint: both may be words.
"""

from collections.abc import Iterable, Iterator
from functools import cache

from org.text import search_key
from reports.writing import Line, TextRule, Writing, finding
from tasks.findings import Finding, Severity
from tasks.words import Syllable, grams, phrases, syllables, unspelled

from .data import little_words, twins, word_pairs
from .usage import LONG, Usage, is_phrase, joined, pair_at, usage_of

CODE = "misspelling"

Odd = tuple[list[Syllable], list[str]]  # how it is written, how it should be


def check(writing: Writing) -> Iterable[Finding]:
    usage = usage_of(writing)
    for line in writing.lines:
        taken: list[tuple[int, int]] = []
        for words, right in (*_odd_phrases(line, usage), *_odd_pairs(line, usage)):
            start, end = words[0].start, words[-1].end
            is_new = not any(first < end and start < last for first, last in taken)
            if is_new and line.is_free(start, end):
                taken.append((start, end))
                yield _finding(line, *_narrowed(words, right))


# Phrases


def _odd_phrases(line: Line, usage: Usage) -> Iterator[Odd]:
    """What differs only at its edge may belong to the next word: "văn hóa giao | tiếp"."""
    run = syllables(line.text)
    for index, words in enumerate(grams(run, LONG)):
        if not is_phrase(line.text, words) or words[1].text[0].isupper():
            continue
        right = usage.better(joined(words)).split()
        if right and not _is_chance(words, right, run, index):
            yield words, right


def _is_chance(
    words: list[Syllable], right: list[str], run: list[Syllable], index: int
) -> bool:
    """Whether the phrases are alike by chance: the middle is the same, or a little word,
    or the edge that differs belongs to the word beside it ("với biển đối | với")."""
    first, middle, last = (
        word.spelled != other for word, other in zip(words, right, strict=True)
    )
    typed = words[1].spelled
    is_right = typed in little_words() or len(typed) < 2 or {typed, right[1]} in twins()
    return (
        not middle
        or is_right
        or (first and pair_at(run, index - 1) in word_pairs())
        or (last and pair_at(run, index + 2) in word_pairs())
    )


# Pairs


def _odd_pairs(line: Line, usage: Usage) -> Iterator[Odd]:
    """Two syllables next to each other that no law writes so, but otherwise often."""
    for run in phrases(line.text):
        for index, words in enumerate(grams(run, 2)):
            right = _better_pair(joined(words))
            if right and not _is_name(words) and not usage.is_bound(run, index):
                yield words, right.split()


def _better_pair(typed: str) -> str:
    """The law's way of writing the pair, one syllable of it otherwise; "" if none."""
    right = _folded_pairs().get(search_key(typed), "")
    if not right or typed in _right_pairs() or little_words() & set(typed.split()):
        return ""
    both = zip(typed.split(), right.split(), strict=True)
    return right if sum(one != other for one, other in both) == 1 else ""


def _is_name(words: list[Syllable]) -> bool:
    """Two capitals are a name or an abbreviation; one may begin a sentence."""
    first, second = (word.text for word in words)
    return second[0].isupper() or (len(first) > 1 and first.isupper())


@cache
def _folded_pairs() -> dict[str, str]:
    return {search_key(pair): pair for pair in word_pairs()}


@cache
def _right_pairs() -> frozenset[str]:
    variants = (other for others in word_pairs().values() for other in others)
    return frozenset(word_pairs()).union(variants)


# The finding


def _narrowed(words: list[Syllable], right: list[str]) -> Odd:
    """Of three syllables the two that make the word, where one of them is wrong."""
    same = [word.spelled == other for word, other in zip(words, right, strict=True)]
    if len(words) < LONG or not (same[0] or same[-1]):
        return words, right
    is_last_two = same[0] and (not same[-1] or " ".join(right[1:]) in word_pairs())
    return (words[1:], right[1:]) if is_last_two else (words[:2], right[:2])


def _finding(line: Line, words: list[Syllable], right: list[str]) -> Finding:
    start, end = words[0].start, words[-1].end
    typed, better = line.text[start:end], unspelled(" ".join(right))
    if typed[0].isupper():
        better = better[0].upper() + better[1:]
    where = line.around(start, end, width=20)
    sentence = f"“{typed}” có phải là “{better}”? Đọc lại “{where}”."
    return finding(CODE, Severity.HINT, line, typed, sentence, better)


RULE = TextRule(code=CODE, name="Có thể sai dấu", severity=Severity.HINT, check=check)
