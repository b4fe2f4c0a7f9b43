"""Spaces and stops: "OCOP .", "QĐ- BNV", "a,b", "05km" beside "03 km", a paragraph without end.

Source: Decree 30/2020/NĐ-CP, annex I, II.3b (no space within a symbol); custom of typing
Vietnamese. How far a number stands from its unit nobody rules: a hint where one text does both.
"""

import re
from collections.abc import Iterable, Iterator

from reports.writing import Line, TextRule, Writing, finding
from tasks.findings import Finding, Severity
from tasks.words import syllables

CODE = "spacing"
LONG = 12  # syllables: a shorter line may be a heading

_BEFORE = re.compile(r"(?<=[^\s.]) +([,;:.!?])(?![\d.])")
_MISSING = re.compile(r"[^\W\d_]([,;])[^\W\d_]")
_SYMBOL = re.compile(r"\d+/(?:\d{4}/)?[A-ZĐ]+(?: -\s?|- )[A-ZĐ]+")
_TWICE = re.compile(
    r"(?<=[^\W_])\.{4,5}(?![.…])|(?<![.…])\.\.(?![.…])|[,;:]{2,}|[,;]\.(?!\.)"
)
_ENDED = re.compile(r"[.;:!?…”\"/)]$")
_COUNT = re.compile(r"(?<![\d.,/])\d+(?:,\d+)?( ?)(\w+)")

FORMS = (
    (_BEFORE, "Thừa dấu cách trước “{0[1]}”: “{1}”."),
    (_MISSING, "Thiếu dấu cách sau “{0[1]}”: “{1}”."),
    (_SYMBOL, "Ký hiệu văn bản viết liền, không có dấu cách: “{1}”."),
    (_TWICE, "Thừa dấu câu: “{0[0]}” trong “{1}”."),
)


def check(writing: Writing) -> Iterable[Finding]:
    for line in writing.lines:
        yield from _signs(line)
        yield from _unended(line)
    yield from _units(writing)


def _signs(line: Line) -> Iterator[Finding]:
    for pattern, sentence in FORMS:
        for match in line.free(pattern):
            said = sentence.format(match, line.around(*match.span(), width=20))
            yield finding(CODE, Severity.WARNING, line, match[0], said)


def _unended(line: Line) -> Iterator[Finding]:
    words = line.text.rstrip()
    if not line.is_sentence or _ENDED.search(words) or len(syllables(words)) < LONG:
        return
    severity = Severity.WARNING if words.endswith(",") else Severity.HINT
    sentence = (
        f"Đoạn văn chưa có dấu kết thúc: “{line.around(len(words), len(words))}”."
    )
    yield finding(CODE, severity, line, words[-30:], sentence)


def _units(writing: Writing) -> Iterator[Finding]:
    """One finding a unit: the form that stands less often, and where."""
    forms: dict[str, dict[bool, list[tuple[Line, str]]]] = {}
    for line in writing.lines:
        for match in line.free(_COUNT):
            if match[2] in writing.known.measures:
                by_form = forms.setdefault(match[2], {})
                by_form.setdefault(bool(match[1]), []).append((line, match[0]))
    for both in forms.values():
        if len(both) == 2:
            few, many = sorted(both.values(), key=len)
            yield _differing(few, many)


def _differing(few: list[tuple[Line, str]], many: list[tuple[Line, str]]) -> Finding:
    line, words = few[0]
    other, usual = many[0]
    places = ", ".join(dict.fromkeys(f"{text} ({found.place})" for found, text in few))
    sentence = f"Viết không thống nhất: {places}, nhưng chỗ khác viết “{usual}” ({other.place})."
    return finding(CODE, Severity.HINT, line, words, sentence, usual)


RULE = TextRule(
    code=CODE, name="Dấu cách, dấu câu", severity=Severity.WARNING, check=check
)
