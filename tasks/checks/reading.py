"""What the rules of the core read besides what measures read: once per question."""

from dataclasses import dataclass

from tasks import domains
from tasks.blocks import FigureRun, figures_in
from tasks.findings import Inquiry
from tasks.models import (
    Indicator,
    MeasureUnit,
    Milestone,
    MilestoneReport,
    ReturnText,
    ReturnVersion,
    Task,
)
from tasks.progress import Progress, progress
from tasks.scope import Scope
from tasks.sources import RELATED

Part = ReturnText.Part


def texts(scope: Scope) -> list[ReturnText]:
    """The units' words of the period: of each unit's last submitted version."""
    versions = ReturnVersion.objects.last_submitted(scope.period, scope.known_at)
    first = min(scope.period.starts_on, scope.as_of)
    units = type(scope.unit).objects.within_during(scope.unit, first, scope.as_of)
    rows = ReturnText.objects.filter(
        version__in=versions, version__parent__unit__in=units
    )
    rows = rows.select_related("version__parent__unit", "task", "indicator")
    return list(rows.order_by("version__parent__unit__order", "order", "pk"))


def texts_of(inquiry: Inquiry, part: str, task: Task) -> list[ReturnText]:
    """What the units say of a task in one part of their returns."""
    found = inquiry.scope.once(texts)
    return [row for row in found if row.part == part and row.task_id == task.pk]


def indicators_of(scope: Scope) -> dict[int, list[Indicator]]:
    """The indicators of each task, in order."""
    found: dict[int, list[Indicator]] = {}
    rows = Indicator.objects.select_related("unit", "task")
    for indicator in rows.order_by("order", "pk"):
        found.setdefault(indicator.task_id, []).append(indicator)
    return found


def milestones_of(scope: Scope) -> dict[int, list[Milestone]]:
    """The milestones of each task, in order."""
    found: dict[int, list[Milestone]] = {}
    rows = Milestone.objects.select_related("lead", "indicator")
    for milestone in rows.order_by("order", "pk"):
        found.setdefault(milestone.task_id, []).append(milestone)
    return found


def done_before(scope: Scope) -> dict[int, MilestoneReport]:
    """The newest standing report that calls each milestone done."""
    done = MilestoneReport.objects.standing(scope).filter(
        state=MilestoneReport.State.DONE
    )
    rows = done.select_related(*RELATED).order_by("happened_on", "pk")
    return {row.milestone_id: row for row in rows}


def measure_units(scope: Scope) -> dict[str, MeasureUnit]:
    return {unit.code: unit for unit in MeasureUnit.objects.order_by("pk")}


@dataclass(frozen=True)
class Standings:
    """Where the indicators of a task stand; read once per question."""

    task: Task

    def __call__(self, scope: Scope) -> list[Progress]:
        return progress(scope, scope.once(indicators_of).get(self.task.pk, []))


@dataclass(frozen=True)
class Printed:
    """The figures that the registers print of a task; read once per question."""

    task: Task

    def __call__(self, scope: Scope) -> list[FigureRun]:
        return list(figures_in(domains.section_of(scope, self.task)))
