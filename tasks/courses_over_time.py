"""How a task's indicators came to where they stand: the ends of months against the plan."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from . import formats
from .charts import Chart, ChartSeries
from .course_words import shown
from .courses import Course, task_course
from .models import Indicator, Task
from .progress import Progress, progress
from .scope import Scope


def charts_over_time(
    scope: Scope, task: Task, indicators: Sequence[Indicator]
) -> list[Chart]:
    """A chart for each indicator with a planned course of which anything is known.

    What was done is told for the ends of the months up to the scope's day and for that
    day, the plan to the end of the year. Thirteen readings at most: queries do not grow
    with indicators or facts.
    """
    parts = task_course(scope, task, indicators).parts
    asked = [part for part in parts if part.way and part.progress]
    days = _days(task.programme.year, scope.as_of)
    found = _then(scope, [part.progress.indicator for part in asked], days)
    charts = (_chart(part, days, scope.as_of, found) for part in asked)
    return [chart for chart in charts if chart]


def _days(year: int, as_of: date) -> list[date]:
    """The ends of the year's months, and the day itself if it lies in the year."""
    ends = {formats.last_day(year, month) for month in range(1, 13)}
    return sorted(ends | ({as_of} if as_of.year == year else set()))


def _then(
    scope: Scope, indicators: Sequence[Indicator], days: Sequence[date]
) -> dict[int, list[Progress]]:
    """Of each indicator how it stood on those of the days that have come."""
    found: dict[int, list[Progress]] = {row.pk: [] for row in indicators}
    for day in days if indicators else ():
        if day <= scope.as_of:
            for row in progress(scope.on(day), indicators):
                found[row.indicator.pk].append(row)
    return found


def _chart(
    part: Course, days: Sequence[date], as_of: date, found: dict[int, list[Progress]]
) -> Chart | None:
    now, way = part.progress, part.way
    rows = [replace(row, target=now.target) for row in found[now.indicator.pk]]
    if all(row.value is None for row in rows):
        return None
    ahead = len(days) - len(rows)
    needed = [way.needed(day) for day in days]
    series = [
        ChartSeries(
            name="Thực hiện",
            values=(*(row.value for row in rows), *(None,) * ahead),
            texts=(*map(_said, rows), *("",) * ahead),
        ),
        ChartSeries(
            name="Theo kế hoạch",
            role="path",
            values=tuple(needed),
            texts=tuple(now.written(shown(now, value)) for value in needed),
        ),
        _goal(now, way.goal, len(days)),
    ]
    return Chart(
        kind="lines",
        title=part.name,
        unit=now.goals_unit.word,
        axis="Đến hết ngày",
        labels=tuple(map(formats.day, days)),
        days=tuple(days),
        series=tuple(series),
        summary=f"{formats.day(as_of)}: {part.why}.",
    )


def _goal(now: Progress, goal: Decimal, length: int) -> ChartSeries:
    return ChartSeries(
        name="Mục tiêu" if now.target else "Kế hoạch cả năm",
        role="target",
        values=(goal,) * length,
        texts=(now.written(goal),) * length,
    )


def _said(row: Progress) -> str:
    return row.actual.write() if row.value is None else row.written(row.value)
