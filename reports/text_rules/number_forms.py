"""Numbers written against the custom: 5 vụ, 5.67 km, 26,224,000 đồng, "01 các hộ".

Source: custom of the office (docs/glossary.md): a count from 1 to 9 takes a zero, decimals
a comma, thousands a dot (so also Luật Kế toán 2015, Điều 11). The law is silent: hints, but
for what cannot be read otherwise.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from reports.writing import Line, TextRule, Writing, finding
from tasks.findings import Finding, Severity

CODE = "number-forms"

# "lần thứ 2", "tiêu chí 5", "loại 3": an ordinal or a name, no count.
_NAMED = re.compile(
    r"(?:thứ|số|loại|cấp|hạng|khu|tổ|khóa|khoá|năm|quý|tháng|ngày|nhóm|tập|tiêu chí|chỉ tiêu|điều|khoản|mục|"
    r"phụ lục|bảng|lớp|vùng|thôn|tuyến|đợt|giai đoạn)\s*$",
    re.IGNORECASE,
)
_NUMBER = r"(?<![\d.,/\-–])"
_ORDINAL = re.compile(r"\b(tiêu chí|chỉ tiêu|điều|khoản)( số)? 0(\d)\b", re.IGNORECASE)
_PLURAL = re.compile(rf"{_NUMBER}\d+ (các|những)\b")


def check(writing: Writing) -> Iterable[Finding]:
    unpadded, foreign = _patterns(writing.known.measures)
    for line in writing.lines:
        yield from _plural(line)
        yield from _ordinals(line)
        if line.is_sentence:
            yield from _unpadded(line, unpadded, writing.known.padded)
            yield from _foreign_signs(line, foreign)


@cache
def _patterns(measures: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A count of one digit before a unit; a number as English and Excel write it: a dot
    before decimals, commas between thousands."""
    longest_first = sorted(measures, key=len, reverse=True)
    units = "|".join(map(re.escape, (*longest_first, "%")))
    decimal = rf"{_NUMBER}\d+\.\d{{1,2}}(?= ?(?:{units})(?!\w))"
    thousands = rf"{_NUMBER}\d{{1,3}}(?:,\d{{3}}){{2,}}(?![\d,])"
    unpadded = rf"{_NUMBER}([1-9]) ?({units})(?!\w)"
    return re.compile(unpadded), re.compile(f"{decimal}|{thousands}")


def _plural(line: Line) -> Iterator[Finding]:
    for match in line.free(_PLURAL):
        if _NAMED.search(line.text[: match.start()]):  # "năm 2012 các chỉ tiêu"
            continue
        where = line.around(*match.span())
        sentence = f"Sau con số không dùng “{match[1]}”: “{where}”."
        yield finding(CODE, Severity.WARNING, line, match[0], sentence)


def _ordinals(line: Line) -> Iterator[Finding]:
    for match in line.free(_ORDINAL):
        right = f"{match[1]}{match[2] or ''} {match[3]}"
        sentence = f"Số thứ tự không thêm số 0: “{match[0]}”, viết “{right}”."
        yield finding(CODE, Severity.HINT, line, match[0], sentence, right)


def _unpadded(
    line: Line, pattern: re.Pattern[str], padded: frozenset[str]
) -> Iterator[Finding]:
    for match in line.free(pattern):
        is_count = match[2] in padded and not _NAMED.search(line.text[: match.start()])
        if is_count:
            right = f"0{match[1]} {match[2]}"
            sentence = f"Số đếm viết “{match[0]}”, theo lệ viết “{right}”."
            yield finding(CODE, Severity.HINT, line, match[0], sentence, right)


def _foreign_signs(line: Line, pattern: re.Pattern[str]) -> Iterator[Finding]:
    for match in line.free(pattern):
        right = match[0].translate(str.maketrans(".,", ",."))
        sentence = f"Số viết “{match[0]}”, tiếng Việt viết “{right}”."
        yield finding(CODE, Severity.WARNING, line, match[0], sentence, right)


RULE = TextRule(
    code=CODE, name="Con số viết sai cách", severity=Severity.WARNING, check=check
)
