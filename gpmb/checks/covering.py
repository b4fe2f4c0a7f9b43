"""Which task covers a project: what the rules of clearance go through."""

from collections.abc import Iterator

from gpmb.models import Project
from gpmb.readers import projects
from tasks.findings import Inquiry
from tasks.models import Task

SLUG = "gpmb"


def covered(inquiry: Inquiry) -> Iterator[tuple[Task, Project]]:
    """Every project that an asked task prints, with the task."""
    known = inquiry.scope.once(projects)
    for task in inquiry.tasks:
        for part in task.scopes.all():
            if part.domain == SLUG and part.object_code in known:
                yield task, known[part.object_code]


# "Xây dựng" alone is nobody's name.
WORDS_OF_A_NAME = 3


def short_name(project: Project) -> str:
    """The name up to the place it lies in, as texts call it: `Đường A - B, nơi C`."""
    short = project.name.partition(",")[0].strip()
    return short if len(short.split()) >= WORDS_OF_A_NAME else project.name
