"""What the core reads of the registers: one query each per question (`scope.once`)."""

from django.db.models import F

from org.models import Unit
from org.trees import AreaTree

from .models import (
    Indicator,
    Milestone,
    MilestoneReport,
    PathPoint,
    Period,
    Reading,
    Series,
    Target,
)
from .scope import Scope
from .sources import RELATED

STOCK = Indicator.OverTime.STOCK


def area_tree(scope: Scope) -> AreaTree:
    return AreaTree.on(scope.as_of)


def indicators(scope: Scope) -> dict[str, Indicator]:
    found = Indicator.objects.select_related("unit", "task")
    return {indicator.code: indicator for indicator in found.order_by("pk")}


def targets(scope: Scope) -> dict[int, list[Target]]:
    """The targets of each indicator that hold on the day, oldest first."""
    # Where nothing is said NULL comes first on one database and last on the other.
    oldest_first = F("starts_on").asc(nulls_first=True)
    rows = Target.objects.on(scope.as_of).select_related(*_OF_TARGET)
    found: dict[int, list[Target]] = {}
    for target in rows.order_by(oldest_first, "pk"):
        found.setdefault(target.indicator_id, []).append(target)
    return found


def paths(scope: Scope) -> dict[int, list[PathPoint]]:
    """The points of each indicator's planned course, in order."""
    found: dict[int, list[PathPoint]] = {}
    for point in PathPoint.objects.order_by("day"):
        found.setdefault(point.indicator_id, []).append(point)
    return found


_OF_TARGET = ("set_by", "indicator__unit", "indicator__task__programme__unit")


def units(scope: Scope) -> dict[str, Unit]:
    return {unit.code: unit for unit in Unit.objects.order_by("pk")}


_OF_READING = ("series__area__kind", "period", "measure_unit")


def readings(scope: Scope) -> dict[int, list[Reading]]:
    """Standing rows of each indicator that adds up over time, oldest first."""
    found: dict[int, list[Reading]] = {}
    rows = Reading.objects.standing(scope).exclude(series__indicator__over_time=STOCK)
    rows = rows.select_related(*RELATED, *_OF_READING)
    for row in rows.order_by("happened_on", "pk"):
        found.setdefault(row.series.indicator_id, []).append(row)
    return found


def newest_readings(scope: Scope) -> dict[int, list[Reading]]:
    """The newest standing row of each series of a stock, by one index seek each."""
    found: dict[int, list[Reading]] = {}
    stocks = Series.objects.filter(indicator__over_time=STOCK)
    rows = Reading.objects.latest_for(stocks, "series", scope)
    for row in rows.select_related(*RELATED, *_OF_READING).order_by("pk"):
        found.setdefault(row.series.indicator_id, []).append(row)
    return found


def period_parts(scope: Scope) -> dict[int, list[int]]:
    """The periods each period is made of."""
    parts: dict[int, list[int]] = {}
    for parent, period in Period.objects.exclude(parent=None).values_list(
        "parent", "pk"
    ):
        parts.setdefault(parent, []).append(period)
    return parts


def milestones(scope: Scope) -> dict[str, Milestone]:
    found = Milestone.objects.select_related("task", "lead", "indicator").order_by(
        "order", "pk"
    )
    return {milestone.code: milestone for milestone in found}


def milestone_reports(scope: Scope) -> dict[int, MilestoneReport]:
    """The newest standing report of each milestone, by one index seek each."""
    rows = MilestoneReport.objects.latest_for(
        Milestone.objects.all(), "milestone", scope
    )
    return {row.milestone_id: row for row in rows.select_related(*RELATED)}


def milestone_history(scope: Scope) -> dict[int, list[MilestoneReport]]:
    """Every standing report of each milestone, oldest first."""
    rows = MilestoneReport.objects.standing(scope).select_related(*RELATED)
    found: dict[int, list[MilestoneReport]] = {}
    for row in rows.order_by("happened_on", "pk"):
        found.setdefault(row.milestone_id, []).append(row)
    return found


def periods_of_year(scope: Scope) -> list[Period]:
    """The periods of the year that the scope's own period is of."""
    rows = Period.objects.filter(year=scope.period.year)
    return list(rows.order_by("ends_on", "-starts_on", "pk"))
