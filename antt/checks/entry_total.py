"""A total that a unit states is not what the units below it add up to."""

from collections.abc import Iterator

from antt import ledger, measures, readers
from antt.models import LineMeasure
from tasks import formats
from tasks.checks.pages import fact_page, row_named, task_named
from tasks.checks.stated_total import among, severity
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.models import Task
from tasks.sums import Gap

from .covering import tasks_by_line

COUNTED = {LineMeasure.Kind.FLOW, LineMeasure.Kind.STOCK}


def check(inquiry: Inquiry) -> Iterator[Finding]:
    by_line = tasks_by_line(inquiry)
    for measure in inquiry.scope.once(readers.measures).values():
        task = by_line.get(measure.line_id)
        if task is not None and measure.kind in COUNTED:
            for gap in ledger.gaps(inquiry.scope_of(task), measure):
                yield _finding(task, measure, gap)


def _finding(task: Task, measure: LineMeasure, gap: Gap) -> Finding:
    unit, row = measures.printed_in(measure), gap.stated.row
    whole, parts = (
        unit.with_word(unit.written(value)) for value in (gap.stated.value, gap.summed)
    )
    return RULE.found(
        severity=severity(gap),
        about=(measure.code, row.unit.code),
        values=(whole, parts),
        sentence=(
            f"{formats.sentence(measure.name)} ({task_named(task)}): số chung nêu {whole}"
            f" ({row_named(row)}), còn cộng các đơn vị, các kỳ bên dưới được"
            f" {parts}{among(gap)}."
        ),
        part=task.code,
        mend=fact_page(row),
    )


RULE = Rule(
    code="entry-total",
    name="Số chung khác tổng của các đơn vị",
    severity=Severity.BLOCKING,
    check=check,
)
