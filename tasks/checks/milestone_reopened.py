"""A milestone stood as done on an earlier day and is open again."""

from collections.abc import Iterator

from tasks import readers
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.models import MilestoneReport

from .pages import row_named, task_named, task_page
from .reading import done_before, milestones_of


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task in inquiry.whole_tasks:
        scope = inquiry.scope_of(task)
        done, now = scope.once(done_before), scope.once(readers.milestone_reports)
        for milestone in scope.once(milestones_of).get(task.pk, []):
            before, row = done.get(milestone.pk), now.get(milestone.pk)
            if before is None or row is None or row.state == _DONE:
                continue
            state = row.get_state_display()
            yield RULE.found(
                about=(milestone.code,),
                values=(str(before), str(row)),
                sentence=(
                    f"Mốc “{milestone.name}” của {task_named(task)} đã ghi hoàn thành"
                    f" ({row_named(before)}) nhưng nay lại ghi “{state}”"
                    f" ({row_named(row)})."
                ),
                part=task.code,
                mend=task_page(scope, task),
            )


_DONE = MilestoneReport.State.DONE

RULE = Rule(
    code="milestone-reopened",
    name="Việc đã hoàn thành lại ghi là đang làm",
    severity=Severity.BLOCKING,
    check=check,
)
