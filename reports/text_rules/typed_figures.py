"""Digits typed by hand that a figure covers: the same number and unit in the same part.

Source: design, section 2.3: a number is never typed into a text, since a typed one stays
when its figure is corrected.
"""

import re
from collections.abc import Iterable

from reports.writing import Line, TextRule, Writing, finding
from tasks.findings import Finding, Severity
from tasks.typed import COUNT, amounts

CODE = "typed-figure"


def check(writing: Writing) -> Iterable[Finding]:
    printed = {
        (line.part, *amount): span.run.code
        for line in writing.lines
        for span in line.figures
        if span.run.value is not None  # a name is no amount
        for amount in amounts(span.run.text)
    }
    for line in writing.lines:
        for match in line.free(COUNT):
            for amount in amounts(match[0]):
                if code := printed.get((line.part, *amount)):
                    yield _finding(line, match, code)


def _finding(line: Line, match: re.Match[str], code: str) -> Finding:
    where = line.around(*match.span(), width=20)
    sentence = f"“{where}”: con số “{match[0]}” gõ tay, sổ đã có (mã {code})."
    return finding(CODE, Severity.WARNING, line, match[0], sentence, code)


RULE = TextRule(
    code=CODE, name="Số gõ tay mà sổ đã có", severity=Severity.WARNING, check=check
)
