"""What the entered values of an indicator come to at a place, on a day.

Rows may be in other units of the same dimension, and a row may know only a percentage:
that is printed as such, and never becomes an amount or part of a sum.
"""

from collections.abc import Callable, Hashable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from . import readers, totals
from .blocks import Source
from .domains import UnknownFigure
from .figures import PERCENT, Answer, Figure, together
from .models import Indicator, MeasureUnit, Reading
from .models.measure_units import no_conversion
from .scope import Scope
from .sources import source
from .sums import Gap, balance_gap, flow_gap, stock_gap


def entered(scope: Scope, indicator: Indicator, area: int, empty: Figure) -> Figure:
    """The `empty` figure with what the rows of the place, or of its parts, come to.

    Raises UnknownFigure where a row's unit cannot be told in the indicator's.
    """
    rows = _rows(scope, indicator)
    own = _newest_own(scope, indicator, [r for r in rows if r.series.area_id == area])
    if own is not None and not _adds_up(own):
        return _alone(indicator, own, empty)
    total = _total(scope, indicator, area, rows)
    return _figure(indicator, total, empty) if total else empty


def _rows(scope: Scope, indicator: Indicator) -> list[Reading]:
    is_stock = indicator.over_time == Indicator.OverTime.STOCK
    read = readers.newest_readings if is_stock else readers.readings
    return scope.once(read).get(indicator.pk, [])


def _newest_own(
    scope: Scope, indicator: Indicator, own: list[Reading]
) -> Reading | None:
    is_flow = indicator.over_time == Indicator.OverTime.FLOW
    asked = [row for row in own if not is_flow or row.period_id == scope.period.pk]
    return asked[-1] if asked else None


def _counts(row: Reading) -> bool:
    """Whether the row says how much: a value, or that there was nothing."""
    return row.value is not None or row.answer != Answer.HAS_DATA


def _adds_up(row: Reading) -> bool:
    """Whether the newest row of a place is one of many; else it answers alone."""
    return _counts(row) and row.answer != Answer.NOT_APPLICABLE


def _alone(indicator: Indicator, row: Reading, empty: Figure) -> Figure:
    """What the row says: words, a percentage, or that it does not apply."""
    said = replace(
        empty,
        text=row.text,
        answer=Answer(row.answer),
        sources=(_source(indicator, row),),
    )
    return said if row.percent is None else _percentage(said, row)


def _percentage(figure: Figure, row: Reading) -> Figure:
    return replace(
        figure,
        value=row.percent,
        unit=PERCENT,
        is_approximate=row.is_approximate,
    )


def _total(
    scope: Scope, indicator: Indicator, area: int, rows: list[Reading]
) -> totals.Total | None:
    tree = scope.once(readers.area_tree)
    parts, place = (
        (tree.parts_of_place, tree.place)
        if indicator.can_sum
        else (totals.no_parts, _itself)
    )
    entries = [_entry(indicator, row, place) for row in rows if _counts(row)]
    match indicator.over_time:
        case Indicator.OverTime.STOCK:
            return totals.stock(area, parts, totals.by_place(entries), scope.as_of)
        case Indicator.OverTime.RUNNING:
            return totals.balance(area, parts, totals.by_place(entries), scope.as_of)
        case _:
            flows = totals.by_period(entries, lambda entry: entry.row.period_id)
            months = _subperiods(scope, indicator)
            return totals.flow(area, scope.period.pk, parts, months, flows)


def gaps(scope: Scope, indicator: Indicator) -> list[Gap]:
    """Where a place states a total that is not the sum of what is known below it.

    Raises UnknownFigure where a row's unit cannot be told in the indicator's.
    """
    if not indicator.can_sum:
        return []
    tree = scope.once(readers.area_tree)
    rows = [row for row in _rows(scope, indicator) if _is_exact(row)]
    entries = [_entry(indicator, row, tree.place) for row in rows]
    places = dict.fromkeys(entry.place for entry in entries)
    found = (_gap(scope, indicator, place, entries) for place in places)
    return [gap for gap in found if gap is not None]


def _is_exact(row: Reading) -> bool:
    """Whether sums can be held against the row: "khoảng 800" equals nothing."""
    return _counts(row) and not row.is_approximate and row.upper is None


def _gap(
    scope: Scope, indicator: Indicator, place: Hashable, entries: list[totals.Entry]
) -> Gap | None:
    parts = scope.once(readers.area_tree).parts_of_place
    match indicator.over_time:
        case Indicator.OverTime.STOCK:
            return stock_gap(place, parts, totals.by_place(entries), scope.as_of)
        case Indicator.OverTime.RUNNING:
            return balance_gap(place, parts, totals.by_place(entries), scope.as_of)
        case _:
            flows = totals.by_period(entries, lambda entry: entry.row.period_id)
            months = _subperiods(scope, indicator)
            return flow_gap(place, scope.period.pk, parts, months, flows)


def _subperiods(scope: Scope, indicator: Indicator) -> totals.Parts:
    if not indicator.unit.is_additive:
        return totals.no_parts
    found = scope.once(readers.period_parts)
    return lambda period: found.get(period, [])


def _entry(
    indicator: Indicator, row: Reading, place: Callable[[int, date], Hashable]
) -> totals.Entry:
    """The row in the base unit. A rate never adds to an earlier one: it is stated anew."""
    return totals.Entry(
        place(row.series.area_id, row.happened_on),
        row.happened_on,
        _unit(indicator, row).to_base(row.value or Decimal(0)),
        is_stated=row.is_stated or not indicator.unit.is_additive,
        row=row,
    )


def _unit(indicator: Indicator, row: Reading) -> MeasureUnit:
    unit = row.measure_unit or indicator.unit
    if not unit.converts_to(indicator.unit):  # the catalogue was changed since
        raise UnknownFigure(no_conversion(unit, indicator.unit))
    return unit


def _itself(area: int, day: date) -> int:
    return area


def _figure(indicator: Indicator, total: totals.Total, empty: Figure) -> Figure:
    rows: list[Reading] = [entry.row for entry in total.entries]
    answer = together(Answer(row.answer) for row in rows)
    sources = tuple(_source(indicator, row) for row in rows)
    if answer is not Answer.HAS_DATA:
        return replace(empty, answer=answer, sources=sources)
    return replace(
        empty,
        answer=answer,
        value=indicator.unit.from_base(total.value),
        base=_base(indicator, rows),
        upper=_upper(indicator, total),
        is_approximate=any(row.is_approximate for row in rows),
        sources=sources,
    )


def _base(indicator: Indicator, rows: list[Reading]) -> Decimal | None:
    """What the rows are shares of, together; None if one does not say."""
    if any(row.base is None for row in rows):
        return None
    bases = (_unit(indicator, row).to_base(row.base) for row in rows)
    return indicator.unit.from_base(sum(bases, Decimal(0)))


def _upper(indicator: Indicator, total: totals.Total) -> Decimal | None:
    """The upper end where a row has one: every range widens the sum."""
    ranges = [entry for entry in total.entries if entry.row.upper is not None]
    if not ranges:
        return None
    spans = (
        _unit(indicator, entry.row).to_base(entry.row.upper) - entry.value
        for entry in ranges
    )
    return indicator.unit.from_base(sum(spans, total.value))


def _source(indicator: Indicator, row: Reading) -> Source:
    """The row as it was entered, in its own unit."""
    said = Figure(
        code="",
        as_of=row.happened_on,
        unit=(row.measure_unit or indicator.unit).measurement,
        value=row.value,
        upper=row.upper,
        is_approximate=row.is_approximate,
        text=row.text,
        answer=Answer(row.answer),
    )
    if row.percent is not None:
        said = _percentage(said, row)
    return source(row, "reading", indicator.name, said.write())
