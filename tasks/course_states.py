"""The one rule for the state of work, of what is counted and of what is done step by step.

Pure. `docs/work-states.md` says the same in the office's words.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from django.conf import settings


class State(StrEnum):
    """The worst first: of what holds at once the first is told, of a thing and of a task."""

    OVERDUE = "quá hạn"
    BEHIND = "chậm"
    DUE_SOON = "sắp hết hạn"
    NO_DATA = "chưa có số liệu"
    ON_COURSE = "đúng tiến độ"
    DONE_LATE = "hoàn thành quá hạn"
    DONE = "hoàn thành đúng hạn"
    # Of these two nothing is asked, and a task does not take them from its parts.
    NOT_MEASURED = "không đặt chỉ tiêu"
    CANCELLED = "bị hủy"

    @property
    def sign(self) -> str:
        """What tells the state beside its word where colour does not, as on paper."""
        return _SIGNS[self]

    @property
    def is_done(self) -> bool:
        return self in (State.DONE, State.DONE_LATE)

    @property
    def is_asked(self) -> bool:
        return self not in (State.NOT_MEASURED, State.CANCELLED)

    @property
    def needs_a_look(self) -> bool:
        """Whether a leader has something to ask of somebody."""
        return self in (State.OVERDUE, State.BEHIND, State.DUE_SOON, State.NO_DATA)


_SIGNS = {
    State.OVERDUE: "✕",
    State.BEHIND: "▼",
    State.DUE_SOON: "◷",
    State.NO_DATA: "?",
    State.ON_COURSE: "→",
    State.DONE_LATE: "✓",
    State.DONE: "✓",
    State.NOT_MEASURED: "·",
    State.CANCELLED: "–",
}


@dataclass(frozen=True, kw_only=True)
class Way:
    """The planned course from a start to a goal: a straight line from one point to the next.

    The first day of the year is the first day worked on, so that on 14/6/2020 of a year's
    way 166 of 366 days, 45,4 %, have gone by.
    """

    starts_on: date
    due_on: date
    start: Decimal
    goal: Decimal
    points: tuple[tuple[date, Decimal], ...] = ()  # in order, between the two

    def needed(self, day: date) -> Decimal:
        """The value that should have been come to by the end of the day."""
        before = (self.starts_on - timedelta(days=1), self.start)
        for after in (*self.points, (self.due_on, self.goal)):
            if day <= after[0]:
                return _between(before, after, day)
            before = after
        return self.goal

    def is_behind(self, value: Decimal, day: date) -> bool:
        """Whether the value lags; of a falling way, whether it is still too high.

        How many points of the goal somebody may lag is a setting (COURSE_LAG_POINTS).
        """
        lag = abs(self.goal) * settings.COURSE_LAG_POINTS / 100
        needed = self.needed(day)
        if self.goal < self.start:
            return value > needed + lag
        return value < needed - lag


def _between(
    before: tuple[date, Decimal], after: tuple[date, Decimal], day: date
) -> Decimal:
    (first, start), (last, end) = before, after
    if day <= first or last <= first:
        return start if day <= first else end
    return start + (end - start) * (day - first).days / (last - first).days


def judge(
    day: date,
    due_on: date,
    *,
    is_done: bool,
    was_done_in_time: bool = True,
    is_known: bool = True,
    is_behind: bool = False,
) -> State:
    """The state of one thing on a day; its due day itself is still in time.

    Before a due day COURSE_SOON_DAYS is how many count as soon.
    """
    if is_done:
        return State.DONE if was_done_in_time else State.DONE_LATE
    if day > due_on:
        return State.OVERDUE
    if is_known and is_behind:
        return State.BEHIND
    if (due_on - day).days <= settings.COURSE_SOON_DAYS:
        return State.DUE_SOON
    return State.ON_COURSE if is_known else State.NO_DATA


def worst(states: list[State]) -> State:
    """The state of a task whose parts stand so; NOT_MEASURED where nothing is asked."""
    asked = [state for state in State if state.is_asked and state in states]
    return asked[0] if asked else State.NOT_MEASURED
