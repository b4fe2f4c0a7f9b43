"""Lists of reports and of what is found in one, as sheets."""

from collections.abc import Iterable

from org.sheets import Sheet
from tasks.guarded import Closed

from .findings import Part
from .listing import rule_name
from .models import Report

REPORTS = ("Báo cáo", "Kỳ", "Đơn vị", "Trạng thái", "Số, ký hiệu", "Ngày ban hành")
FINDINGS = ("Phần", "Mức độ", "Quy tắc", "Phát hiện", "Chỗ in", "Mã", "Người bỏ qua")
FINDINGS += ("Lý do bỏ qua", "Tình trạng")


def of_reports(rows: Iterable[tuple[Report, int]]) -> Sheet:
    """The list of reports, with how many rows changed since each was frozen."""
    return Sheet(
        title="Báo cáo",
        head=(*REPORTS, "Dòng số liệu đổi sau khi chốt"),
        rows=[(*_report(report), changed) for report, changed in rows],
    )


def _report(report: Report) -> tuple[object, ...]:
    entry = getattr(report, "entry", None)
    issued = (entry.full_symbol, entry.issued_on) if entry else ("", None)
    stand = report.state.value
    return (report.title, str(report.period), str(report.unit), stand, *issued)


def of_findings(report: Report, parts: Iterable[Part], closed: Closed) -> Sheet:
    """What is found in a report, part by part; without the rules of a register whose
    rows the user may not take away."""
    found = [(part, one) for part in parts for one in part.checked]
    kept = [(p, one) for p, one in found if one.finding.rule not in closed.rules]
    return Sheet(
        title="Soát xét",
        head=FINDINGS,
        rows=[(part.title, *_finding(one)) for part, one in kept],
        note=closed.note(len(found) - len(kept)),
    )


def _finding(one) -> tuple[object, ...]:
    finding, waiver = one.finding, one.waiver
    stand = "số liệu đã đổi, xem lại" if one.is_stale else ""
    return (
        finding.severity.value,
        rule_name(finding.rule),
        finding.sentence,
        finding.place,
        finding.key,
        str(waiver.waived_by) if waiver else "",
        waiver.reason if waiver else "",
        "đã bỏ qua" if one.is_waived else stand,
    )
