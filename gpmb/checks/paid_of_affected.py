"""More were paid than are affected."""

from collections.abc import Iterator

from gpmb import subjects
from gpmb.models import Project, Tally, TallyLine
from gpmb.readers import tallies
from tasks.checks.pages import fact_page, row_named, task_named
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.models import Task
from tasks.scope import Scope

from .covering import covered

Kind = TallyLine.Kind
PARTS = (Kind.RECEIVED, Kind.PAID)


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task, project in covered(inquiry):
        scope = inquiry.scope_of(task)
        whole = scope.once(tallies).get((project.pk, Kind.AFFECTED), {})
        for kind in PARTS:
            for subject, part in (
                scope.once(tallies).get((project.pk, kind), {}).items()
            ):
                if _exceeds(part, whole.get(subject)):
                    yield _finding(scope, task, project, whole[subject], part)


def _exceeds(part: Tally, whole: Tally | None) -> bool:
    return whole is not None and (part.count or 0) > (
        part.count or 0 if whole.count is None else whole.count
    )


def _finding(
    scope: Scope, task: Task, project: Project, whole: Tally, part: Tally
) -> Finding:
    said, base = (subjects.counted(scope, row) for row in (part, whole))
    return RULE.found(
        about=(project.code, part.line.kind, part.line.subject),
        values=(said, base),
        sentence=(
            f"{project.full_name} ({task_named(task)}): {said}"
            f" {part.line.get_kind_display()} ({row_named(part)}), nhiều hơn {base}"
            f" {whole.line.get_kind_display()} ({row_named(whole)})."
        ),
        part=task.code,
        mend=fact_page(part),
    )


RULE = Rule(
    code="paid-of-affected",
    name="Đã nhận tiền nhiều hơn số bị ảnh hưởng",
    severity=Severity.BLOCKING,
    check=check,
)
