"""Two projects of the register with almost one name."""

from collections.abc import Iterator

from tasks.checks.names import near_pairs
from tasks.checks.pages import catalogue_page, task_named
from tasks.findings import Finding, Inquiry, Rule, Severity

from .covering import covered


def check(inquiry: Inquiry) -> Iterator[Finding]:
    rows = {project: task for task, project in covered(inquiry)}
    for one, two in near_pairs((project.name, project) for project in rows):
        yield RULE.found(
            about=(one.code, two.code),
            values=(one.name, two.name),
            sentence=(
                f"Hai dự án của {task_named(rows[two])} có tên gần như nhau: “{one.name}”"
                f" (mã {one.code}) và “{two.name}” (mã {two.code})."
            ),
            part=rows[two].code,
            mend=catalogue_page(two),
        )


RULE = Rule(
    code="near-projects",
    name="Hai dự án gần như cùng tên",
    severity=Severity.HINT,
    check=check,
)
