"""What the core counts: indicators, wherever their value comes from, and milestones.

A measure takes a scope and natural codes and returns a figure with its sources.
"""

from dataclasses import replace
from decimal import Decimal

from org.models import Area
from org.trees import AreaTree

from . import domains, totals
from .domains import UnknownFigure
from .figures import Answer, Figure, Measurement
from .models import (
    Indicator,
    Milestone,
    MilestoneReport,
    Period,
    Reading,
    Series,
    Target,
)
from .narrative import references
from .scope import Scope
from .sources import RELATED, source

WORDS = Measurement(code="", word="")


# Readers: one query each per question


def area_tree(scope: Scope) -> AreaTree:
    return AreaTree.on(scope.as_of)


def indicators(scope: Scope) -> dict[str, Indicator]:
    found = Indicator.objects.select_related("unit", "task")
    return {indicator.code: indicator for indicator in found.order_by("pk")}


def targets(scope: Scope) -> dict[int, Target]:
    """The target of each indicator that holds on the day; the newest where several do."""
    found = Target.objects.on(scope.as_of).order_by("starts_on", "pk")
    return {target.indicator_id: target for target in found}


def readings(scope: Scope) -> dict[int, list[Reading]]:
    """Standing rows of each indicator, oldest first."""
    found: dict[int, list[Reading]] = {}
    rows = Reading.objects.standing(scope).select_related(*RELATED, "series", "period")
    for row in rows.order_by("happened_on", "pk"):
        found.setdefault(row.series.indicator_id, []).append(row)
    return found


def newest_readings(scope: Scope) -> dict[int, list[Reading]]:
    """The newest standing row of each series, by one index seek each; by indicator."""
    found: dict[int, list[Reading]] = {}
    rows = Reading.objects.latest_for(Series.objects.all(), "series", scope)
    for row in rows.select_related(*RELATED, "series", "period").order_by("pk"):
        found.setdefault(row.series.indicator_id, []).append(row)
    return found


def period_parts(scope: Scope) -> dict[int, list[int]]:
    """The periods each period is made of."""
    parts: dict[int, list[int]] = {}
    for parent, period in Period.objects.exclude(parent=None).values_list("parent", "pk"):
        parts.setdefault(parent, []).append(period)
    return parts


def milestones(scope: Scope) -> dict[str, Milestone]:
    found = Milestone.objects.select_related("task", "lead", "indicator").order_by("order", "pk")
    return {milestone.code: milestone for milestone in found}


def milestone_reports(scope: Scope) -> dict[int, MilestoneReport]:
    """The newest standing report of each milestone, by one index seek each."""
    rows = MilestoneReport.objects.latest_for(Milestone.objects.all(), "milestone", scope)
    return {row.milestone_id: row for row in rows.select_related(*RELATED)}


# Measures


def chi_tieu_thuc_hien(scope: Scope, ma: str) -> Figure:
    """Giá trị thực hiện của chỉ tiêu mang mã `ma`, so với mục tiêu."""
    return actual(scope, _indicator(scope, ma))


def chi_tieu_muc_tieu(scope: Scope, ma: str) -> Figure:
    """Mục tiêu của chỉ tiêu mang mã `ma`."""
    return _of_target(scope, _indicator(scope, ma), "chi_tieu.muc_tieu", "value")


def chi_tieu_dau_ky(scope: Scope, ma: str) -> Figure:
    """Giá trị đầu kỳ của chỉ tiêu mang mã `ma`."""
    return _of_target(scope, _indicator(scope, ma), "chi_tieu.dau_ky", "baseline")


def chi_tieu_cung_ky(scope: Scope, ma: str) -> Figure:
    """Giá trị cùng kỳ năm trước của chỉ tiêu mang mã `ma`."""
    then = same_period(scope)
    indicator = _indicator(scope, ma)
    if then is None:
        return missing(scope, indicator, "chi_tieu.cung_ky")
    return actual(then, indicator)


def moc_trang_thai(scope: Scope, ma: str) -> Figure:
    """Trạng thái của mốc công việc mang mã `ma`, bằng chữ."""
    milestone = scope.once(milestones).get(ma)
    if milestone is None:
        raise UnknownFigure(f"Không có mốc công việc nào mang mã {ma}.")
    return milestone_figure(scope, milestone)


def milestone_figure(scope: Scope, milestone: Milestone) -> Figure:
    """The state of a milestone in words, with the row that says so."""
    report = scope.once(milestone_reports).get(milestone.pk)
    state = report.get_state_display() if report else ""
    rows = (
        (source(report, "milestone_report", milestone.name, state),) if report is not None else ()
    )
    return Figure(
        code="moc.trang_thai", args=(("ma", milestone.code),), label=milestone.name,
        as_of=scope.as_of, unit=WORDS, text=state, sources=rows,
        answer=Answer.HAS_DATA if report else Answer.MISSING,
    )


def same_period(scope: Scope) -> Scope | None:
    """The same question a year ago, on the other period's cut-off; None: not entered."""
    period: Period | None = scope.period.same_period_last_year()
    return scope.during(period, period.cut_off_on) if period else None


def actual(scope: Scope, indicator: Indicator) -> Figure:
    """The indicator's value on the day, from its register or from its readings.

    The base of a fraction is its own denominator, else the target is the base.
    """
    figure = _looked_up(scope, indicator) if indicator.measure else _entered(scope, indicator)
    target = scope.once(targets).get(indicator.pk)
    return _with_target(figure, indicator, target)


def _with_target(figure: Figure, indicator: Indicator, target: Target | None) -> Figure:
    base = figure.base if indicator.kind == Indicator.Kind.FRACTION else None
    if base is None and target is not None:
        base = target.value
    return replace(
        figure, base=base, percent_places=indicator.percent_places, label=indicator.name
    )


def _looked_up(scope: Scope, indicator: Indicator) -> Figure:
    (reference,) = references("{" + indicator.measure + "}")
    return domains.figure(reference.code, scope, **dict(reference.args))


def _entered(scope: Scope, indicator: Indicator) -> Figure:
    rows = _rows(scope, indicator)
    area = scope.unit.area
    own = [row for row in rows if area is not None and row.series.area_id == area.pk]
    if own and own[-1].value is None:
        return _stated_in_words(scope, indicator, own[-1])
    total = _total(scope, indicator, area, rows) if area is not None else None
    return _figure(scope, indicator, total) if total else missing(scope, indicator)


def _rows(scope: Scope, indicator: Indicator) -> list[Reading]:
    is_stock = indicator.over_time == Indicator.OverTime.STOCK
    return scope.once(newest_readings if is_stock else readings).get(indicator.pk, [])


def _total(
    scope: Scope, indicator: Indicator, area: Area, rows: list[Reading]
) -> totals.Total | None:
    can_sum = indicator.over_place == Indicator.OverPlace.SUM
    parts = scope.once(area_tree).parts if can_sum else _no_parts
    match indicator.over_time:
        case Indicator.OverTime.STOCK:
            return totals.stock(area.pk, parts, _entries(rows), scope.as_of)
        case Indicator.OverTime.RUNNING:
            return totals.balance(area.pk, parts, _entries(rows), scope.as_of)

    def of_period(period: int) -> totals.Total | None:
        own = [row for row in rows if row.period_id == period]
        return totals.balance(area.pk, parts, _entries(own), scope.as_of)

    subperiods = scope.once(period_parts)
    return totals.flow(scope.period.pk, lambda period: subperiods.get(period, []), of_period)


def _entries(rows: list[Reading]) -> totals.Entries:
    return totals.by_place(
        totals.Entry(row.series.area_id, row.happened_on, row.value, row.is_stated, row)
        for row in rows
        if row.value is not None
    )


def _no_parts(place: int) -> list[int]:
    return []


def _figure(scope: Scope, indicator: Indicator, total: totals.Total) -> Figure:
    rows: list[Reading] = [entry.row for entry in total.entries]
    last = rows[-1]
    bases = [row.base for row in rows]
    return Figure(
        code="chi_tieu.thuc_hien", args=(("ma", indicator.code),), label=indicator.name,
        as_of=scope.as_of, unit=indicator.unit.measurement, value=total.value,
        base=None if None in bases else sum(bases, Decimal(0)),
        upper=last.upper if len(rows) == 1 else None,
        is_approximate=any(row.is_approximate for row in rows),
        sources=tuple(_source(indicator, row) for row in rows),
    )


def _stated_in_words(scope: Scope, indicator: Indicator, row: Reading) -> Figure:
    return Figure(
        code="chi_tieu.thuc_hien", args=(("ma", indicator.code),), label=indicator.name,
        as_of=scope.as_of, unit=indicator.unit.measurement, text=row.text,
        answer=Answer(row.answer), sources=(_source(indicator, row),),
    )


def missing(scope: Scope, indicator: Indicator, code: str = "chi_tieu.thuc_hien") -> Figure:
    """The indicator without a value: no row says anything yet."""
    return Figure(
        code=code, args=(("ma", indicator.code),), label=indicator.name, as_of=scope.as_of,
        unit=indicator.unit.measurement, answer=Answer.MISSING,
    )


def _of_target(scope: Scope, indicator: Indicator, code: str, attribute: str) -> Figure:
    target = scope.once(targets).get(indicator.pk)
    value = getattr(target, attribute) if target else None
    return Figure(
        code=code, args=(("ma", indicator.code),), label=indicator.name, as_of=scope.as_of,
        unit=indicator.unit.measurement, value=value,
        answer=Answer.MISSING if value is None else Answer.HAS_DATA,
    )


def _source(indicator: Indicator, row: Reading):
    measurement = indicator.unit.measurement
    value = row.text if row.value is None else measurement.with_word(measurement.written(row.value))
    return source(row, "reading", indicator.name, value)


def _indicator(scope: Scope, code: str) -> Indicator:
    indicator = scope.once(indicators).get(code)
    if indicator is None:
        raise UnknownFigure(f"Không có chỉ tiêu nào mang mã {code}.")
    return indicator
