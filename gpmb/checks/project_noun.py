"""The objective calls a project by another common noun than the register: Dự án, Công trình."""

import re
from collections.abc import Iterator

from gpmb.models import Project
from gpmb.readers import projects
from tasks.checks.pages import catalogue_page, task_named
from tasks.findings import Finding, Inquiry, Rule, Severity

from .covering import covered, short_name


def check(inquiry: Inquiry) -> Iterator[Finding]:
    known = inquiry.scope.once(projects).values()
    nouns = sorted({project.noun for project in known})
    for task, project in covered(inquiry):
        called = _called(task.objective, project, nouns)
        if called and called != project.noun:
            yield RULE.found(
                about=(task.code, project.code),
                values=(called, project.noun),
                sentence=(
                    f"Mục tiêu của {task_named(task)} gọi “{called}”, danh mục dự án (mã"
                    f" {project.code}) gọi “{project.noun}”: {project.name}."
                ),
                part=task.code,
                mend=catalogue_page(project),
            )


def _called(text: str, project: Project, nouns: list[str]) -> str:
    """The noun that stands right before the project's name."""
    name = re.escape(short_name(project))
    for noun in nouns:
        if re.search(rf"{re.escape(noun)}\s*:?\s+{name}", text, re.IGNORECASE):
            return noun
    return ""


RULE = Rule(
    code="project-noun",
    name="Một dự án hai cách gọi",
    severity=Severity.HINT,
    check=check,
)
