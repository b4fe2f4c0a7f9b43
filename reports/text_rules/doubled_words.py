"""Words written twice in a row.

Source: custom of the language. A doublet is right where the first syllable ends one word
and the second begins another ("thi công công trình"): lists in `data/doublets.txt`.
"""

from collections.abc import Iterable, Iterator

from reports.writing import Line, TextRule, Writing, finding
from tasks.findings import Finding, Severity
from tasks.words import Syllable, grams, phrases

from .data import doubled, doublets, word_pairs

CODE = "doubled-words"


def check(writing: Writing) -> Iterable[Finding]:
    for line in writing.lines:
        for run in phrases(line.text):
            yield from (_finding(line, words) for words in _doubled(line, run))


def _doubled(line: Line, run: list[Syllable]) -> Iterator[list[Syllable]]:
    """`phẩm phẩm`, `chỉ huy chỉ huy`: the longest form of what stands twice."""
    taken = -1
    for size in (3, 2, 1):
        for words in grams(run, 2 * size):
            first, second = words[:size], words[size:]
            is_new = words[0].start > taken and _spelled(first) == _spelled(second)
            is_free = line.is_free(words[0].start, words[-1].end)
            if is_new and is_free and not _is_right(run, first, second):
                taken = words[-1].start
                yield words


def _is_right(
    run: list[Syllable], first: list[Syllable], second: list[Syllable]
) -> bool:
    if _spelled(first) in doubled() or all(
        word.text[0].isupper() for word in (first[0], second[0])
    ):
        return True
    if len(first) > 1:
        return False
    before = run[: run.index(first[0])][-1:]
    after = run[run.index(second[0]) + 1 :][:1]
    if not after:
        return False
    follows = _spelled([*second, *after])
    return follows in doublets() or (
        follows in word_pairs() and _spelled([*before, *first]) in word_pairs()
    )


def _spelled(words: list[Syllable]) -> str:
    return " ".join(word.spelled for word in words)


def _finding(line: Line, words: list[Syllable]) -> Finding:
    start, end = words[0].start, words[-1].end
    twice = line.text[start:end]
    sentence = f"Có chữ bị lặp: “{twice}” trong “{line.around(start, end)}”."
    return finding(CODE, Severity.WARNING, line, twice, sentence)


RULE = TextRule(
    code=CODE, name="Chữ lặp liền nhau", severity=Severity.WARNING, check=check
)
