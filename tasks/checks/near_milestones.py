"""Two milestones of a task with almost one name."""

from collections.abc import Iterator

from tasks.findings import Finding, Inquiry, Rule, Severity

from .names import near_pairs
from .pages import catalogue_page, task_named
from .reading import milestones_of


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task in inquiry.whole_tasks:
        rows = inquiry.scope.once(milestones_of).get(task.pk, [])
        for one, two in near_pairs((row.name, row) for row in rows):
            yield RULE.found(
                about=(one.code, two.code),
                values=(one.name, two.name),
                sentence=(
                    f"Hai mốc của {task_named(task)} có tên gần như nhau: “{one.name}”"
                    f" (mã {one.code}) và “{two.name}” (mã {two.code})."
                ),
                part=task.code,
                mend=catalogue_page(two),
            )


RULE = Rule(
    code="near-milestones",
    name="Hai mốc công việc gần như cùng tên",
    severity=Severity.HINT,
    check=check,
)
