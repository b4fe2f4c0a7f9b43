"""Papers cited by a bare number: "Đề án 109", "Quyết định số 1980".

Source: Decree 30/2020/NĐ-CP, annex I, II.6b: type, number and symbol, day, issuer and subject the
first time, type, number and symbol afterwards. A number alone names nothing: it comes back each year.
"""

import re
from collections.abc import Iterable

from reports.writing import TextRule, Writing, finding
from tasks.findings import Finding, Severity

CODE = "incomplete-citation"

_BARE = re.compile(
    r"\b(?:Nghị quyết|Quyết định|Chỉ thị|Kế hoạch|Đề án|Báo cáo|Tờ trình|Công văn|Thông báo|Hướng dẫn)"
    r" (?:số )?\d+(?![\d/-]|\s?(?:năm|tháng|ngày|km|%))(?=\W|$)"
)


def check(writing: Writing) -> Iterable[Finding]:
    for line in writing.lines:
        for match in _BARE.finditer(line.text):  # known ones are bare as well
            sentence = f"Dẫn “{match[0]}” thiếu ký hiệu, ngày, cơ quan ban hành."
            yield finding(CODE, Severity.HINT, line, match[0], sentence)


RULE = TextRule(
    code=CODE, name="Dẫn văn bản thiếu ký hiệu", severity=Severity.HINT, check=check
)
