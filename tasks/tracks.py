"""A track of the time line: a thing with a due day, its days told and drawn. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from org.models import Unit

from . import formats
from .course_states import State
from .formats import Precision
from .models import Milestone, MilestoneReport, Task, TaskUnit

MONTH = 100  # how wide a month is drawn
YEAR = 12 * MONTH
AFTER = YEAR + 40  # where what comes after the year is drawn


@dataclass(frozen=True, kw_only=True)
class Event:
    """A day on a track: what is told of it, and where it is drawn."""

    kind: str  # report, done, due
    day: date
    told_day: str  # as exactly as it is known
    text: str
    x: int


@dataclass(frozen=True, kw_only=True)
class Track:
    """A thing with a due day: a milestone, a task as a whole, a period to report on."""

    name: str
    events: tuple[Event, ...]  # in order of their days
    planned: tuple[int, int]  # from where to where there is time for it
    late: tuple[int, int] | None = None  # what of it came after the due day
    late_text: str = ""
    state: State | None = None
    why: str = ""
    unit: str = ""
    partner: str = ""
    units: frozenset[str] = frozenset()  # codes, by which it is filtered
    figure: str = ""  # address of the rows behind its state
    milestone: Milestone | None = None

    @property
    def width(self) -> int:
        return self.planned[1] - self.planned[0]

    @property
    def late_width(self) -> int:
        return self.late[1] - self.late[0] if self.late else 0


def place(year: int, day: date) -> int:
    """How far along the year a day is drawn: every month is as wide as any other, days
    before the year stand at its start, those after it behind its end."""
    if day.year != year:
        return 0 if day.year < year else AFTER
    length = formats.last_day(year, day.month).day
    return (day.month - 1) * MONTH + round((day.day - 0.5) / length * MONTH)


def leads_of(task: Task) -> list[Unit]:
    return [r.unit for r in task.units.all() if r.role == TaskUnit.Role.LEAD]


def done_by(reports: Sequence[MilestoneReport]) -> MilestoneReport | None:
    """The report since which it is done without a break; None where the newest says
    otherwise."""
    found = None
    for row in reversed(reports):
        if row.state != MilestoneReport.State.DONE:
            break
        found = row
    return found


def report_event(year: int, row: MilestoneReport, *, is_done: bool) -> Event:
    said = [row.get_state_display(), row.note, row.obstacle and f"do {row.obstacle}"]
    return Event(
        kind="done" if is_done else "report",
        day=row.happened_on,
        told_day=_told_day(row),
        text=formats.listing(filter(None, said)),
        x=place(year, row.happened_on),
    )


def _told_day(row: MilestoneReport) -> str:
    told = formats.by_precision(row.happened_on, row.precision)
    return f"đến {told}" if row.precision in _AS_OF else told


_AS_OF = (Precision.BALANCE, Precision.UNKNOWN)


def due_event(year: int, day: date, text: str, precision: str = Precision.DAY) -> Event:
    return Event(
        kind="due",
        day=day,
        told_day=formats.by_precision(day, precision),
        text=text,
        x=place(year, day),
    )


def lateness(year: int, state: State, due_on: date, until: date) -> dict[str, Any]:
    """What a track says of the part after its due day, until the day it was done or is
    looked at; nothing where it is not late. A task may be overdue for a part of it whose
    own day is over, before its own is."""
    if state not in (State.OVERDUE, State.DONE_LATE) or until <= due_on:
        return {}
    days = formats.number((until - due_on).days)
    x = place(year, due_on), place(year, until)
    return {"late": x, "late_text": f"trễ {days} ngày"}
