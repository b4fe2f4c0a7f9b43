"""Where an indicator stands: one row of the lists that leaders look at."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from . import measures, readers
from .domains import UnknownFigure
from .figures import Answer, Figure, Form
from .models import Indicator, Target, Task
from .scope import Scope


class State(StrEnum):
    MET = "đạt"
    OPEN = "chưa đạt"
    NO_DATA = "chưa có số liệu"
    NO_TARGET = "không đặt mục tiêu"
    IN_WORDS = "theo lời báo cáo"


@dataclass(frozen=True, kw_only=True)
class Progress:
    indicator: Indicator
    target: Target | None
    actual: Figure
    state: State

    @property
    def goal(self) -> str:
        """`ít nhất 12 tiêu chí`, `10 km`; a dash where there is no target."""
        if self.target is None:
            return "–"
        unit = self.indicator.unit.measurement
        written = unit.with_word(unit.written(self.target.value))
        is_equal = self.target.operator == Target.Operator.EQUAL
        return (
            written if is_equal else f"{self.target.get_operator_display()} {written}"
        )

    @property
    def baseline(self) -> str:
        if self.target is None or self.target.baseline is None:
            return "–"
        return self.indicator.unit.measurement.written(self.target.baseline)

    @property
    def percent(self) -> str:
        """Of the base; a dash where there is none, and where less is better."""
        if self.actual.percent is None or self._is_ceiling:
            return "–"
        return self.actual.write(Form.PERCENT)

    @property
    def remaining(self) -> str:
        """What the goal lacks; a dash where nothing does, or no number can tell.

        10 of "trên 10" does not meet it, and still nothing is left of 10.
        """
        if not self.actual.remaining or self._is_ceiling:
            return "–"
        return self.actual.write(Form.REMAINING)

    @property
    def _is_ceiling(self) -> bool:
        ceilings = (Target.Operator.AT_MOST, Target.Operator.LESS)
        return self.target is not None and self.target.operator in ceilings

    @property
    def bar(self) -> int:
        """Per cent of the bar to fill, 0 to 100."""
        return min(100, int(self.actual.percent or 0))


def progress(scope: Scope, indicators: Iterable[Indicator]) -> list[Progress]:
    """One row an indicator, in order; queries do not grow with the rows."""
    targets = scope.once(readers.targets)
    rows = []
    for indicator in indicators:
        actual, target = _actual(scope, indicator), targets.get(indicator.pk)
        rows.append(
            Progress(
                indicator=indicator,
                target=target,
                actual=actual,
                state=_state(actual, target),
            )
        )
    return rows


def tally(rows: Iterable[Progress]) -> dict[State, int]:
    """How many rows stand in each state; those that every list tells come even with 0."""
    counted = Counter(row.state for row in rows)
    return {
        state: counted[state] for state in State if counted[state] or state in _ALWAYS
    }


_ALWAYS = (State.MET, State.OPEN, State.NO_DATA)


def _actual(scope: Scope, indicator: Indicator) -> Figure:
    """A list must not fail because one indicator names an object that is gone."""
    try:
        return measures.actual(scope, indicator)
    except UnknownFigure:
        return measures.missing(scope, indicator)


def _state(actual: Figure, target: Target | None) -> State:
    if actual.value is None:
        return State.NO_DATA if actual.answer is Answer.MISSING else State.IN_WORDS
    if target is None:
        return State.NO_TARGET
    return State.MET if target.is_met_by(actual.value) else State.OPEN


def indicators_of(tasks: Iterable[Task]) -> dict[int, list[Indicator]]:
    """The indicators of each task in order, in one query."""
    found: dict[int, list[Indicator]] = {}
    rows = Indicator.objects.filter(
        task__in=[task.pk for task in tasks]
    ).select_related("unit")
    for indicator in rows.order_by("order", "pk"):
        found.setdefault(indicator.task_id, []).append(indicator)
    return found
