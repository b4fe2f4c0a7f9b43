"""A word with a capital in one place and without it in all others: "xây dựng Nông thôn mới".

Source: Decree 30/2020/NĐ-CP, annex II: what is a name has its capital everywhere, what is none nowhere. Between
the same two words the text itself says which it is.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from reports.citing import TYPES
from reports.writing import Line, TextRule, Writing, finding
from tasks.findings import Finding, Severity
from tasks.words import Syllable, grams, phrases

CODE = "case-of-words"
OFTEN = 3  # times without the capital, for each time with it
# Parts of a paper are capital where one of them is cited (annex II, V.7).
PARTS = frozenset({"phần", "chương", "mục", "tiểu", "điều", "khoản", "điểm", "phụ"})


def check(writing: Writing) -> Iterable[Finding]:
    counted = Counter(
        (_key(words), words[1].text[0].isupper())
        for line in writing.lines
        for words in _between(line)
    )
    named = {name.split()[0].lower() for name in (*TYPES, *writing.known.paper_types)}
    for line in writing.lines:
        for words in _between(line):
            key, otherwise = _key(words), counted[_key(words), False]
            is_odd = _is_capital_here(line, words) and key[1] not in named | PARTS
            if is_odd and otherwise >= OFTEN * counted[key, True]:
                yield _finding(line, words, otherwise)


def _is_capital_here(line: Line, words: list[Syllable]) -> bool:
    """Whether somebody gave the word a capital here; one paper has one ("Kế hoạch số …")."""
    is_free = line.is_free(words[0].start, words[-1].end)
    return is_free and words[1].text[0].isupper()


def _between(line: Line) -> Iterator[list[Syllable]]:
    """A word with its neighbours, none of them in capitals throughout."""
    for run in phrases(line.text):
        for words in grams(run, 3):
            if not any(len(word.text) > 1 and word.text.isupper() for word in words):
                yield words


def _key(words: list[Syllable]) -> tuple[str, str, str]:
    first, middle, last = (word.text for word in words)
    return first, middle.lower(), last


def _finding(line: Line, words: list[Syllable], otherwise: int) -> Finding:
    first, middle, last = (word.text for word in words)
    typed, better = f"{first} {middle} {last}", f"{first} {middle.lower()} {last}"
    sentence = f"“{typed}”: {otherwise} chỗ khác viết “{better}”."
    return finding(CODE, Severity.HINT, line, typed, sentence, better)


RULE = TextRule(
    code=CODE, name="Viết hoa không thống nhất", severity=Severity.HINT, check=check
)
