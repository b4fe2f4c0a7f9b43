"""What a task prints of its projects: one item each, below the headings of its scope."""

from collections import Counter

from org.text import search_key
from tasks import formats
from tasks.blocks import Block, Level, Paragraph, Problem, Section, paragraph, runs
from tasks.domains import UnknownFigure
from tasks.models import Task, TaskScope
from tasks.scope import Scope
from tasks.sections import grouped

from .models import Project
from .readers import project_of
from .sentences import sentences


def section(scope: Scope, task: Task, scopes: tuple[TaskScope, ...]) -> Section:
    """A dash item a project; under a heading that is its own, the project goes unnamed."""
    under = Counter(part.heading for part in scopes)

    def item(part: TaskScope) -> tuple[Block, ...]:
        try:
            project = project_of(scope, part.object_code)
        except UnknownFigure as unknown:
            problem = Problem(text=part.object_code, message=str(unknown))
            return (paragraph(problem, level=Level.DASH),)
        if under[part.heading] == 1 and _names(part.heading, project):
            return (_alone(scope, project),)
        return (_dash(scope, project),)

    return grouped(scopes, item)


def _names(heading: str, project: Project) -> bool:
    return search_key(project.name) in search_key(heading)


def _alone(scope: Scope, project: Project) -> Paragraph:
    return Paragraph(runs=sentences(scope, project) or runs("Chưa có số liệu."))


def _dash(scope: Scope, project: Project) -> Paragraph:
    return paragraph(
        f"{formats.sentence(project.full_name)}: ",
        *(sentences(scope, project) or runs("chưa có số liệu.")),
        level=Level.DASH,
    )
