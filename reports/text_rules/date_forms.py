"""Days written against the rule: 4/6/2020, 05/03/2020, "đến 4/2020", 31/6/2020.

Source: Decree 30/2020/NĐ-CP, annex I, II.4b (a day below 10 and the months 1 and 2 take a
zero); for months 3 to 9, without a zero, the same.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from reports.writing import Line, TextRule, Writing, finding
from tasks import formats
from tasks.findings import Finding, Severity

CODE = "date-forms"

# A slash behind or before: part of a symbol or a fraction, not a day.
_DAY = re.compile(r"(?<![\d/.])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])")
_LONG = re.compile(
    r"\bngày (\d{1,2}) tháng (\d{1,2})(?: năm (\d{4}))?\b", re.IGNORECASE
)
_MONTH = re.compile(r"(?<![\d/.])(\d{1,2})/((?:19|20)\d{2})(?![\d/])")
_TO = re.compile(
    r"\b(?:đến|từ|trong|hết|đầu|cuối|giữa|trước|sau|vào)\s+$", re.IGNORECASE
)


def check(writing: Writing) -> Iterable[Finding]:
    for line in writing.lines:
        yield from _days(line)
        yield from _long_days(line)
        yield from _months(line)


def _days(line: Line) -> Iterator[Finding]:
    for match in line.free(_DAY):
        day, month, year = map(int, match.groups())
        yield from _compared(line, match, _written(day, month, year, formats.day))


def _long_days(line: Line) -> Iterator[Finding]:
    for match in line.free(_LONG):
        day, month = int(match[1]), int(match[2])
        # Of a day without its year, a leap one: 29 February is no mistake then.
        right = _written(day, month, int(match[3] or 2020), formats.long_day)
        if right and not match[3]:
            right = right.rpartition(" năm ")[0]
        yield from _compared(line, match, right)


def _written(day: int, month: int, year: int, write: Callable[[date], str]) -> str:
    """The day as the rule has it; "" where there is no such day."""
    try:
        return write(date(year, month, day))
    except ValueError:
        return ""


def _compared(line: Line, match: re.Match[str], right: str) -> Iterator[Finding]:
    if not right:
        sentence = f"Ngày “{match[0]}” không có thật."
        yield finding(CODE, Severity.WARNING, line, match[0], sentence)
    elif match[0].lower() != right:
        # Machines write 05/03/2020 everywhere: only the zero of the month is wrong.
        is_padded = len(match[1]) == 2
        severity = Severity.HINT if is_padded else Severity.WARNING
        sentence = f"Ngày viết “{match[0]}”, theo Nghị định 30 viết “{right}”."
        yield finding(CODE, severity, line, match[0], sentence, right)


def _months(line: Line) -> Iterator[Finding]:
    """`đến 4/2020` lacks the word; `tháng 04/2020` and `tháng 1/2020` have the zero wrong."""
    for match in line.free(_MONTH):
        month, before = int(match[1]), line.text[: match.start()]
        if not 1 <= month <= 12:
            continue
        right = f"{month:02}" if month < 3 else str(month)
        if _TO.search(before):
            yield _without_word(line, match, f"tháng {right}/{match[2]}")
        elif before.lower().endswith("tháng ") and match[1] != right:
            words = f"tháng {match[0]}"
            better = f"tháng {right}/{match[2]}"
            sentence = f"Tháng viết “{words}”, theo Nghị định 30 viết “{better}”."
            yield finding(CODE, Severity.HINT, line, words, sentence, better)


def _without_word(line: Line, match: re.Match[str], better: str) -> Finding:
    words = line.around(*match.span(), width=8)
    sentence = f"Thiếu chữ “tháng” trong “{words}”; viết “{better}”."
    return finding(CODE, Severity.WARNING, line, match[0], sentence, better)


RULE = TextRule(
    code=CODE, name="Ngày tháng viết sai cách", severity=Severity.WARNING, check=check
)
