"""What a place states beside what its parts add up to. Pure; see tasks.totals."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tasks import totals
from tasks.totals import Entries, Entry, Flows, Parts, Total


@dataclass(frozen=True, kw_only=True)
class Gap:
    """A stated total that is not what stands below it."""

    stated: Entry
    summed: Decimal
    parts: int
    missing: int = 0  # parts of which nothing is known
    stale: int = 0  # parts last told of before the stated day
    is_open: bool = False  # rows of which nobody says that they are all
    can_fall: bool = False  # a level: what it was earlier proves nothing

    @property
    def is_contradiction(self) -> bool:
        """More than the whole, or not the whole though every part is told to the day."""
        if self.summed > self.stated.value:
            return not (self.can_fall and self.stale)
        return not (self.missing or self.stale or self.is_open)


def places_of(place: Hashable, parts: Parts) -> Iterator[Hashable]:
    """The place and everything that adds up to it, itself first."""
    yield place
    for part in parts(place):
        yield from places_of(part, parts)


def balance_gap(
    place: Hashable, parts: Parts, entries: Entries, day: date
) -> Gap | None:
    """Of a running total: compared on the day for which it was stated."""
    stated = _stated(entries.get(place, ()), day)
    if stated is None:
        return None
    on = stated.day
    below = [totals.balance(part, parts, entries, on) for part in parts(place)]
    own = [e for e in entries.get(place, ()) if not e.is_stated and e.day <= on]
    summed = totals.summed(place, parts, entries, on)
    return _gap(stated, summed, below, since=on, is_open=bool(own))


def stock_gap(place: Hashable, parts: Parts, entries: Entries, day: date) -> Gap | None:
    """Of a level: what stood below it on the day for which it was told."""
    told = [entry for entry in entries.get(place, ()) if entry.day <= day]
    if not told:
        return None
    on = told[-1].day
    below = [totals.stock(part, parts, entries, on) for part in parts(place)]
    return _gap(told[-1], _added(below), below, since=on, can_fall=True)


def flow_gap(
    place: Hashable, period: Hashable, parts: Parts, subperiods: Parts, entries: Flows
) -> Gap | None:
    """Of a flow: its own total beside its months, or beside its parts."""
    stated = _stated(entries.get((place, period), ()), date.max)
    if stated is None:
        return None
    rest: Mapping = {**entries, (place, period): []}
    months = [
        totals.flow(place, sub, totals.no_parts, subperiods, rest)
        for sub in subperiods(period)
    ]
    if months and None not in months:
        return _gap(stated, _added(months), months)
    below = [totals.flow(p, period, parts, subperiods, rest) for p in parts(place)]
    return _gap(stated, _added(below), below)


def _gap(
    stated: Entry,
    summed: Total | None,
    below: list[Total | None],
    since: date = date.min,
    *,
    is_open: bool = False,
    can_fall: bool = False,
) -> Gap | None:
    if summed is None or summed.value == stated.value:
        return None
    known = [total for total in below if total is not None]
    return Gap(
        stated=stated,
        summed=summed.value,
        parts=len(below),
        missing=len(below) - len(known),
        stale=sum(max(e.day for e in total.entries) < since for total in known),
        is_open=is_open or not below,
        can_fall=can_fall,
    )


def _added(found: list[Total | None]) -> Total | None:
    known = [total for total in found if total is not None]
    return sum(known[1:], known[0]) if known else None


def _stated(entries, day: date) -> Entry | None:
    stated = [e for e in entries if e.is_stated and e.day <= day]
    return stated[-1] if stated else None
