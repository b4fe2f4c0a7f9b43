"""Findings as a list to read on a terminal or to hand to another program."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from tasks import domains, formats
from tasks.findings import Severity

from .findings import Checked, Part
from .models import Report
from .text_rules import RULES
from .unbound import Coverage

INDENT = "    "


def as_text(report: Report, parts: list[Part], numbers: Coverage | None = None) -> str:
    """By parts: the sentence, where it stands, where to mend it; then the numbers of the
    text that nobody looked up."""
    checked = [c for part in parts for c in part.checked]
    lines = [f"Soát xét: {report}", summary(checked)]
    for part in parts:
        lines += ["", part.title]
        for number, one in enumerate(part.checked, 1):
            lines += _item(number, one)
    if numbers is not None:
        lines += ["", *_numbers(numbers)]
    return "\n".join(lines)


def _numbers(numbers: Coverage) -> list[str]:
    """`170/170 con số trong lời văn được tra từ sổ.`, and those that were typed."""
    head = f"{numbers.bound}/{numbers.total} con số trong lời văn được tra từ sổ."
    typed = [
        f"{INDENT}{one.number} ({one.place}): {one.sentence}" for one in numbers.unbound
    ]
    return [head, *typed]


def summary(checked: Iterable[Checked]) -> str:
    """`05 chặn (trong đó 01 đã bỏ qua), 12 cảnh báo, 0 gợi ý`"""
    checked = list(checked)
    counted = Counter(c.finding.severity for c in checked)
    told = [f"{formats.count(counted[s])} {s.value}" for s in Severity]
    waived = sum(c.is_waived for c in checked)
    more = f"; đã bỏ qua {formats.count(waived)}" if waived else ""
    return ", ".join(told) + more + "."


def _item(number: int, one: Checked) -> list[str]:
    finding = one.finding
    head = f"  {number}. [{finding.severity.value}] {rule_name(finding.rule)}"
    lines = [head, f"{INDENT} {finding.sentence}"]
    if finding.place:
        lines.append(f"{INDENT} Ở: {finding.place}")
    if finding.mend:
        lines.append(f"{INDENT} Sửa ở: {finding.mend}")
    lines.append(f"{INDENT} Mã: {finding.key}")
    return [*lines, *(f"{INDENT} {said}" for said in _waiver(one))]


def _waiver(one: Checked) -> list[str]:
    if one.waiver is None:
        return []
    at = timezone.localtime(one.waiver.waived_at)
    who = f"{one.waiver.waived_by}, {formats.moment(at)}: {one.waiver.reason}"
    if one.is_stale:
        return [f"Đã từng bỏ qua ({who}); số liệu đã đổi, cần xem lại."]
    return [f"Đã bỏ qua: {who}"]


def rule_name(code: str) -> str:
    """What a rule looks for, in the office's words; its code if nobody offers it."""
    names = {rule.code: rule.name for rule in (*domains.rules(), *RULES)}
    return names.get(code, code)


def as_json(parts: list[Part], numbers: Coverage | None = None) -> dict[str, Any]:
    """Every finding with its part, its values and who signed for it; and the numbers of
    the text that nobody looked up, where they were counted."""
    rows = [_row(part, one) for part in parts for one in part.checked]
    told = {"findings": rows, "blocking": sum(row["is_blocking"] for row in rows)}
    return told if numbers is None else told | {"numbers": numbers.as_json()}


def _row(part: Part, one: Checked) -> dict[str, Any]:
    finding = one.finding
    return {
        "key": finding.key,
        "rule": finding.rule,
        "severity": finding.severity.name,
        "part": finding.part,
        "part_title": part.title,
        "place": finding.place,
        "sentence": finding.sentence,
        "values": list(finding.values),
        "about": list(finding.about),
        "fingerprint": finding.fingerprint,
        "mend": finding.mend,
        "is_blocking": one.is_blocking,
        "waiver": _signed(one),
    }


def _signed(one: Checked) -> dict[str, Any] | None:
    if one.waiver is None:
        return None
    return {
        "by": one.waiver.waived_by.username,
        "at": timezone.localtime(one.waiver.waived_at).isoformat(timespec="seconds"),
        "reason": one.waiver.reason,
        "is_stale": one.is_stale,
    }
