"""A project is said to be complete, and some of the affected are not paid."""

from collections.abc import Iterator

from gpmb import measures
from gpmb.models import Completion, Project
from gpmb.readers import completion_lines, completions
from tasks.checks.pages import fact_page, row_named, task_named
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.models import Task
from tasks.scope import Scope

from .covering import covered

WHOLE = 100


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task, project in covered(inquiry):
        scope = inquiry.scope_of(task)
        left = measures.con_lai(scope, du_an=project.code)
        for row in _complete(scope, project) if left.value else ():
            yield RULE.found(
                about=(project.code, row.code),
                values=(str(row.percent), left.write()),
                sentence=_sentence(task, project, row, left.write()),
                part=task.code,
                mend=fact_page(row),
            )


def _complete(scope: Scope, project: Project) -> list[Completion]:
    """The newest percentages of the project that say it is all done."""
    lines = scope.once(completion_lines).get(project.pk, [])
    rows = (scope.once(completions).get(line.pk) for line in lines)
    return [row for row in rows if row and (row.percent or 0) >= WHOLE]


def _sentence(task: Task, project: Project, row: Completion, left: str) -> str:
    return (
        f"{project.full_name} ({task_named(task)}) ghi đạt {row.percent.normalize():f}%"
        f" ({row_named(row)}), trong khi còn {left} chưa nhận tiền."
    )


RULE = Rule(
    code="completion-against-paid",
    name="Ghi hoàn thành mà còn người chưa nhận tiền",
    severity=Severity.WARNING,
    check=check,
)
