"""Abbreviations that the text does not introduce and nobody declares.

Source: Decree 30/2020/NĐ-CP, annex I, II.6b: words used often may be abbreviated, but the first time
they are written out with the abbreviation behind them in brackets.
"""

import re
from collections.abc import Iterable, Iterator

from reports.vocabulary import CAPITALS
from reports.writing import Line, TextRule, Writing, finding
from tasks.findings import Finding, Severity

from .data import abbreviations

CODE = "undefined-abbreviation"

_INTRODUCED = re.compile(
    r"\((?:viết tắt là |gọi tắt là |sau đây gọi là )?“?([^\W\d_]{2,12})”?\)"
)
# A legend below a table: "Ghi chú: Đ: đạt; CĐ: chưa đạt".
_LEGEND = re.compile(r"(?:^(?:Ghi chú|Ký hiệu):|[;,(]) ?“?([^\W\d_]{1,12})”?(?::| là) ")
_ROMAN = re.compile(r"[IVXLC]+")
# A symbol of a paper: its letters belong to whoever issued it.
_SYMBOL = re.compile(r"\d+[/-][A-ZĐ][\w/&-]*")


def check(writing: Writing) -> Iterable[Finding]:
    known = abbreviations() | writing.known.abbreviations
    introduced = set(_introduced(writing))
    said: set[str] = set()
    for line, word in _used(writing):
        if word not in known | introduced | said and not _parts(word) <= known:
            said.add(word)
            yield _finding(line, word)


def _introduced(writing: Writing) -> Iterator[str]:
    for line in writing.lines:
        is_legend = line.text.startswith(("Ghi chú:", "Ký hiệu:"))
        for pattern in (_INTRODUCED, _LEGEND) if is_legend else (_INTRODUCED,):
            yield from (match[1] for match in pattern.finditer(line.text))


def _used(writing: Writing) -> Iterator[tuple[Line, str]]:
    for line in writing.lines:
        if line.text.isupper() or line.place.startswith("nơi nhận"):
            continue
        symbols = [match.span() for match in _SYMBOL.finditer(line.text)]
        for match in line.free(CAPITALS):
            is_symbol = any(start <= match.start() < end for start, end in symbols)
            is_shouted = _is_shouted(line.text, *match.span())
            if not (is_symbol or is_shouted or _ROMAN.fullmatch(match[0])):
                yield line, match[0]


def _is_shouted(text: str, start: int, end: int) -> bool:
    """A word among others in capitals is a title."""
    around = [text[:start].split()[-1:], text[end:].split()[:1]]
    words = [word for words in around for word in words]
    return any(word.isupper() and not word.isascii() for word in words)


def _parts(word: str) -> set[str]:
    """`HĐND&UBND`, `TT-BTC`: known if all its parts are."""
    return set(re.split("[&-]", word))


def _finding(line: Line, word: str) -> Finding:
    sentence = f"Chữ viết tắt “{word}” chưa được giải thích ở lần dùng đầu tiên."
    return finding(CODE, Severity.HINT, line, word, sentence)


RULE = TextRule(
    code=CODE, name="Chữ viết tắt chưa giải thích", severity=Severity.HINT, check=check
)
