"""A stated total of an indicator is not the sum of what stands below it."""

from collections.abc import Iterator

from tasks import readings
from tasks.domains import UnknownFigure
from tasks.figures import Figure
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.models import Indicator, Task
from tasks.scope import Scope
from tasks.sums import Gap

from .pages import fact_page, named, row_named, task_named
from .reading import indicators_of


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task in inquiry.tasks:
        scope = inquiry.scope_of(task)
        for indicator in scope.once(indicators_of).get(task.pk, []):
            for gap in _gaps(scope, indicator):
                yield _finding(scope, task, indicator, gap)


def _gaps(scope: Scope, indicator: Indicator) -> list[Gap]:
    try:
        return readings.gaps(scope, indicator)
    except UnknownFigure:  # another rule says so
        return []


def _finding(scope: Scope, task: Task, indicator: Indicator, gap: Gap) -> Finding:
    whole, parts = (
        Figure(
            code="",
            as_of=scope.as_of,
            unit=indicator.unit.measurement,
            value=indicator.unit.from_base(value),
        ).write()
        for value in (gap.stated.value, gap.summed)
    )
    row = gap.stated.row
    return RULE.found(
        severity=severity(gap),
        about=(indicator.code, row.series.area.code),
        values=(whole, parts),
        sentence=(
            f"{named(indicator)} của {task_named(task)}, {row.series.area}: số chung nêu"
            f" {whole} ({row_named(row)}), còn cộng các phần được {parts}{among(gap)}."
        ),
        part=task.code,
        mend=fact_page(row),
    )


def severity(gap: Gap) -> Severity:
    """What may only be incomplete is a hint."""
    return Severity.BLOCKING if gap.is_contradiction else Severity.HINT


def among(gap: Gap) -> str:
    """` (mới có 02/03 phần có số liệu)`, where not all are known to the day."""
    told = []
    if gap.missing:
        told.append(f"mới có {gap.parts - gap.missing}/{gap.parts} phần có số liệu")
    if gap.stale:
        told.append(f"{gap.stale} phần có số liệu cũ hơn ngày đó")
    return f" ({', '.join(told)})" if told else ""


RULE = Rule(
    code="stated-total",
    name="Số chung khác tổng các phần",
    severity=Severity.BLOCKING,
    check=check,
)
