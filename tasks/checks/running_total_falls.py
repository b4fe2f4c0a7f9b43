"""A stated running total is less than an earlier one of the same place."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from tasks import readers
from tasks.figures import Figure
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.models import Indicator, Reading, Task
from tasks.scope import Scope

from .pages import fact_page, named, row_named, task_named
from .reading import indicators_of

RUNNING = Indicator.OverTime.RUNNING


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task in inquiry.tasks:
        scope = inquiry.scope_of(task)
        for indicator in scope.once(indicators_of).get(task.pk, []):
            for earlier, later in _stated(scope, indicator):
                if _base(indicator, later) < _base(indicator, earlier):
                    yield _finding(task, indicator, earlier, later)


def _stated(scope: Scope, indicator: Indicator) -> Iterator[tuple[Reading, Reading]]:
    """Stated totals of one place that follow each other."""
    places: dict[int, list[Reading]] = {}
    rows = scope.once(readers.readings).get(indicator.pk, [])
    for row in rows if indicator.over_time == RUNNING else ():
        if row.is_stated and row.value is not None:
            places.setdefault(row.series_id, []).append(row)
    for found in places.values():
        yield from pairwise(found)


def _base(indicator: Indicator, row: Reading) -> Decimal:
    return (row.measure_unit or indicator.unit).to_base(row.value)


def _finding(
    task: Task, indicator: Indicator, earlier: Reading, later: Reading
) -> Finding:
    before, now = (_written(indicator, row) for row in (earlier, later))
    return RULE.found(
        about=(later.code,),
        values=(before, now),
        sentence=(
            f"{named(indicator)} của {task_named(task)}, {later.series.area}: lũy kế trước"
            f" là {before} ({row_named(earlier)}), sau lại là {now} ({row_named(later)})."
        ),
        part=task.code,
        mend=fact_page(later),
    )


def _written(indicator: Indicator, row: Reading) -> str:
    unit = (row.measure_unit or indicator.unit).measurement
    return Figure(code="", as_of=row.happened_on, unit=unit, value=row.value).write()


RULE = Rule(
    code="running-total-falls",
    name="Lũy kế giảm",
    severity=Severity.BLOCKING,
    check=check,
)
