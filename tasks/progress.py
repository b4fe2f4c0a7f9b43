"""Where an indicator stands: one row of the lists that leaders look at."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from . import measures, targets
from .domains import UnknownFigure
from .figures import PERCENT, Answer, Figure, Form, Measurement
from .models import Indicator, Task
from .scope import Scope
from .targets import Goal


class State(StrEnum):
    MET = "đạt"
    OPEN = "chưa đạt"
    NO_DATA = "chưa có số liệu"
    NO_TARGET = "không đặt mục tiêu"
    IN_WORDS = "theo lời báo cáo"


@dataclass(frozen=True, kw_only=True)
class Progress:
    """An indicator held against a goal; where other units set one too, against those."""

    indicator: Indicator
    target: Goal | None
    actual: Figure
    state: State
    others: tuple["Progress", ...] = ()

    @property
    def goal(self) -> str:
        """`ít nhất 12 tiêu chí`, `10 km`; a dash where there is no target."""
        if self.target is None:
            return "–"
        written = self._written(
            self.target.value,
            upper=self.target.upper,
            is_approximate=self.target.is_approximate,
        )
        return f"{self.target.operator.lead}{written}"

    @property
    def baseline(self) -> str:
        if self.target is None or self.target.baseline is None:
            return "–"
        return self._written(self.target.baseline)

    def _written(self, value: Decimal, **hedges: Any) -> str:
        return Figure(
            code="",
            as_of=self.actual.as_of,
            unit=self.goals_unit,
            value=value,
            **hedges,
        ).write()

    @property
    def goals_unit(self) -> Measurement:
        """What `value` is counted in."""
        is_percent = self.target is not None and self.target.is_percent
        return PERCENT if is_percent else self.indicator.unit.measurement

    @property
    def value(self) -> Decimal | None:
        """What was done in the goal's terms; None where no number can tell."""
        if self.target is None or self.actual.value is None:
            return self.actual.value
        return _comparable(self.indicator, self.actual, self.target)

    def written(self, value: Decimal) -> str:
        """A value in the goal's terms, with its unit."""
        return self._written(value)

    @property
    def has_share(self) -> bool:
        """Whether a percentage says how far it is: neither of a ceiling, nor where the
        row's own percentage is of something else; and 10 of "trên 10" is no 100 %."""
        goal, actual = self.target, self.actual
        if actual.percent is None or self.state is State.IN_WORDS:
            return False
        if goal is None or goal.is_percent:
            return True
        return not goal.is_ceiling and not goal.is_short_by_its_word(actual.value)

    @property
    def percent(self) -> str:
        """Of the base; a dash where that would say nothing."""
        return self.actual.write(Form.PERCENT) if self.has_share else "–"

    @property
    def remaining(self) -> str:
        """What the goal lacks; a dash where nothing does, or no number can tell.

        10 of "trên 10" does not meet it, and still nothing is left of 10.
        """
        goal = self.target
        is_of_base = goal is None or not (goal.is_ceiling or goal.is_percent)
        if not self.actual.remaining or not is_of_base:
            return "–"
        return self.actual.write(Form.REMAINING)

    @property
    def bar(self) -> int:
        """Per cent of the bar to fill, 0 to 100."""
        return min(100, int(self.actual.percent or 0))


def progress(scope: Scope, indicators: Iterable[Indicator]) -> list[Progress]:
    """One row an indicator, in order; queries do not grow with the rows."""
    return [_progress(scope, indicator) for indicator in indicators]


def _progress(scope: Scope, indicator: Indicator) -> Progress:
    main, *others = targets.goals(scope, indicator) or [None]
    return Progress(
        **_against(scope, indicator, main),
        others=tuple(Progress(**_against(scope, indicator, goal)) for goal in others),
    )


def _against(scope: Scope, indicator: Indicator, goal: Goal | None) -> dict[str, Any]:
    actual = _actual(scope, indicator, goal)
    return {
        "indicator": indicator,
        "target": goal,
        "actual": actual,
        "state": _state(indicator, actual, goal),
    }


def _actual(scope: Scope, indicator: Indicator, goal: Goal | None) -> Figure:
    """A list must not fail because one indicator names an object that is gone."""
    setter = None if goal is None or goal.is_own else goal.setter
    try:
        return measures.actual(scope, indicator, setter=setter)
    except UnknownFigure:
        return measures.missing(scope, indicator)


def _state(indicator: Indicator, actual: Figure, goal: Goal | None) -> State:
    if actual.value is None:
        return State.NO_DATA if actual.answer is Answer.MISSING else State.IN_WORDS
    if goal is None:
        return State.NO_TARGET
    value = _comparable(indicator, actual, goal)
    if value is None:
        return State.IN_WORDS
    return State.MET if goal.is_met_by(value) else State.OPEN


def _comparable(indicator: Indicator, actual: Figure, goal: Goal) -> Decimal | None:
    """The value in the goal's terms; a mere percentage is one of the own plan, and that
    of a fraction is of a whole that nobody knows."""
    if goal.is_percent:
        return actual.percent
    if actual.unit != PERCENT:
        return actual.value
    if indicator.kind == Indicator.Kind.FRACTION or not goal.is_own:
        return None
    return goal.value * actual.value / 100


def indicators_of(tasks: Iterable[Task]) -> dict[int, list[Indicator]]:
    """The indicators of each task in order, in one query."""
    found: dict[int, list[Indicator]] = {}
    rows = Indicator.objects.filter(
        task__in=[task.pk for task in tasks]
    ).select_related("unit")
    for indicator in rows.order_by("order", "pk"):
        found.setdefault(indicator.task_id, []).append(indicator)
    return found
