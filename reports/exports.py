"""Lists of reports and of what is found in one, as sheets."""

from collections.abc import Iterable
from typing import Any

from org.sheets import Sheet
from tasks.guarded import Closed
from tasks.templatetags.wording import moment

from .drift import Change, Drift
from .findings import Part
from .listing import rule_name
from .models import NumberSeries, Report

REPORTS = ("Báo cáo", "Kỳ", "Đơn vị", "Trạng thái", "Số, ký hiệu", "Ngày ban hành")
SERIES = ("Năm", "Loại văn bản", "Số tiếp theo")
DRIFT = ("Báo cáo", "Câu đã in", "Chỗ in", "Đã in", "Nay là", "Thay đổi")
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
    stand = report.state.label
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


def of_series(series: Iterable[NumberSeries]) -> Sheet:
    return Sheet(
        title="Dãy số văn bản đi",
        head=SERIES,
        rows=[
            (one.year, one.type or "chung mọi loại", one.next_number) for one in series
        ],
    )


def of_drift(rows: Iterable[dict[str, Any]], closed: Closed) -> Sheet:
    """What issued reports would say otherwise now, as `views.issued.drift_list` has it."""
    found = [(row["report"], one) for row in rows for one in row["drift"]]
    kept = [(r, one) for r, one in found if not closed.holds_figure(one.printed.code)]
    return Sheet(
        title="Sai lệch sau phát hành",
        head=DRIFT,
        rows=[_drift(report, one) for report, one in kept],
        note=closed.note(len(found) - len(kept)),
    )


def _drift(report: Report, found: Drift) -> tuple[object, ...]:
    changes = "\n".join(map(_change, found.changes))
    printed = (found.sentence, found.place, found.printed.text)
    return (report.citation, *printed, found.now, changes)


def _change(change: Change) -> str:
    values = f"{change.was or 'thêm'} → {change.now or 'bỏ'}"
    why = f" – {change.reason}" if change.reason else ""
    return f"{change.label}: {values} ({change.by}, {moment(change.at)}{why})"
