"""The parts of a count that is taken apart whole do not add up to it."""

from collections.abc import Iterator
from decimal import Decimal

from antt import measures, readers
from antt.breakdowns import is_exact, parts_of
from antt.models import Breakdown
from tasks import formats
from tasks.checks.pages import task_named
from tasks.figures import Figure
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.models import Task
from tasks.scope import Scope

from .covering import page, said, tasks_by_line


def check(inquiry: Inquiry) -> Iterator[Finding]:
    by_line = tasks_by_line(inquiry)
    for breakdown in inquiry.scope.once(readers.breakdowns):
        task = by_line.get(breakdown.measure.line_id)
        if task is None or not breakdown.is_exhaustive:
            continue
        scope = inquiry.scope_of(task)
        whole = measures.figure(scope, breakdown.measure)
        parts = [measures.figure(scope, part) for part in parts_of(breakdown)]
        # A part nobody knows may be what is lacking.
        if parts and all(map(is_exact, [whole, *parts])):
            total = sum((part.value or Decimal(0) for part in parts), Decimal(0))
            if total != (whole.value or 0):
                yield _finding(scope, task, breakdown, whole, parts, total)


def _finding(
    scope: Scope,
    task: Task,
    breakdown: Breakdown,
    whole: Figure,
    parts: list[Figure],
    total: Decimal,
) -> Finding:
    told = formats.listing(map(said, parts_of(breakdown), parts))
    return RULE.found(
        about=(breakdown.code,),
        values=(whole.write(), *(part.write() for part in parts)),
        sentence=(
            f"{formats.sentence(said(breakdown.measure, whole))}, nhưng chia"
            f" {breakdown.name} cộng lại được {whole.unit.with_word(whole.unit.written(total))}"
            f" ({told}); {task_named(task)}."
        ),
        part=task.code,
        mend=page(scope, task, whole),
    )


RULE = Rule(
    code="breakdown-sum",
    name="Các phần không cộng thành số chung",
    severity=Severity.BLOCKING,
    check=check,
)
