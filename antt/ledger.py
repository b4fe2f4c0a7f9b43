"""What the entries of a measure come to: of a unit in a period, on a day.

A unit takes its own stated value, else the sum of the units below it. A count carried
over from the last period is what was open at its end, unless the unit says otherwise.
"""

from collections.abc import Hashable
from dataclasses import replace
from decimal import Decimal

from tasks import totals
from tasks.scope import Scope
from tasks.sums import Gap, flow_gap, places_of, stock_gap

from . import readers
from .models import Entry, LineMeasure


def total(scope: Scope, measure: LineMeasure) -> totals.Total | None:
    """The amount of a flow or a stock; None if nothing is known."""
    if measure.kind == readers.STOCK:
        return _level(scope, measure)
    return _flow(scope, measure)


def stated(scope: Scope, measure: LineMeasure) -> Entry | None:
    """The rate that the unit states, or the only unit below it that reports on it.

    Rates do not add up: where several units report, the counts behind them do.
    """
    said = _newest(_of_period(scope, measure))
    return _stated(scope, said, _reporting(scope, measure), scope.unit.pk)


def remarks(scope: Scope, measure: LineMeasure) -> list[Entry]:
    """What the unit says in words of the period, else what the units below it say."""
    return _remarks(scope, _newest(_of_period(scope, measure)), scope.unit.pk)


def gaps(scope: Scope, measure: LineMeasure) -> list[Gap]:
    """Where the unit, or one below it, states a total that is not the sum of what is
    known below. What is carried over has a rule of its own."""
    units = places_of(scope.unit.pk, _parts(scope))
    found = [_gap(scope, measure, unit) for unit in units]
    return [gap for gap in found if gap is not None]


def _gap(scope: Scope, measure: LineMeasure, unit: Hashable) -> Gap | None:
    read = readers.newest_entries if measure.kind == readers.STOCK else readers.entries
    rows = [r for r in scope.once(read).get(measure.pk, []) if _is_exact(r)]
    if measure.kind == readers.STOCK:
        entries = totals.by_place(map(_entry, rows))
        return stock_gap(unit, _parts(scope), entries, scope.as_of)
    flows = totals.by_period(map(_entry, rows), lambda entry: entry.row.period_id)
    months = _within(scope, measure)
    return flow_gap(unit, scope.period.pk, _parts(scope), months, flows)


def _is_exact(row: Entry) -> bool:
    """Whether sums can be held against the row: "khoảng 800" equals nothing."""
    return not row.is_approximate and row.upper is None


def _level(scope: Scope, measure: LineMeasure) -> totals.Total | None:
    rows = scope.once(readers.newest_entries).get(measure.pk, [])
    entries = totals.by_place(map(_entry, rows))
    return totals.stock(scope.unit.pk, _parts(scope), entries, scope.as_of)


def _flow(scope: Scope, measure: LineMeasure) -> totals.Total | None:
    own = scope.once(readers.entries).get(measure.pk, [])
    carried = _carried(scope, measure, {row.slot.unit_id for row in own})
    period, parts = scope.period.pk, _parts(scope)
    flows = totals.by_period(
        [*map(_entry, own), *carried],
        # What is carried over belongs to the period that it comes over into.
        lambda entry: period if entry in carried else entry.row.period_id,
    )
    return totals.flow(scope.unit.pk, period, parts, _within(scope, measure), flows)


def _within(scope: Scope, measure: LineMeasure) -> totals.Parts:
    """The parts of a period that count: what a period opens with, its first part does."""
    found = scope.once(readers.period_parts)
    last = 1 if measure.carried_from_id else None
    return lambda period: found.get(period, [])[:last]


def _carried(
    scope: Scope, measure: LineMeasure, entered: set[int]
) -> list[totals.Entry]:
    """What was open at the end of the last period, of units that entered nothing."""
    before = scope.once(readers.preceding) if measure.carried_from_id else None
    if before is None:
        return []
    then = scope.during(before, min(before.cut_off_on, scope.as_of))
    rows = then.once(readers.newest_entries).get(measure.carried_from_id, [])
    return [
        replace(_entry(row), is_stated=True)
        for row in rows
        if row.happened_on >= before.starts_on and row.slot.unit_id not in entered
    ]


def _stated(
    scope: Scope, said: dict[Hashable, Entry], reporting: set[Hashable], unit: Hashable
) -> Entry | None:
    if unit in said:
        return said[unit]
    parts = [part for part in _parts(scope)(unit) if _reports(scope, reporting, part)]
    if unit in reporting or len(parts) != 1:
        return None
    return _stated(scope, said, reporting, parts[0])


def _reports(scope: Scope, reporting: set[Hashable], unit: Hashable) -> bool:
    """Whether the unit or one below it is among those that report."""
    return unit in reporting or any(
        _reports(scope, reporting, part) for part in _parts(scope)(unit)
    )


def _reporting(scope: Scope, rate: LineMeasure) -> set[Hashable]:
    """The units that say anything of a rate, or of what it is made of."""
    periodic, newest = (
        scope.once(readers.entries),
        scope.once(readers.newest_entries),
    )
    behind = (rate.pk, rate.numerator_id, rate.denominator_id)
    rows = (
        row for pk in behind for row in (*periodic.get(pk, ()), *newest.get(pk, ()))
    )
    return {row.slot.unit_id for row in rows}


def _remarks(scope: Scope, said: dict[Hashable, Entry], unit: Hashable) -> list[Entry]:
    if unit in said:
        return [said[unit]]
    return [row for part in _parts(scope)(unit) for row in _remarks(scope, said, part)]


def _of_period(scope: Scope, measure: LineMeasure) -> list[Entry]:
    """Rows of the very period: what does not add up holds for nothing else."""
    rows = scope.once(readers.entries).get(measure.pk, [])
    return [row for row in rows if row.period_id == scope.period.pk]


def _newest(rows: list[Entry]) -> dict[Hashable, Entry]:
    return {row.slot.unit_id: row for row in rows}


def _entry(row: Entry) -> totals.Entry:
    value = Decimal(0) if row.value is None else row.value
    return totals.Entry(row.slot.unit_id, row.happened_on, value, row.is_stated, row)


def _parts(scope: Scope) -> totals.Parts:
    return scope.once(readers.unit_tree).parts_of
