"""Stated or summed: what rows add up to over places and over time. Pure functions.

Sources often give only a total (5,67 km for the whole unit, no road, no commune), so
every additive series allows a stated value at any place. A place takes its own stated
value, else the sum of its parts. A stated running total is a balance on its day: later
the figure is that balance plus what happened below it since.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
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


def by_place(entries: Iterable[Entry]) -> dict[Hashable, list[Entry]]:
    """Entries of each place in the order they count: by day, later rows last."""
    places: dict[Hashable, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: entry.day):
        places.setdefault(entry.place, []).append(entry)
    return places


def balance(place: Hashable, parts: Parts, entries: Entries, day: date) -> Total | None:
    """The running total of a place on a day; None before the first known row."""
    stated = _stated(entries.get(place, ()), day)
    if stated is None:
        return summed(place, parts, entries, day)
    start = Total(stated.value, (stated,))
    since = _increase(place, parts, entries, stated.day, day, own_stated=False)
    return start + since if since else start


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


def flow(period: Any, subperiods: Callable[[Any], Iterable[Any]], at: Callable[[Any], Total | None]) -> Total | None:
    """The flow of a period: its own entry if stated, else the sum of its parts in time.

    `at(period)` is what is entered for exactly this period. None unless every part
    is known: a half-year with five months entered is not a half-year.
    """
    if (own := at(period)) is not None:
        return own
    parts = [flow(part, subperiods, at) for part in subperiods(period)]
    return _sum(parts) if parts and None not in parts else None


def _increase(
    place: Hashable, parts: Parts, entries: Entries, after: date, day: date, *, own_stated: bool = True
) -> Total | None:
    """What was added at a place after one day and up to another; None if nothing known."""
    own = entries.get(place, ())
    if own_stated and (last := _stated(own, day)) and last.day > after:
        return _between_balances(place, parts, entries, after, day)
    rows = [e for e in own if not e.is_stated and after < e.day <= day]
    below = (_increase(part, parts, entries, after, day) for part in parts(place))
    return _sum([_rows(rows), *below])


def _between_balances(
    place: Hashable, parts: Parts, entries: Entries, after: date, day: date
) -> Total | None:
    """A balance stated since then adds its growth; with no earlier one, that is unknown."""
    before = balance(place, parts, entries, after)
    now = balance(place, parts, entries, day)
    if before is None or now is None:
        return None
    return Total(now.value - before.value, now.entries)


def _stated(entries: Iterable[Entry], day: date) -> Entry | None:
    return next((e for e in reversed(list(entries)) if e.is_stated and e.day <= day), None)


def _rows(entries: list[Entry]) -> Total | None:
    if not entries:
        return None
    return Total(sum((e.value for e in entries), Decimal(0)), tuple(entries))


def _sum(totals: list[Total | None]) -> Total | None:
    known = [total for total in totals if total is not None]
    if not known:
        return None
    return Total(
        sum((t.value for t in known), Decimal(0)), tuple(e for t in known for e in t.entries)
    )
