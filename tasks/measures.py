"""What the core counts: indicators, wherever their value comes from, and milestones.

A measure takes a scope and natural codes and returns a figure with its sources.
"""

from collections.abc import Callable, Hashable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from . import domains, readers, totals
from .blocks import Source
from .domains import UnknownFigure
from .figures import Answer, Figure, Measurement, together
from .models import (
    Indicator,
    Milestone,
    Reading,
    Target,
)
from .narrative import references
from .scope import Scope
from .sources import source

WORDS = Measurement(code="", word="")


def chi_tieu_thuc_hien(scope: Scope, ma: str) -> Figure:
    """Giá trị thực hiện của chỉ tiêu mang mã `ma`, so với mục tiêu."""
    return actual(scope, find_indicator(scope, ma))


def chi_tieu_muc_tieu(scope: Scope, ma: str) -> Figure:
    """Mục tiêu của chỉ tiêu mang mã `ma`."""
    return _of_target(scope, find_indicator(scope, ma), "chi_tieu.muc_tieu", "value")


def chi_tieu_dau_ky(scope: Scope, ma: str) -> Figure:
    """Giá trị đầu kỳ của chỉ tiêu mang mã `ma`."""
    return _of_target(scope, find_indicator(scope, ma), "chi_tieu.dau_ky", "baseline")


def moc_trang_thai(scope: Scope, ma: str) -> Figure:
    """Trạng thái của mốc công việc mang mã `ma`, bằng chữ."""
    milestone = scope.once(readers.milestones).get(ma)
    if milestone is None:
        raise UnknownFigure(f"Không có mốc công việc nào mang mã {ma}.")
    return milestone_figure(scope, milestone)


def milestone_figure(scope: Scope, milestone: Milestone) -> Figure:
    """The state of a milestone in words, with the row that says so."""
    report = scope.once(readers.milestone_reports).get(milestone.pk)
    state = report.get_state_display() if report else ""
    rows = (
        (source(report, "milestone_report", milestone.name, state),)
        if report is not None
        else ()
    )
    return Figure(
        code="moc.trang_thai",
        args=(("ma", milestone.code),),
        label=milestone.name,
        as_of=scope.as_of,
        unit=WORDS,
        text=state,
        sources=rows,
        answer=Answer.HAS_DATA if report else Answer.MISSING,
    )


def actual(scope: Scope, indicator: Indicator) -> Figure:
    """The indicator's value on the day, from its register or from its readings.

    The base of a fraction is its own denominator, else the target; of other kinds the
    target, else what the register measures by.
    """
    figure = (
        _looked_up(scope, indicator)
        if indicator.measure
        else _entered(scope, indicator)
    )
    target = scope.once(readers.targets).get(indicator.pk)
    return _with_target(figure, indicator, target)


def _with_target(figure: Figure, indicator: Indicator, target: Target | None) -> Figure:
    bases = [figure.base, target.value if target else None]
    if indicator.kind != Indicator.Kind.FRACTION:
        bases.reverse()
    return replace(
        figure,
        base=next((base for base in bases if base is not None), None),
        percent_places=indicator.percent_places,
        label=indicator.name,
    )


def _looked_up(scope: Scope, indicator: Indicator) -> Figure:
    (reference,) = references("{" + indicator.measure + "}")
    return domains.figure(reference.code, scope, **dict(reference.args))


def _entered(scope: Scope, indicator: Indicator) -> Figure:
    area = scope.unit.area_id
    if area is None:
        return missing(scope, indicator)
    rows = _rows(scope, indicator)
    if words := _in_words(
        scope, indicator, [r for r in rows if r.series.area_id == area]
    ):
        return words
    total = _total(scope, indicator, area, rows)
    return _figure(scope, indicator, total) if total else missing(scope, indicator)


def _rows(scope: Scope, indicator: Indicator) -> list[Reading]:
    is_stock = indicator.over_time == Indicator.OverTime.STOCK
    read = readers.newest_readings if is_stock else readers.readings
    return scope.once(read).get(indicator.pk, [])


def _in_words(scope: Scope, indicator: Indicator, own: list[Reading]) -> Figure | None:
    """The unit's newest own row, if it answers in words or that it does not apply."""
    is_flow = indicator.over_time == Indicator.OverTime.FLOW
    asked = [row for row in own if not is_flow or row.period_id == scope.period.pk]
    if not asked or (_counts(asked[-1]) and asked[-1].answer != Answer.NOT_APPLICABLE):
        return None
    row = asked[-1]
    return Figure(
        **_about(scope, indicator),
        text=row.text,
        answer=Answer(row.answer),
        sources=(_source(indicator, row),),
    )


def _total(
    scope: Scope, indicator: Indicator, area: int, rows: list[Reading]
) -> totals.Total | None:
    tree = scope.once(readers.area_tree)
    can_sum = indicator.over_place == Indicator.OverPlace.SUM
    parts, place = (
        (tree.parts_of_place, tree.place) if can_sum else (_no_parts, _itself)
    )
    entries = [_entry(row, place) for row in rows if _counts(row)]
    match indicator.over_time:
        case Indicator.OverTime.STOCK:
            return totals.stock(area, parts, totals.by_place(entries), scope.as_of)
        case Indicator.OverTime.RUNNING:
            return totals.balance(area, parts, totals.by_place(entries), scope.as_of)
        case _:
            flows = totals.by_period(entries, lambda entry: entry.row.period_id)
            return totals.flow(area, scope.period.pk, parts, _subperiods(scope), flows)


def _subperiods(scope: Scope) -> totals.Parts:
    found = scope.once(readers.period_parts)
    return lambda period: found.get(period, [])


def _counts(row: Reading) -> bool:
    """Whether the row says how much: a value, or that there was nothing."""
    return row.value is not None or row.answer != Answer.HAS_DATA


def _entry(row: Reading, place: Callable[[int, date], Hashable]) -> totals.Entry:
    value = Decimal(0) if row.value is None else row.value
    where = place(row.series.area_id, row.happened_on)
    return totals.Entry(where, row.happened_on, value, row.is_stated, row)


def _itself(area: int, day: date) -> int:
    return area


def _no_parts(place: Hashable) -> list[int]:
    return []


def _figure(scope: Scope, indicator: Indicator, total: totals.Total) -> Figure:
    rows: list[Reading] = [entry.row for entry in total.entries]
    sources = tuple(_source(indicator, row) for row in rows)
    answer = together(Answer(row.answer) for row in rows)
    if answer is not Answer.HAS_DATA:
        return Figure(**_about(scope, indicator), answer=answer, sources=sources)
    bases = [row.base for row in rows]
    spans = [row.upper - row.value for row in rows if row.upper is not None]
    return Figure(
        **_about(scope, indicator),
        value=total.value,
        sources=sources,
        base=None if None in bases else sum(bases, Decimal(0)),
        upper=total.value + sum(spans) if spans else None,
        is_approximate=any(row.is_approximate for row in rows),
    )


def _about(
    scope: Scope, indicator: Indicator, code: str = "chi_tieu.thuc_hien"
) -> dict[str, Any]:
    """What every figure of an indicator says of itself."""
    return {
        "code": code,
        "args": (("ma", indicator.code),),
        "label": indicator.name,
        "as_of": scope.as_of,
        "unit": indicator.unit.measurement,
    }


def missing(
    scope: Scope, indicator: Indicator, code: str = "chi_tieu.thuc_hien"
) -> Figure:
    """The indicator without a value: no row says anything yet."""
    return Figure(**_about(scope, indicator, code), answer=Answer.MISSING)


def _of_target(scope: Scope, indicator: Indicator, code: str, attribute: str) -> Figure:
    target = scope.once(readers.targets).get(indicator.pk)
    value = getattr(target, attribute) if target else None
    if value is None:
        return missing(scope, indicator, code)
    return Figure(**_about(scope, indicator, code), value=value)


def _source(indicator: Indicator, row: Reading) -> Source:
    figure = Figure(
        code="",
        as_of=row.happened_on,
        unit=indicator.unit.measurement,
        value=row.value,
        upper=row.upper,
        is_approximate=row.is_approximate,
        text=row.text,
        answer=Answer(row.answer),
    )
    return source(row, "reading", indicator.name, figure.write())


def find_indicator(scope: Scope, code: str) -> Indicator:
    indicator = scope.once(readers.indicators).get(code)
    if indicator is None:
        raise UnknownFigure(f"Không có chỉ tiêu nào mang mã {code}.")
    return indicator
