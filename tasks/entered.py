"""What a unit enters of a task itself: its indicators without a register, its milestones."""

from collections.abc import Iterable
from dataclasses import dataclass

from org.models import Area, Unit

from . import progress
from .desk import Desk
from .models import Indicator, MeasureUnit, Milestone, MilestoneReport, Reading, Series
from .progress import Progress
from .told import said


@dataclass(frozen=True, kw_only=True)
class ReadingItem:
    """An indicator at the place the desk speaks for, and its newest row there."""

    indicator: Indicator
    area: Area
    latest: Reading | None
    progress: Progress | None = None  # where the place is the whole programme's
    units: tuple[MeasureUnit, ...] = ()  # in which it can be told

    table = "reading"

    @property
    def key(self) -> str:
        return f"chi-tieu-{self.indicator.code}"

    @property
    def name(self) -> str:
        return self.indicator.name

    @property
    def said(self) -> str:
        """The newest row in words."""
        return said(self.table, self.latest) if self.latest else ""


@dataclass(frozen=True, kw_only=True)
class MilestoneItem:
    """A milestone, and the newest report of it."""

    milestone: Milestone
    latest: MilestoneReport | None

    table = "milestone_report"

    @property
    def key(self) -> str:
        return f"moc-{self.milestone.code}"

    @property
    def name(self) -> str:
        return self.milestone.name

    @property
    def said(self) -> str:
        """The newest report in words."""
        if self.latest is None:
            return ""
        words = self.latest.note, self.latest.obstacle
        return "; ".join(filter(None, [self.latest.get_state_display(), *words]))


Item = ReadingItem | MilestoneItem


def items(desk: Desk) -> list[Item]:
    """Everything of the task that is entered by hand, in order; constant queries."""
    return [*_readings(desk), *_milestones(desk)]


def place_of(unit: Unit, programme_unit: Unit) -> Area:
    """The place a unit speaks for: a committee its own, a department the programme's."""
    is_own = unit.kind == Unit.Kind.COMMITTEE and unit.area is not None
    return unit.area if is_own else programme_unit.area


def _readings(desk: Desk) -> Iterable[ReadingItem]:
    area = place_of(desk.unit, desk.task.programme.unit)
    of_task = progress.indicators_of([desk.task]).get(desk.task.pk, [])
    asked = [indicator for indicator in of_task if not indicator.measure]
    latest = _latest(desk, asked, area)
    is_whole = area == desk.task.programme.unit.area
    told = progress.progress(desk.scope, asked) if is_whole else [None] * len(asked)
    known = list(_units())
    for indicator, row in zip(asked, told, strict=True):
        yield ReadingItem(
            indicator=indicator,
            area=area,
            progress=row,
            latest=latest.get(indicator.pk),
            units=tuple(u for u in known if u.converts_to(indicator.unit)),
        )


def units_of(indicator: Indicator) -> list[MeasureUnit]:
    """The units of measure in which the indicator can be told, the largest first."""
    return [unit for unit in _units() if unit.converts_to(indicator.unit)]


def _units():
    return MeasureUnit.objects.order_by("-scale", "pk")


def _latest(desk: Desk, indicators: list[Indicator], area: Area) -> dict[int, Reading]:
    """The newest row of each indicator at the place, by one index seek each."""
    series = Series.objects.filter(indicator__in=indicators, area=area)
    rows = Reading.objects.latest_for(series, "series", desk.seen_scope)
    rows = rows.select_related("series__indicator__unit", "measure_unit", "document")
    return {row.series.indicator_id: row for row in rows}


def _milestones(desk: Desk) -> Iterable[MilestoneItem]:
    own = Milestone.objects.filter(task=desk.task).order_by("order", "pk")
    rows = MilestoneReport.objects.latest_for(own, "milestone", desk.seen_scope)
    latest = {row.milestone_id: row for row in rows}
    for milestone in own:
        yield MilestoneItem(milestone=milestone, latest=latest.get(milestone.pk))
