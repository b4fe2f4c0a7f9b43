"""How far an indicator has come towards its goals, in a sentence."""

from decimal import Decimal

from . import measures, targets
from .blocks import FigureRun, Run, joined, runs
from .figures import PERCENT, Figure, Form
from .models import Indicator
from .scope import Scope
from .targets import Goal


def told(scope: Scope, indicator: Indicator, figure: Figure) -> tuple[Run, ...]:
    """`5,67 km, đạt 57% kế hoạch (10 km), còn 4,33 km; so với chỉ tiêu … giao (09 km) đạt 63%`."""
    if figure.value is None:
        return (figure.run(),)
    goals = targets.goals(scope, indicator)
    own = next((goal for goal in goals if goal.is_own), None)
    others = [g for g in goals if not g.is_own and _is_comparable(figure, g)]
    return joined(
        [
            _own(scope, indicator, figure, own) if goals else _without_goal(figure),
            *(_beside(scope, indicator, goal) for goal in others),
        ]
    )


def _is_comparable(figure: Figure, goal: Goal) -> bool:
    return figure.unit != PERCENT or goal.is_percent


def _without_goal(figure: Figure) -> tuple[Run, ...]:
    """What a register measures by is a plan as well; a part is told with its whole."""
    if figure.is_part:
        return (figure.run(Form.RATIO),)
    parts: list[tuple[Run, ...]] = [(figure.run(),)]
    if figure.base:
        parts += _share(figure, ())
    return joined(parts, ", ")


def _own(
    scope: Scope, indicator: Indicator, figure: Figure, goal: Goal | None
) -> tuple[Run, ...]:
    if goal is None:
        return (_value(figure),)
    aim = _aim(scope, indicator, goal)
    if goal.is_percent:
        return _of_a_hundred(figure, goal, aim)
    if figure.unit == PERCENT:  # of the plan, or of a whole that nobody knows
        is_fraction = indicator.kind == Indicator.Kind.FRACTION
        is_of_plan = not is_fraction and not goal.is_ceiling
        return joined(_share(figure, aim)) if is_of_plan else (figure.run(),)
    if figure.is_part and figure.base == goal.value:
        return (_value(figure),)  # 5/7 of 7 has said it all
    verdict = (
        _share(figure, aim)
        if _has_share(figure, goal)
        else [runs(_judged(figure.value, goal), *aim)]
    )
    return joined([(_value(figure),), *verdict], ", ")


def _value(figure: Figure) -> FigureRun:
    return figure.run(Form.RATIO if figure.is_part else Form.FULL)


def _of_a_hundred(figure: Figure, goal: Goal, aim: tuple[Run, ...]) -> tuple[Run, ...]:
    """`1.184/1.206 hồ sơ, bằng 98,2%, đạt mục tiêu (trên 98%)`."""
    if figure.percent is None:  # of a whole that is zero, or that nobody knows
        return (_value(figure),)
    share = [] if figure.unit == PERCENT else [runs("bằng ", figure.run(Form.PERCENT))]
    verdict = runs(_judged(figure.percent, goal), *aim)
    return joined([(_value(figure),), *share, verdict], ", ")


def _share(figure: Figure, aim: tuple[Run, ...]) -> list[tuple[Run, ...]]:
    """`đạt 57% kế hoạch (10 km)`, `còn 4,33 km`."""
    share = runs("đạt ", figure.run(Form.PERCENT), " kế hoạch", *aim)
    if not figure.remaining:
        return [share]
    return [share, runs("còn ", figure.run(Form.REMAINING))]


def _beside(scope: Scope, indicator: Indicator, goal: Goal) -> tuple[Run, ...]:
    """`so với chỉ tiêu UBND tỉnh giao (09 km) đạt 63%`: a goal that others set."""
    figure = measures.actual(scope, indicator, setter=goal.setter)
    verdict = (
        runs("đạt ", figure.run(Form.PERCENT))
        if _has_share(figure, goal)
        else runs(_verdict(_in_goals_terms(figure, goal), goal))
    )
    aim = _aim(scope, indicator, goal)
    return runs(f"so với chỉ tiêu {goal.setter_name} giao", *aim, " ", *verdict)


def _aim(scope: Scope, indicator: Indicator, goal: Goal) -> tuple[Run, ...]:
    """` (ít nhất 02 sản phẩm)`: what is aimed at."""
    setter = None if goal.is_own else goal.setter
    figure = measures.goal_figure(scope, indicator, goal, setter=setter)
    return runs(f" ({goal.operator.lead}", figure.run(), ")")


def _in_goals_terms(figure: Figure, goal: Goal) -> Decimal:
    return figure.percent if goal.is_percent else figure.value


def _has_share(figure: Figure, goal: Goal) -> bool:
    """Whether a percentage says how far it is: not of a ceiling nor of a part, and 10 of
    "trên 10" is no 100 % of the plan."""
    if figure.percent is None or figure.is_part or goal.is_ceiling:
        return False
    return not goal.is_short_by_its_word(figure.value)


def _judged(value: Decimal, goal: Goal) -> str:
    verdict = _verdict(value, goal)
    return verdict if verdict == TOO_MUCH else f"{verdict} mục tiêu"


def _verdict(value: Decimal, goal: Goal) -> str:
    if goal.is_met_by(value):
        return "đạt"
    return TOO_MUCH if goal.is_ceiling and value > goal.value else "chưa đạt"


TOO_MUCH = "vượt mức cho phép"
