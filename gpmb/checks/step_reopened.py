"""A step of clearance stood as done on an earlier day and is open again."""

from collections.abc import Iterator

from gpmb.models import StepReport
from gpmb.readers import step_reports
from tasks.checks.pages import fact_page, row_named, task_named
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.scope import Scope
from tasks.sources import RELATED

from .covering import covered

DONE = StepReport.State.DONE


def done_before(scope: Scope) -> dict[int, StepReport]:
    """The newest standing row that calls each step of a project done."""
    rows = StepReport.objects.standing(scope).filter(state=DONE)
    rows = rows.select_related(*RELATED).order_by("happened_on", "pk")
    return {row.project_step_id: row for row in rows}


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task, project in covered(inquiry):
        scope = inquiry.scope_of(task)
        for row in scope.once(step_reports).get(project.pk, []):
            before = scope.once(done_before).get(row.project_step_id)
            if before is None or row.state in (DONE, ""):
                continue
            yield RULE.found(
                about=(project.code, row.project_step.step.code),
                values=(str(before), str(row)),
                sentence=(
                    f"Bước {row.project_step.step} của {project.full_name}"
                    f" ({task_named(task)}) đã ghi xong ({row_named(before)}) nhưng nay"
                    f" lại ghi “{row.get_state_display()}” ({row_named(row)})."
                ),
                part=task.code,
                mend=fact_page(row),
            )


RULE = Rule(
    code="step-reopened",
    name="Bước đã xong lại ghi là đang làm",
    severity=Severity.BLOCKING,
    check=check,
)
