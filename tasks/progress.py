"""Where an indicator stands: one row of the lists that leaders look at."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from . import measures
from .domains import UnknownFigure
from .figures import Answer, Figure, Form
from .models import Indicator, Target, Task
from .scope import Scope


class State(StrEnum):
    MET = "đạt"
    OPEN = "chưa đạt"
    NO_DATA = "chưa có số liệu"
    NO_TARGET = "không đặt mục tiêu"


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
        return written if is_equal else f"{self.target.get_operator_display()} {written}"

    @property
    def baseline(self) -> str:
        if self.target is None or self.target.baseline is None:
            return "–"
        return self.indicator.unit.measurement.written(self.target.baseline)

    @property
    def percent(self) -> str:
        return self.actual.write(Form.PERCENT) if self.actual.percent is not None else "–"

    @property
    def remaining(self) -> str:
        return self.actual.write(Form.REMAINING) if self.actual.remaining is not None else "–"

    @property
    def bar(self) -> int:
        """Per cent of the bar to fill, 0 to 100."""
        return min(100, int(self.actual.percent or 0))


def progress(scope: Scope, indicators: Iterable[Indicator]) -> list[Progress]:
    """One row an indicator, in order; queries do not grow with the rows."""
    targets = scope.once(measures.targets)
    rows = []
    for indicator in indicators:
        actual, target = _actual(scope, indicator), targets.get(indicator.pk)
        rows.append(
            Progress(
                indicator=indicator, target=target, actual=actual, state=_state(actual, target)
            )
        )
    return rows


def _actual(scope: Scope, indicator: Indicator) -> Figure:
    """A list must not fail because one indicator names an object that is gone."""
    try:
        return measures.actual(scope, indicator)
    except UnknownFigure:
        return measures.missing(scope, indicator)


def _state(actual: Figure, target: Target | None) -> State:
    if actual.value is None:
        return State.NO_DATA if actual.answer is Answer.MISSING else State.MET
    if target is None:
        return State.NO_TARGET
    return State.MET if target.is_met_by(actual.value) else State.OPEN


def indicators_of(tasks: Iterable[Task]) -> dict[int, list[Indicator]]:
    """The indicators of each task in order, in one query."""
    found: dict[int, list[Indicator]] = {}
    rows = Indicator.objects.filter(task__in=[task.pk for task in tasks]).select_related("unit")
    for indicator in rows.order_by("order", "pk"):
        found.setdefault(indicator.task_id, []).append(indicator)
    return found
