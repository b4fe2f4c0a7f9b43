"""Stated or summed: what rows add up to over places and over time. Pure functions.

Sources often give only a total (5,67 km for the whole unit, no road, no commune), so
every additive series allows a stated value at any place. A place takes its own stated
value, else the sum of its parts. A stated running total is a balance on its day: later
the figure is that balance plus what happened below it since.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

Parts = Callable[[Any], Iterable[Hashable]]


@dataclass(frozen=True)
class Entry:
    """One standing row: where, when, how much; a stated total or one row of many."""

    place: Hashable
    day: date
    value: Decimal
    is_stated: bool
    row: Any = None  # the fact, for the sources


@dataclass(frozen=True)
class Total:
    value: Decimal
    entries: tuple[Entry, ...]

    def __add__(self, other: "Total") -> "Total":
        return Total(self.value + other.value, self.entries + other.entries)


Entries = Mapping[Hashable, list[Entry]]
Flows = Mapping[tuple[Hashable, Hashable], list[Entry]]  # of a place in a period


def no_parts(place: Hashable) -> list[Hashable]:
    """Of what does not add up: a rate, a rank, a level that each place has for itself."""
    return []


def by_place(entries: Iterable[Entry]) -> dict[Hashable, list[Entry]]:
    """Entries of each place in the order they count: by day, later rows last."""
    places: dict[Hashable, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: entry.day):
        places.setdefault(entry.place, []).append(entry)
    return places


def by_period(
    entries: Iterable[Entry], period_of: Callable[[Entry], Hashable]
) -> dict[tuple[Hashable, Hashable], list[Entry]]:
    """Entries of each place in each period, later rows last."""
    flows: dict[tuple[Hashable, Hashable], list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: entry.day):
        flows.setdefault((entry.place, period_of(entry)), []).append(entry)
    return flows


def balance(place: Hashable, parts: Parts, entries: Entries, day: date) -> Total | None:
    """The running total of a place on a day; None before the first known row."""
    stated = _stated(entries.get(place, ()), day)
    if stated is None:
        return summed(place, parts, entries, day)
    since = _increase(place, parts, entries, stated.day, day)
    return _sum([_rows([stated]), since])


def summed(place: Hashable, parts: Parts, entries: Entries, day: date) -> Total | None:
    """What rows and parts add up to, leaving the place's own stated value aside.

    Checks compare this with the stated value, on the stated day only.
    """
    own = [e for e in entries.get(place, ()) if not e.is_stated and e.day <= day]
    below = (balance(part, parts, entries, day) for part in parts(place))
    return _sum([_rows(own), *below])


def stock(place: Hashable, parts: Parts, entries: Entries, day: date) -> Total | None:
    """The level of a place on a day: its newest row, else the sum of its parts' levels."""
    newest = [entry for entry in entries.get(place, ()) if entry.day <= day][-1:]
    if newest:
        return _rows(newest)
    return _sum([stock(part, parts, entries, day) for part in parts(place)])


def claims(
    place: Hashable, parts: Parts, entries: Entries, day: date
) -> tuple[Total | None, Total | None]:
    """The level a place states on a day, and what the levels of its parts add up to.

    Quotas must add up to the whole: where both are known and differ, a check says so.
    """
    newest = [entry for entry in entries.get(place, ()) if entry.day <= day][-1:]
    below = _sum([stock(part, parts, entries, day) for part in parts(place)])
    return _rows(newest), below


def flow(
    place: Hashable, period: Hashable, parts: Parts, subperiods: Parts, entries: Flows
) -> Total | None:
    """The flow of a period at a place: its own entry if stated, else what adds up to it.

    A place that states its months is the sum of them. Else every part counts for itself,
    by its own entry or its own months: one reports half-years, its neighbour months.
    None unless every month is known: half a year with five months is not half a year.
    """
    if (stated := _stated(entries.get((place, period), ()))) is not None:
        return _rows([stated])
    over_time = _whole(
        [flow(place, s, parts, subperiods, entries) for s in subperiods(period)]
    )
    if over_time is not None and _states_parts(place, period, subperiods, entries):
        return over_time
    below = (flow(part, period, parts, subperiods, entries) for part in parts(place))
    over_places = _sum([_own_flow(place, period, subperiods, entries), *below])
    return over_time if over_places is None else over_places


def _own_flow(
    place: Hashable, period: Hashable, subperiods: Parts, entries: Flows
) -> Total | None:
    """What the rows of the place itself add up to, its parts left aside."""
    rows = _rows(entries.get((place, period), []))
    months = (_own_flow(place, s, subperiods, entries) for s in subperiods(period))
    return _whole(list(months)) if rows is None else rows


def _states_parts(
    place: Hashable, period: Hashable, subperiods: Parts, entries: Flows
) -> bool:
    """Whether the place states a total for some part of the period."""
    return any(
        _stated(entries.get((place, s), ())) is not None
        or _states_parts(place, s, subperiods, entries)
        for s in subperiods(period)
    )


def _increase(
    place: Hashable, parts: Parts, entries: Entries, after: date, day: date
) -> Total | None:
    """What was added at a place after one day and up to another; None if nothing known.

    A balance stated in between adds what it is above what was known on its eve; where
    nothing was, how much of it is new is unknown.
    """
    own = entries.get(place, ())
    last = _stated(own, day)
    if last is None or last.day <= after:
        rows = [e for e in own if not e.is_stated and after < e.day <= day]
        below = (_increase(part, parts, entries, after, day) for part in parts(place))
        return _sum([_rows(rows), *below])
    eve = last.day - timedelta(days=1)
    known = balance(place, parts, entries, eve)
    growth = known and Total(last.value - known.value, (last, *known.entries))
    earlier = _increase(place, parts, entries, after, eve)
    return _sum([earlier, growth, _increase(place, parts, entries, last.day, day)])


def _stated(entries: Iterable[Entry], day: date = date.max) -> Entry | None:
    """The newest stated entry by a day."""
    return next(
        (e for e in reversed(list(entries)) if e.is_stated and e.day <= day), None
    )


def _rows(entries: list[Entry]) -> Total | None:
    if not entries:
        return None
    return Total(sum((e.value for e in entries), Decimal(0)), tuple(entries))


def _sum(totals: list[Total | None]) -> Total | None:
    """The totals that are known, added up; their entries once each."""
    known = [total for total in totals if total is not None]
    if not known:
        return None
    entries = dict.fromkeys(entry for total in known for entry in total.entries)
    return Total(sum((total.value for total in known), Decimal(0)), tuple(entries))


def _whole(totals: list[Total | None]) -> Total | None:
    """All of them added up; None if there is none, or one is unknown."""
    return None if None in totals else _sum(totals)
