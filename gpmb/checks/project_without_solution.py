"""Projects still open that no unit speaks of when it says what is to be done."""

from collections.abc import Iterator

from gpmb import measures
from gpmb.models import Project, StepReport
from gpmb.readers import step_reports
from tasks import formats, markup
from tasks.checks.pages import task_named, task_page
from tasks.checks.reading import Part, texts_of
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.models import ReturnText, Task
from tasks.scope import Scope

from .covering import covered, short_name

AHEAD = (Part.SOLUTION, Part.DIRECTION, Part.FORECAST, Part.UNFINISHED)
CLOSED = (StepReport.State.DONE, "")


def check(inquiry: Inquiry) -> Iterator[Finding]:
    left_out: dict[Task, list[Project]] = {}
    for task, project in covered(inquiry):
        said = [text for part in AHEAD for text in texts_of(inquiry, part, task)]
        is_told = any(_names(text, project) for text in said)
        if said and not is_told and _is_open(inquiry.scope_of(task), project):
            left_out.setdefault(task, []).append(project)
    for task, projects in left_out.items():
        yield _finding(inquiry, task, projects)


def _is_open(scope: Scope, project: Project) -> bool:
    rows = scope.once(step_reports).get(project.pk, [])
    is_stepping = any(row.state not in CLOSED for row in rows)
    return is_stepping or bool(measures.con_lai(scope, du_an=project.code).value)


def _names(text: ReturnText, project: Project) -> bool:
    """Whether the text calls the project by its name, or quotes a figure of it."""
    told = " ".join((text.heading, text.text, text.reason))
    quoted = (dict(r.args).get("du_an") for r in markup.references(told))
    plain = " ".join(told.split()).casefold()
    return short_name(project).casefold() in plain or project.code in quoted


def _finding(inquiry: Inquiry, task: Task, projects: list[Project]) -> Finding:
    names = formats.listing(project.full_name for project in projects)
    return RULE.found(
        about=(task.code,),
        values=tuple(project.code for project in projects),
        sentence=(
            f"Phương hướng, giải pháp của {task_named(task)} không nhắc đến"
            f" {formats.count(len(projects))} công trình, dự án chưa xong: {names}."
        ),
        part=task.code,
        mend=task_page(inquiry.scope_of(task), task),
    )


RULE = Rule(
    code="project-without-solution",
    name="Dự án chưa xong mà không có giải pháp",
    severity=Severity.HINT,
    check=check,
)
