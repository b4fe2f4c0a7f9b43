"""Where the returns of a period stand: read from their events and versions, many at once."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from org.models import Unit

from .agencies import agency_of
from .ledger import ledger_of
from .models import Period, ReturnEvent, ReturnVersion
from .openings import Opening, opening_of
from .states import RETURNS, Move, State


@dataclass(frozen=True, kw_only=True)
class Standing:
    """A unit's return for a period, also before anything was done with it."""

    unit: Unit
    period: Period
    opening: Opening | None  # of the agency it reports to; None: it reports to nobody
    versions: tuple[ReturnVersion, ...] = ()
    events: tuple[ReturnEvent, ...] = ()

    @property
    def agency(self) -> Unit | None:
        return self.opening.agency if self.opening else None

    @cached_property
    def state(self) -> State:
        """What the events say; a return of a dataset may have none, and stands where its
        newest version says."""
        if self.events:
            return RETURNS.state_after(Move(event.kind) for event in self.events)
        newest = self.newest
        if newest is None or not newest.is_submitted:
            return State.ENTERING
        return State.ACCEPTED if newest.accepted_at else State.SUBMITTED

    @property
    def newest(self) -> ReturnVersion | None:
        return self.versions[-1] if self.versions else None

    @property
    def handed_in(self) -> ReturnVersion | None:
        """The version that counts: the last one submitted."""
        found = (v for v in reversed(self.versions) if v.is_submitted)
        return next(found, None)

    @property
    def is_nothing(self) -> bool:
        """Whether the unit says that there is nothing to report."""
        newest = self.newest
        return newest is not None and newest.is_nothing

    @property
    def first_submitted_at(self) -> datetime | None:
        """On time is who first handed in on time, whatever was sent back afterwards."""
        moments = [v.submitted_at for v in self.versions if v.submitted_at]
        return min(moments, default=None)

    @property
    def is_late(self) -> bool:
        first = self.first_submitted_at
        return bool(first and self.opening and self.opening.is_late(first))

    @cached_property
    def has_content(self) -> bool:
        """Whether the unit has entered anything for the period; asks every register."""
        return bool(ledger_of([self.unit], self.period).of_unit(self.unit))

    @property
    def last(self) -> ReturnEvent | None:
        return self.events[-1] if self.events else None

    @property
    def since(self) -> datetime | None:
        """Since when it stands there; None: nothing was done yet."""
        if self.last:
            return self.last.at
        newest = self.newest
        return newest and (newest.accepted_at or newest.submitted_at)


def standing_of(unit: Unit, period: Period) -> Standing:
    """Where the unit's return stands, with the agency it goes to."""
    agency = agency_of(unit, period)
    opening = opening_of(agency, period) if agency else None
    return standings([(unit, period, opening)])[0]


def standings(
    asked: Iterable[tuple[Unit, Period, Opening | None]],
) -> list[Standing]:
    """One for each that is asked, in their order, in two queries."""
    asked = list(asked)
    mine = {
        "parent__unit__in": {unit.pk for unit, _, _ in asked},
        "parent__period__in": {period.pk for _, period, _ in asked},
    }
    versions = _by_return(_versions().filter(**mine).order_by("version"))
    events = _by_return(_events().filter(**mine).order_by("order"))
    return [
        Standing(
            unit=unit,
            period=period,
            opening=opening,
            versions=tuple(versions[unit.pk, period.pk]),
            events=tuple(events[unit.pk, period.pk]),
        )
        for unit, period, opening in asked
    ]


def _by_return(rows):
    found = defaultdict(list)
    for row in rows:
        found[row.parent.unit_id, row.parent.period_id].append(row)
    return found


def _versions():
    return ReturnVersion.objects.select_related("parent", "submitted_by", "accepted_by")


def _events():
    return ReturnEvent.objects.select_related(
        "parent", "by", "in_place_of", "on_behalf_of"
    )
