"""Amounts in a text, and those typed by hand although a figure says them.

Source: design, section 2.3: a number is never typed into a text, since a typed one stays
when its figure is corrected.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from . import pieces

COUNT = re.compile(r"(?<![\w.,/\-–])0*(\d+(?:[.,]\d+)*)\s?(%|[^\W\d_]+(?: [^\W\d_]+)?)")
# The signs a quotation stands between; a straight one is opened and closed alike.
QUOTED = re.compile(r"“[^”]*”|«[^»]*»|\"[^\"]*\"")
# What stands where a figure or a call does: no word, so that nothing reaches over it.
_THING = "\ufffc"

Amount = tuple[str, str]


def amounts(text: str) -> Iterator[Amount]:
    """Number and first syllable of the unit: `05 hộ gia đình` as `5`, `hộ`."""
    for match in COUNT.finditer(text):
        yield match[1], match[2].split()[0].lower()


@dataclass(frozen=True, kw_only=True)
class Sayable:
    """A figure in one of its forms: how a text calls it, what it prints."""

    typed: str  # "{gtnt.thuc_hien loai=truc_xa | so}"
    text: str  # "03 km"
    label: str  # what is counted, in words


@dataclass(frozen=True, kw_only=True)
class Typed:
    """A number typed by hand, where it stands, and the figures that say the same."""

    words: str  # "3 km"
    line: int  # from 0, empty lines not counted
    start: int  # place in the line's words, a figure counting as one sign
    said_by: tuple[Sayable, ...]

    def __str__(self) -> str:
        names = " hoặc ".join(f"“{one.label}”" for one in self.said_by)
        where = f"“{self.words}” ở đoạn {self.line + 1}"
        return f"Số {where} trùng với số liệu {names}: chèn số liệu thay cho gõ tay."


def typed_by_hand(text: str, known: Iterable[Sayable]) -> list[Typed]:
    """The numbers of a stored text that one of the figures prints; quotations are let be."""
    saying: dict[Amount, dict[str, Sayable]] = {}
    for one in known:
        for amount in amounts(one.text):
            saying.setdefault(amount, {}).setdefault(one.label, one)
    return [
        Typed(words=words, line=place, start=start, said_by=tuple(found.values()))
        for place, line in enumerate(pieces.read(text))
        for start, words, amount in _counted(line)
        if (found := saying.get(amount))
    ]


def _counted(line: pieces.Line) -> Iterator[tuple[int, str, Amount]]:
    """Place, words and amount of the numbers somebody typed into the line."""
    words = "".join(_THING if piece.embed else piece.text for piece in line.pieces)
    quoted = [match.span() for match in QUOTED.finditer(words)]
    for match in COUNT.finditer(words):
        if any(start <= match.start() < end for start, end in quoted):
            continue
        unit = match[2].split()[0]
        end = match.start(2) + len(unit)
        yield match.start(), words[match.start() : end], (match[1], unit.lower())
