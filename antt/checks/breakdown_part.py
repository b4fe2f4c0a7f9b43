"""A part of a count is more than the whole."""

from collections.abc import Iterator

from antt import measures, readers
from antt.breakdowns import is_exact, parts_of
from antt.models import Breakdown, LineMeasure
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
        if (task := by_line.get(breakdown.measure.line_id)) is None:
            continue
        scope = inquiry.scope_of(task)
        whole = measures.figure(scope, breakdown.measure)
        for measure in parts_of(breakdown):
            part = measures.figure(scope, measure)
            known = is_exact(whole) and is_exact(part)
            if known and (part.value or 0) > (whole.value or 0):
                yield _finding(scope, task, breakdown, whole, measure, part)


def _finding(
    scope: Scope,
    task: Task,
    breakdown: Breakdown,
    whole: Figure,
    measure: LineMeasure,
    part: Figure,
) -> Finding:
    return RULE.found(
        about=(breakdown.code, measure.code),
        values=(whole.write(), part.write()),
        sentence=(
            f"{formats.sentence(said(measure, part))} là một phần ({breakdown.name}) mà"
            f" lớn hơn số chung, {said(breakdown.measure, whole)}; {task_named(task)}."
        ),
        part=task.code,
        mend=page(scope, task, part),
    )


RULE = Rule(
    code="breakdown-part",
    name="Phần lớn hơn số chung",
    severity=Severity.BLOCKING,
    check=check,
)
