"""The language of phrases: words, blanks to fill, passages that may be left out. Pure.

`phát hiện {vu}[, {doi_tuong}][ ({vu, doi_tuong | so_cung_ky})]`: what stands in square
brackets is dropped when none of its blanks has a value.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tasks import markup

SHORT = "tang_giam"
COMPARISONS = ("so_cung_ky", SHORT)
FORMS = ("", "so", *COMPARISONS)
PERIOD_WORDS = ("nam", "ky")

_BLANK = re.compile(r"\{([^{}|]*)(?:\|([^{}|]*))?\}")
_CODE = re.compile(r"[\w-]+")
_BRACKETS = re.compile(r"([\[\]])")

MALFORMED = "“{}”: chỗ điền số phải viết dạng {{mã}} hoặc {{mã | dạng}}."
UNKNOWN_FORM = "“{}”: không có dạng “{}”; chỉ có so, so_cung_ky, tang_giam."
ONE_ONLY = "“{}”: nhiều mã chỉ đứng chung trong so_cung_ky hoặc tang_giam."
NESTED = "Đoạn trong ngoặc vuông không chứa ngoặc vuông khác."
UNCLOSED = "Dấu “[” chưa được đóng bằng “]”."
UNOPENED = "Dấu “]” không có “[” mở trước."
NOTHING_TO_DROP = "Đoạn trong ngoặc vuông phải có ít nhất một chỗ điền số."
OWN_END = "Câu không ghi dấu ở cuối: các dòng tự nối bằng dấu chấm hoặc chấm phẩy."


@dataclass(frozen=True, kw_only=True)
class Blank:
    """A place to fill: measures by code and the form they are told in."""

    codes: tuple[str, ...]
    form: str
    typed: str

    @property
    def is_of_period(self) -> bool:
        """Whether it is filled by the year or the name of the period."""
        return self.codes[0] in PERIOD_WORDS and len(self.codes) == 1


@dataclass(frozen=True, kw_only=True)
class Passage:
    """Words and blanks that are printed together; an optional one only with a value."""

    pieces: tuple[str | Blank, ...] = ()
    is_optional: bool = False

    def then(self, piece: str | Blank) -> "Passage":
        return replace(self, pieces=(*self.pieces, piece))

    @property
    def blanks(self) -> list[Blank]:
        found = (piece for piece in self.pieces if isinstance(piece, Blank))
        return [blank for blank in found if not blank.is_of_period]


def parse(phrase: str) -> tuple[Passage, ...]:
    """The phrase taken apart. Raises ValueError with a Vietnamese sentence."""
    made = [Passage()]
    for piece in _pieces(phrase):
        if piece == "[":
            _require(not made[-1].is_optional, NESTED)
            made.append(Passage(is_optional=True))
        elif piece == "]":
            _require(made[-1].is_optional, UNOPENED)
            _require(made[-1].blanks, NOTHING_TO_DROP)
            made.append(Passage())
        else:
            made[-1] = made[-1].then(piece)
    _require(not made[-1].is_optional, UNCLOSED)
    return tuple(passage for passage in made if passage.pieces)


def faults(phrase: str) -> list[str]:
    """What is wrong with the form of the phrase, in Vietnamese; empty: nothing."""
    try:
        parse(phrase)
    except ValueError as fault:
        return [str(fault)]
    return [OWN_END] if phrase.rstrip().endswith((".", ";", ",", ":")) else []


def codes(phrase: str) -> list[str]:
    """The measures it names, each once, in order. Raises ValueError as `parse` does."""
    blanks = [blank for passage in parse(phrase) for blank in passage.blanks]
    return list(dict.fromkeys(code for blank in blanks for code in blank.codes))


def _pieces(phrase: str) -> Iterator[str | Blank]:
    """Brackets, words and blanks, read by the one reader of stored text."""
    for line in markup.lines(phrase):
        for token in line.tokens:
            if token.type == "braces":
                yield _blank(token.content)
            else:
                yield from filter(None, _BRACKETS.split(token.content))


def _blank(typed: str) -> Blank:
    parts = _BLANK.fullmatch(typed)
    _require(parts, MALFORMED.format(typed))
    named = tuple(code.strip() for code in parts[1].split(","))
    form = (parts[2] or "").strip()
    _require(all(map(_CODE.fullmatch, named)), MALFORMED.format(typed))
    _require(form in FORMS, UNKNOWN_FORM.format(typed, form))
    _require(len(named) == 1 or form in COMPARISONS, ONE_ONLY.format(typed))
    return Blank(codes=named, form=form, typed=typed)


def _require(is_right: object, sentence: str) -> None:
    if not is_right:
        raise ValueError(sentence)
