"""What the tasks of a look are asked for, as the pages of registers list it."""

from dataclasses import dataclass

from .courses import Course, courses
from .linked import Linked, linked
from .looks import Look
from .models import Task


@dataclass(frozen=True, kw_only=True)
class Goal:
    """What a task is asked for, how it stands, and its figure; None of a milestone."""

    task: Task
    course: Course
    figure: Linked | None


def goals(look: Look) -> list[Goal]:
    """Everything the look's tasks are asked for, task after task."""
    return [
        Goal(
            task=found.task,
            course=part,
            figure=linked(look, part.progress.actual) if part.progress else None,
        )
        for found in courses(look.scope, look.tasks)
        for part in found.parts
    ]
