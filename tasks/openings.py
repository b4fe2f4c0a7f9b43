"""Where a period stands in the hands of an agency: read from what was done with it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from org.models import Unit

from .models import Period, PeriodEvent
from .period_states import PERIODS, PeriodMove, PeriodState
from .scope import end_of_day


@dataclass(frozen=True, kw_only=True)
class Opening:
    """A period and everything an agency did with it, in order."""

    agency: Unit
    period: Period
    events: tuple[PeriodEvent, ...]

    @cached_property
    def state(self) -> PeriodState:
        return PERIODS.state_after(PeriodMove(event.kind) for event in self.events)

    @property
    def due_on(self) -> date | None:
        """The agency's own deadline, else that of the calendar; None: none is set."""
        said = [event.due_on for event in self.events if event.due_on]
        return said[-1] if said else self.period.due_on

    @property
    def due_at(self) -> datetime | None:
        """The last moment in time: the end of the day where the office is."""
        return end_of_day(self.due_on) if self.due_on else None

    def is_late(self, at: datetime) -> bool:
        """Whether something handed in then, or missing then, is late."""
        return self.due_at is not None and at > self.due_at

    @property
    def last(self) -> PeriodEvent | None:
        """What brought it where it stands."""
        kinds = (
            PeriodMove.OPEN,
            PeriodMove.LOCK,
            PeriodMove.REOPEN,
            PeriodMove.ARCHIVE,
        )
        found = (event for event in reversed(self.events) if event.kind in kinds)
        return next(found, None)

    def reopened_until(self, unit: Unit, today: date) -> date | None:
        """The day up to which the locked period is open for the unit; None: it is not."""
        days = [
            event.until_on
            for event in self.events
            if event.unit_id == unit.pk
            and event.order > (self.last.order if self.last else 0)
        ]
        return days[-1] if days and days[-1] >= today else None

    def is_open_for(self, unit: Unit, today: date) -> bool:
        if self.state is PeriodState.LOCKED:
            return self.reopened_until(unit, today) is not None
        return self.state is PeriodState.OPEN


def opening_of(agency: Unit, period: Period) -> Opening:
    return openings_of(agency, [period])[0]


def openings_of(agency: Unit, periods: Iterable[Period]) -> list[Opening]:
    """One for each period, in their order; one query for all of them."""
    periods = list(periods)
    events: dict[int, list[PeriodEvent]] = {}
    rows = PeriodEvent.objects.filter(agency=agency, period__in=periods)
    for event in rows.select_related("by", "in_place_of", "unit").order_by("order"):
        events.setdefault(event.period_id, []).append(event)
    return [
        Opening(agency=agency, period=period, events=tuple(events.get(period.pk, ())))
        for period in periods
    ]
