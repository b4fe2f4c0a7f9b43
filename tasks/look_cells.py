"""A figure as a page for leaders shows it: printed, and leading to its rows."""

from dataclasses import dataclass

from .courses import Course, courses
from .figures import Answer, Figure, Form
from .looks import Look
from .models import Task


@dataclass(frozen=True, kw_only=True)
class Cell:
    """`text` as the report writes it; `words` are smaller ones below it."""

    text: str
    address: str
    figure: Figure
    words: str = ""

    @property
    def is_known(self) -> bool:
        """Whether anybody said anything; "không phát sinh" is known."""
        return self.figure.answer is not Answer.MISSING


def cell(
    look: Look, figure: Figure, form: Form = Form.FULL, *, words: str = ""
) -> Cell:
    """The figure in one of its forms. Raises ValueError where the form does not fit."""
    return Cell(
        text=figure.write(form),
        address=look.address_of(figure),
        figure=figure,
        words=words,
    )


@dataclass(frozen=True, kw_only=True)
class Goal:
    """What a task is asked for, how it stands, and its figure; None of a milestone."""

    task: Task
    course: Course
    cell: Cell | None


def goals(look: Look) -> list[Goal]:
    """Everything the look's tasks are asked for, task after task."""
    return [
        Goal(
            task=found.task,
            course=part,
            cell=cell(look, part.progress.actual) if part.progress else None,
        )
        for found in courses(look.scope, look.tasks)
        for part in found.parts
    ]
