"""Where instructions stand: read from what was done with them, many at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from . import formats
from .direction_states import DIRECTIONS, DirectionMove, DirectionState
from .models import Direction, DirectionEvent, Period, Task
from .scope import Scope

if TYPE_CHECKING:
    from .looks import Look


@dataclass(frozen=True, kw_only=True)
class Instruction:
    """A direction and everything done with it, in order, as known at some moment."""

    direction: Direction
    events: tuple[DirectionEvent, ...]

    @cached_property
    def state(self) -> DirectionState:
        return DIRECTIONS.state_after(
            DirectionMove(event.kind) for event in self.events
        )

    @property
    def due_on(self) -> date:
        """The last day in time: the newest that was set."""
        said = [event.due_on for event in self.events if event.due_on]
        return said[-1] if said else self.direction.due_on

    @property
    def answer(self) -> DirectionEvent | None:
        """The newest answer, though it may have been sent back since."""
        return self._last(DirectionMove.ANSWER)

    @property
    def asked_again(self) -> DirectionEvent | None:
        """Why an answer was not enough; None: nothing was sent back since it came."""
        last = self._last(DirectionMove.ANSWER, DirectionMove.CLARIFY)
        return last if last and last.kind == DirectionMove.CLARIFY else None

    @property
    def is_open(self) -> bool:
        return self.state is DirectionState.OPEN

    def is_late(self, today: date) -> bool:
        """Whether the due day is over and the unit owes the answer."""
        return self.is_open and today > self.due_on

    @cached_property
    def taken(self) -> tuple[Period, ...]:
        """The periods whose reports print it in part III."""
        found: dict[Period, bool] = {}
        for event in self.events:
            if event.period:
                found[event.period] = event.kind == DirectionMove.TAKE
        return tuple(period for period, is_in in found.items() if is_in)

    def is_printed(self, period: Period) -> bool:
        """Whether the period's report says it: taken for it, and not withdrawn."""
        return self.state is not DirectionState.WITHDRAWN and period in self.taken

    def _last(self, *kinds: DirectionMove) -> DirectionEvent | None:
        found = (event for event in reversed(self.events) if event.kind in kinds)
        return next(found, None)


def instruction_of(direction: Direction) -> Instruction:
    return instructions(Direction.objects.filter(pk=direction.pk))[0]


def instructions(
    directions: QuerySet[Direction], known_at: datetime | None = None
) -> list[Instruction]:
    """One for each direction known by then, in the order given; in two queries."""
    if known_at is not None:
        directions = directions.filter(at__lte=known_at)
    return [
        Instruction(
            direction=row,
            events=tuple(
                event
                for event in row.events.all()
                if known_at is None or event.at <= known_at
            ),
        )
        for row in directions.for_list()
    ]


def urgent_first(rows: Iterable[Instruction]) -> list[Instruction]:
    """What is due first, first."""
    return sorted(rows, key=lambda row: (row.due_on, row.direction.pk))


# What leaders look at


@dataclass(frozen=True, kw_only=True)
class Overview:
    """Instructions on the tasks of a look as they stand today, whatever day is looked at:
    they are acted on now."""

    today: date
    given: int = 0  # all but those withdrawn
    answered: tuple[Instruction, ...] = ()  # waiting to be read
    late: tuple[Instruction, ...] = ()
    running: tuple[Instruction, ...] = ()  # open and in time

    def __bool__(self) -> bool:
        return bool(self.given)


def of_look(look: "Look", seen: QuerySet[Direction], today: date) -> Overview:
    """Of the directions `seen` (`access.get_directions`) those on the look's tasks that
    the look's unit gave or was given."""
    about = Q(agency=look.unit) | Q(to_unit=look.unit)
    rows = urgent_first(instructions(seen.filter(about, task__in=look.tasks)))
    late = tuple(row for row in rows if row.is_late(today))
    return Overview(
        today=today,
        given=sum(row.state is not DirectionState.WITHDRAWN for row in rows),
        answered=tuple(r for r in rows if r.state is DirectionState.ANSWERED),
        late=late,
        running=tuple(row for row in rows if row.is_open and row not in late),
    )


# Part III of a report


def printed(scope: Scope) -> list[Instruction]:
    """What the scope's unit directed and its office took into the period's part III,
    in the order of the tasks, as known at the scope's moment. For `scope.once`."""
    given = Direction.objects.filter(agency=scope.unit, events__period=scope.period)
    rows = instructions(given.distinct(), scope.known_at)
    taken = (row for row in rows if row.is_printed(scope.period))
    return sorted(taken, key=_task_order)


def _task_order(row: Instruction) -> tuple[int, datetime, int]:
    return (row.direction.task.order, row.direction.at, row.direction.pk)


def is_told_of(scope: Scope, task: Task) -> bool:
    """Whether the part III of the scope's report says what is to be done on the task."""
    return any(row.direction.task_id == task.pk for row in scope.once(printed))


def sentences(text: str) -> list[str]:
    """The text as the report prints it: plain, each line a paragraph with its full stop."""
    lines = [" ".join(line.split()) for line in text.splitlines()]
    return [
        formats.sentence(
            line if line.endswith((".", ":", ";", "!", "?")) else f"{line}."
        )
        for line in lines
        if line
    ]
