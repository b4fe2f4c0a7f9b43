"""Totals whose parts, told in the same breath, do not add up.

`12 tin (trong đó 02 tin …, 09 tin …, 01 tin …)`, and `09 tiêu chí: tiêu chí 2 …; tiêu chí 4 …`.
Source: arithmetic. "Trong đó" may name some parts only: fewer than the total is a finding where three
parts or more are told, or where "gồm" promises all of them.
"""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from reports.writing import Line, TextRule, Writing, finding
from tasks.findings import Finding, Severity
from tasks.formats import number

CODE = "sum-of-parts"

_COUNT = re.compile(r"(?<![\w.,/])(\d+(?:\.\d{3})*(?:,\d+)?) ?([^\W\d_]+)")
_BRACKET = re.compile(r"\(([^()]*)\)")
_HEAD = re.compile(
    r"(?:\d+(?:\.\d{3})*(?:,\d+)? ?[^\W\d_]+(?: [^\W\d_]+){0,4}(?:,| và)? ?)+$"
)
_PARTS = re.compile(r"trong đó|gồm|kết quả|chia ra|cụ thể", re.IGNORECASE)
_WHOLE = re.compile(r"gồm|kết quả|chia ra", re.IGNORECASE)
# Changes against another time, and one object told twice, are no parts.
_COMPARED = re.compile(r"tăng|giảm|so với|cùng kỳ|đạt|còn", re.IGNORECASE)
_LIST = re.compile(r"(?<![\w.,/])(\d+) ([^\W\d_]+(?: [^\W\d_]+)?)(?:,? gồm)?: (?=\2 )")
_AMOUNT = r"\d+(?:\.\d{3})*(?:,\d+)?"
_RISE = re.compile(
    rf"(?P<way>tăng|giảm)\b[^.;()\d]* (?P<by>{_AMOUNT}) (?P<unit>[^\W\d_]+(?: [^\W\d_]+)?)[^.;()\d]*"
    rf"\(từ (?P<first>{_AMOUNT}) (?P=unit) (?:lên|xuống|đến|còn) (?P<last>{_AMOUNT}) (?P=unit)"
)


def check(writing: Writing) -> Iterable[Finding]:
    for line in writing.lines:
        yield from _brackets(line)
        yield from _lists(line)
        yield from _rises(line)


def _brackets(line: Line) -> Iterator[Finding]:
    for bracket in _BRACKET.finditer(line.text):
        head = _HEAD.search(line.text[: bracket.start()])
        if (
            head is None
            or not _PARTS.search(bracket[1])
            or _COMPARED.search(bracket[1])
        ):
            continue
        is_whole = bool(_WHOLE.search(bracket[1]))
        for total, unit in _counts(head[0]):
            parts = [value for value, word in _counts(bracket[1]) if word == unit]
            if not _adds_up(total, parts, is_whole=is_whole):
                yield _finding(line, unit, total, parts)


def _counts(text: str) -> list[tuple[Decimal, str]]:
    return [(_value(match[1]), match[2].lower()) for match in _COUNT.finditer(text)]


def _adds_up(total: Decimal, parts: list[Decimal], *, is_whole: bool) -> bool:
    if len(parts) < 2:
        return True
    is_all = is_whole or len(parts) > 2
    return sum(parts) == total if is_all else sum(parts) <= total


def _finding(line: Line, unit: str, total: Decimal, parts: list[Decimal]) -> Finding:
    added = " + ".join(map(number, parts))
    made = number(sum(parts, Decimal(0)))
    sentence = f"Tổng số là {number(total)} {unit}, nhưng các phần cộng lại là {added} = {made}."
    words = f"{number(total)} {unit}"
    return finding(CODE, Severity.WARNING, line, words, sentence, made)


def _lists(line: Line) -> Iterator[Finding]:
    """`09 tiêu chí: tiêu chí 2 …; tiêu chí 4 ….`: as many as were said."""
    for match in _LIST.finditer(line.text):
        noun = match[2]
        # What stands in brackets belongs to its item, full stops and all.
        rest = re.sub(r"\([^()]*\)", "", line.text[match.end() :])
        items = re.split(r"[;.] (?=[^\W\d_])", rest)
        named = 0
        for item in items:
            if not item.startswith(noun):
                break
            named += 1
        if named != int(match[1]):
            sentence = f"Nêu {match[1]} {noun} nhưng liệt kê {named}: “{line.around(*match.span())}”."
            yield finding(
                CODE, Severity.WARNING, line, f"{match[1]} {noun}", sentence, str(named)
            )


def _rises(line: Line) -> Iterator[Finding]:
    """`tăng 01 tiêu chí (từ 11,3 tiêu chí lên 12 tiêu chí)`: the ends must be so far apart."""
    for match in _RISE.finditer(line.text):
        said, first, last = (_value(match[name]) for name in ("by", "first", "last"))
        if said != abs(last - first):
            rise = number(abs(last - first))
            sentence = (
                f"Nói {match['way']} {match['by']} {match['unit']} nhưng từ {match['first']} đến "
                f"{match['last']} là {rise}: “{line.around(*match.span(), width=0)}”."
            )
            words = f"{match['way']} {match['by']} {match['unit']}"
            yield finding(CODE, Severity.WARNING, line, words, sentence, rise)


def _value(written: str) -> Decimal:
    return Decimal(written.replace(".", "").replace(",", "."))


RULE = TextRule(
    code=CODE, name="Tổng không bằng các phần", severity=Severity.WARNING, check=check
)
