"""What falls due soon after a day: tasks, milestones, steps of registers, periods."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from . import domains, formats
from .courses import TaskCourse
from .domains import Deadline
from .looks import Look
from .models import Period

AHEAD = timedelta(days=30)


@dataclass(frozen=True, kw_only=True)
class Due:
    """Something that must be done by a day, and where it is told of."""

    name: str
    where: str
    due_on: date
    left: int  # days
    address: str = ""

    @property
    def day(self) -> str:
        return formats.day(self.due_on)


def due_soon(look: Look, found: Iterable[TaskCourse]) -> list[Due]:
    """What falls due within 30 days of the look's day and is not done, the next first."""
    rows = [*_of_tasks(look, found), *_of_periods(look)]
    return sorted(rows, key=lambda row: (row.due_on, row.where, row.name))


def _of_tasks(look: Look, found: Iterable[TaskCourse]) -> Iterator[Due]:
    for course in found:
        if course.is_cancelled:
            continue
        for row in _deadlines(look, course):
            if look.as_of <= row.due_on <= look.as_of + AHEAD:
                yield Due(
                    name=formats.sentence(row.name),
                    where=f"{course.task.order}. {course.task.name}",
                    due_on=row.due_on,
                    left=(row.due_on - look.as_of).days,
                    address=f"{course.task.get_absolute_url()}?{look.query}",
                )


def _deadlines(look: Look, course: TaskCourse) -> Iterator[Deadline]:
    """Of the milestones and registers; of the task where none of these has one."""
    due = [
        part for part in course.parts if part.state.is_asked and not part.state.is_done
    ]
    parts = [
        Deadline(name=p.name, due_on=p.due_on) for p in due if p.due_on != course.due_on
    ]
    yield from parts
    yield from domains.deadlines_of(look.scope, course.task)
    if len(due) > len(parts):
        yield Deadline(name="hạn của nhiệm vụ", due_on=course.due_on)


def _of_periods(look: Look) -> Iterator[Due]:
    """Days on which units hand in their returns, as the calendar sets them."""
    last = look.as_of + AHEAD
    rows = Period.objects.filter(
        year=look.year, due_on__gte=look.as_of, due_on__lte=last
    )
    for period in rows.order_by("due_on", "pk"):
        yield Due(
            name=f"Hạn nộp báo cáo kỳ {period}",
            where="",
            due_on=period.due_on,
            left=(period.due_on - look.as_of).days,
        )
