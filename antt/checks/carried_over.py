"""What is said to have come over from the last period is not what was open at its end."""

from collections.abc import Iterator

from antt import measures, readers
from antt.models import Entry, LineMeasure
from tasks import formats
from tasks.checks.pages import fact_page, row_named, task_named
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.models import Period, Task
from tasks.scope import Scope

from .covering import standing, tasks_by_line


def check(inquiry: Inquiry) -> Iterator[Finding]:
    by_line = tasks_by_line(inquiry)
    for measure in inquiry.scope.once(readers.measures).values():
        task = by_line.get(measure.line_id)
        if task is not None and measure.carried_from_id:
            yield from _carried(inquiry.scope_of(task), task, measure)


def _carried(scope: Scope, task: Task, measure: LineMeasure) -> Iterator[Finding]:
    before = scope.once(readers.preceding)
    if before is None:
        return
    entered = scope.once(readers.entries).get(measure.pk, [])
    closing = _closing(scope, before, measure)
    for unit, row in standing(entered, scope.period.pk).items():
        then = closing.get(unit)
        known = then is not None and None not in (then.value, row.value)
        if known and then.value != row.value:
            yield _finding(task, measure, before, row, then)


def _closing(scope: Scope, before: Period, measure: LineMeasure) -> dict[int, Entry]:
    """What each unit had open at the end of the last period, if it said so in it."""
    then = scope.during(before, min(before.cut_off_on, scope.as_of))
    rows = then.once(readers.newest_entries).get(measure.carried_from_id, [])
    return {r.slot.unit_id: r for r in rows if r.happened_on >= before.starts_on}


def _finding(
    task: Task, measure: LineMeasure, before: Period, row: Entry, then: Entry
) -> Finding:
    unit = measures.printed_in(measure)
    now, closed = (unit.with_word(unit.written(r.value)) for r in (row, then))
    return RULE.found(
        about=(measure.code, row.unit.code),
        values=(now, closed),
        sentence=(
            f"{formats.sentence(measure.name)} ({task_named(task)}) ghi {now}"
            f" ({row_named(row)}), nhưng cuối kỳ {before} còn {closed}"
            f" ({row_named(then)})."
        ),
        part=task.code,
        mend=fact_page(row),
    )


RULE = Rule(
    code="carried-over",
    name="Số kỳ trước chuyển sang không khớp",
    severity=Severity.BLOCKING,
    check=check,
)
