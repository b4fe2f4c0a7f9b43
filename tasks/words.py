"""Vietnamese words in a line: syllables, how they are spelled, sentences."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from org.text import search_key

# Letters for character classes: the ranges of Unicode mix small and capital ones.
LOWER = "a-zàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
UPPER = LOWER.upper()

SYLLABLE = re.compile(r"[^\W\d_]+")
_END = re.compile(rf"(?<=[.!?;])\s+(?=[“\"(]?[{UPPER}])|(?<=[.!?])\s+(?=\d)")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_JOINED = re.compile(r" ?")


@dataclass(frozen=True)
class Syllable:
    """A syllable of a line and where it stands."""

    text: str
    start: int
    end: int

    @cached_property
    def spelled(self) -> str:
        return spelled(self.text)

    @cached_property
    def folded(self) -> str:
        return search_key(self.text)


@cache
def spelled(word: str) -> str:
    """The word for comparing: no case, the tone last, so that `hoà` equals `hòa`."""
    signs = unicodedata.normalize("NFD", word.lower())
    letters = "".join(sign for sign in signs if sign not in _TONES)
    tones = "".join(sign for sign in signs if sign in _TONES)
    return unicodedata.normalize("NFC", letters + tones)


@cache
def unspelled(words: str) -> str:
    """Spelled words as they are written, each tone back on its vowel."""
    return " ".join(_unspelled(word) for word in words.split())


def _unspelled(word: str) -> str:
    signs = unicodedata.normalize("NFD", word)
    tone = signs[-1] if signs[-1] in _TONES else ""
    letters = unicodedata.normalize("NFC", signs[: len(signs) - len(tone)])
    place = _vowel(letters)
    if not tone or place is None:
        return unicodedata.normalize("NFC", word)
    written = letters[: place + 1] + tone + letters[place + 1 :]
    return unicodedata.normalize("NFC", written)


def _vowel(letters: str) -> int | None:
    """Which letter carries the tone: the one with a hat or hook, else the last vowel
    before a consonant, else the first of two; `qu` and `gi` are consonants."""
    places = [
        place for place, letter in enumerate(letters) if search_key(letter) in "aeiouy"
    ]
    if letters.startswith(("qu", "gi")) and len(places) > 1:
        places = places[1:]
    marked = [place for place in places if letters[place] in "ăâêôơư"]
    if marked:
        return marked[-1]
    is_open = bool(places) and places[-1] == len(letters) - 1
    if len(places) > 1 and is_open:
        return places[-2]
    return places[-1] if places else None


def spelled_text(text: str) -> str:
    """Every syllable of the text spelled, one space between."""
    return " ".join(spelled(match[0]) for match in SYLLABLE.finditer(text))


def syllables(text: str) -> list[Syllable]:
    found = SYLLABLE.finditer(text)
    return [Syllable(match[0], *match.span()) for match in found]


def phrases(text: str) -> Iterator[list[Syllable]]:
    """Runs of syllables with nothing but one space between them."""
    run: list[Syllable] = []
    for syllable in syllables(text):
        if run and not _JOINED.fullmatch(text[run[-1].end : syllable.start]):
            yield run
            run = []
        run.append(syllable)
    if run:
        yield run


def grams(run: list[Syllable], size: int) -> Iterator[list[Syllable]]:
    """All neighbours in rows of that size."""
    for start in range(len(run) - size + 1):
        yield run[start : start + size]


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends."""
    start = 0
    for match in _END.finditer(text):
        yield start, match.start()
        start = match.end()
    if start < len(text):
        yield start, len(text)


def is_near(left: str, right: str) -> bool:
    """Whether two different spelled syllables are one slip apart: a mark, or one letter
    too many, missing, other or exchanged (Damerau); short words only by a mark."""
    if left == right:
        return False
    if search_key(left) == search_key(right):
        return True
    return min(len(left), len(right)) > 2 and _one_slip(left, right)


def _one_slip(left: str, right: str) -> bool:
    if len(left) > len(right):
        left, right = right, left
    if len(right) - len(left) > 1:
        return False
    start = _common(left, right)
    end = _common(left[start:][::-1], right[start:][::-1])
    rest_left, rest_right = (
        left[start : len(left) - end],
        right[start : len(right) - end],
    )
    return len(rest_right) <= 1 or (
        len(rest_left) == 2 and rest_left == rest_right[::-1]
    )


def _common(left: Iterable[str], right: Iterable[str]) -> int:
    """How many letters at the beginning are the same."""
    count = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        count += 1
    return count
