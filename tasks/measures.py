"""What the core counts: indicators, wherever their value comes from, and milestones.

A measure takes a scope and natural codes and returns a figure with its sources. Of an
indicator `dia_ban` names the place, without it that of the scope's unit; `giao_boi` names
the unit whose target is meant, without it the programme's own.
"""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from org.models import Area, Unit

from . import domains, readers, readings, targets
from .domains import UnknownFigure
from .figures import PERCENT, Answer, Figure, Measurement
from .models import Indicator, Milestone
from .narrative import references
from .scope import Scope
from .sources import source
from .targets import Goal

WORDS = Measurement(code="", word="")


def chi_tieu_thuc_hien(
    scope: Scope, ma: str, dia_ban: str = "", giao_boi: str = ""
) -> Figure:
    """Giá trị thực hiện của chỉ tiêu mang mã `ma`, so với mục tiêu (do `giao_boi` giao)."""
    indicator, area, setter = _asked(scope, ma, dia_ban, giao_boi)
    return actual(scope, indicator, area, setter)


def chi_tieu_muc_tieu(
    scope: Scope, ma: str, dia_ban: str = "", giao_boi: str = ""
) -> Figure:
    """Mục tiêu của chỉ tiêu mang mã `ma` (do `giao_boi` giao), không kèm “trên”, “ít nhất”."""
    indicator, area, setter = _asked(scope, ma, dia_ban, giao_boi)
    goal = targets.find(targets.goals(scope, indicator, area), setter)
    return goal_figure(scope, indicator, goal, area, setter)


def chi_tieu_dau_ky(
    scope: Scope, ma: str, dia_ban: str = "", giao_boi: str = ""
) -> Figure:
    """Giá trị đầu kỳ của chỉ tiêu mang mã `ma`, ghi cùng mục tiêu."""
    indicator, area, setter = _asked(scope, ma, dia_ban, giao_boi)
    goal = targets.find(targets.goals(scope, indicator, area), setter)
    nothing = missing(scope, indicator, "chi_tieu.dau_ky", area, setter)
    return _known(_in_goals_unit(nothing, goal), goal.baseline if goal else None)


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


def actual(
    scope: Scope,
    indicator: Indicator,
    area: Area | None = None,
    setter: Unit | None = None,
) -> Figure:
    """The indicator's value on the day, from its register or from its readings.

    Without an area: at the place of the scope's unit. The base of a fraction is its own
    denominator, else the target; of other kinds the target (of the setter, else of the
    programme's own unit), else what the register measures by. Where less is better a
    target is no base. Raises UnknownFigure.
    """
    figure = (
        _looked_up(scope, indicator, area)
        if indicator.measure
        else _entered(scope, indicator, area)
    )
    if setter is not None:
        named = _about(scope, indicator, "chi_tieu.thuc_hien", area, setter)
        figure = replace(figure, code=named["code"], args=named["args"])
    goal = targets.find(targets.goals(scope, indicator, area), setter)
    return _with_goal(figure, indicator, goal)


def _with_goal(figure: Figure, indicator: Indicator, goal: Goal | None) -> Figure:
    is_fraction = indicator.kind == Indicator.Kind.FRACTION
    bases = [figure.base]
    if goal and figure.unit != PERCENT:
        if is_fraction:
            bases.append(None if goal.is_percent else goal.value)
        else:
            bases = [None if goal.is_ceiling else goal.value]
    base = next((base for base in bases if base is not None), None)
    return replace(
        figure,
        base=base,
        is_part=is_fraction and None not in (figure.value, base),
        percent_places=indicator.percent_places,
        label=indicator.name,
    )


def _looked_up(scope: Scope, indicator: Indicator, area: Area | None) -> Figure:
    (reference,) = references("{" + indicator.measure + "}")
    args = dict(reference.args)
    if area is not None and args.setdefault("dia_ban", area.code) != area.code:
        raise UnknownFigure(
            f"Chỉ tiêu {indicator.code} chỉ có số liệu của địa bàn {args['dia_ban']}."
        )
    return domains.figure(reference.code, scope, **args)


def _entered(scope: Scope, indicator: Indicator, area: Area | None) -> Figure:
    place = area.pk if area else scope.unit.area_id
    nothing = missing(scope, indicator, area=area)
    return readings.entered(scope, indicator, place, nothing) if place else nothing


def goal_figure(
    scope: Scope,
    indicator: Indicator,
    goal: Goal | None,
    area: Area | None = None,
    setter: Unit | None = None,
) -> Figure:
    """What is aimed at, as it is printed, without the operator."""
    figure = missing(scope, indicator, "chi_tieu.muc_tieu", area, setter)
    if goal is None:
        return figure
    hedged = replace(figure, upper=goal.upper, is_approximate=goal.is_approximate)
    return _known(_in_goals_unit(hedged, goal), goal.value)


def _in_goals_unit(figure: Figure, goal: Goal | None) -> Figure:
    return replace(figure, unit=PERCENT) if goal and goal.is_percent else figure


def _known(figure: Figure, value: Decimal | None) -> Figure:
    if value is None:
        return figure
    return replace(figure, value=value, answer=Answer.HAS_DATA)


def _about(
    scope: Scope,
    indicator: Indicator,
    code: str,
    area: Area | None,
    setter: Unit | None,
) -> dict[str, Any]:
    """What every figure of an indicator says of itself."""
    args = {
        "ma": indicator.code,
        "dia_ban": area.code if area else "",
        "giao_boi": setter.code if setter else "",
    }
    return {
        "code": code,
        "args": tuple((name, value) for name, value in args.items() if value),
        "label": indicator.name,
        "as_of": scope.as_of,
        "unit": indicator.unit.measurement,
    }


def missing(
    scope: Scope,
    indicator: Indicator,
    code: str = "chi_tieu.thuc_hien",
    area: Area | None = None,
    setter: Unit | None = None,
) -> Figure:
    """The indicator without a value: no row says anything yet."""
    about = _about(scope, indicator, code, area, setter)
    return Figure(**about, answer=Answer.MISSING)


def _asked(
    scope: Scope, ma: str, dia_ban: str, giao_boi: str
) -> tuple[Indicator, Area | None, Unit | None]:
    """What the codes name. Raises UnknownFigure."""
    return (
        find_indicator(scope, ma),
        find_area(scope, dia_ban),
        _find_unit(scope, giao_boi),
    )


def find_indicator(scope: Scope, code: str) -> Indicator:
    indicator = scope.once(readers.indicators).get(code)
    if indicator is None:
        raise UnknownFigure(f"Không có chỉ tiêu nào mang mã {code}.")
    return indicator


def find_area(scope: Scope, code: str) -> Area | None:
    """The area of this code; None where no code is given. Raises UnknownFigure."""
    area = scope.once(readers.area_tree).by_code(code) if code else None
    if code and area is None:
        raise UnknownFigure(f"Không có địa bàn nào mang mã {code}.")
    return area


def _find_unit(scope: Scope, code: str) -> Unit | None:
    unit = scope.once(readers.units).get(code) if code else None
    if code and unit is None:
        raise UnknownFigure(f"Không có đơn vị nào mang mã {code}.")
    return unit
