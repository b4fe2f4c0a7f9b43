"""What a place states beside what its parts add up to. Pure; see tasks.totals."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tasks import totals
from tasks.totals import Entries, Entry, Flows, Parts, Total


@dataclass(frozen=True)
class Gap:
    """A stated total that is not what stands below it."""

    stated: Entry
    summed: Decimal
    entries: tuple[Entry, ...]  # what was added up
    missing: int  # parts of which nothing is known
    parts: int
    is_partial: bool  # something may still be missing from the sum

    @property
    def is_contradiction(self) -> bool:
        """More than the whole, or not the whole though every part is known."""
        return self.summed > self.stated.value or not self.is_partial


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
    below = {
        part: totals.balance(part, parts, entries, stated.day) for part in parts(place)
    }
    own = [e for e in entries.get(place, ()) if not e.is_stated and e.day <= stated.day]
    return _gap(stated, totals.summed(place, parts, entries, stated.day), below, own)


def stock_gap(place: Hashable, parts: Parts, entries: Entries, day: date) -> Gap | None:
    """Of a level: the newest stated beside the newest of its parts."""
    stated, summed = totals.claims(place, parts, entries, day)
    if stated is None:
        return None
    below = {part: totals.stock(part, parts, entries, day) for part in parts(place)}
    return _gap(stated.entries[-1], summed, below, [])


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
        return _gap(stated, _added(months), dict(enumerate(months)), [])
    below = {p: totals.flow(p, period, parts, subperiods, rest) for p in parts(place)}
    return _gap(stated, _added(list(below.values())), below, [])


def _gap(
    stated: Entry,
    summed: Total | None,
    below: Mapping[Hashable, Total | None],
    own: list[Entry],
) -> Gap | None:
    if summed is None or summed.value == stated.value:
        return None
    missing = sum(total is None for total in below.values())
    is_partial = bool(missing or own) or not below
    return Gap(stated, summed.value, summed.entries, missing, len(below), is_partial)


def _added(found: list[Total | None]) -> Total | None:
    known = [total for total in found if total is not None]
    return sum(known[1:], known[0]) if known else None


def _stated(entries, day: date) -> Entry | None:
    stated = [e for e in entries if e.is_stated and e.day <= day]
    return stated[-1] if stated else None
