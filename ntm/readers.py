"""What the register is asked for: one reader a kind of row, each read once per scope."""

from collections.abc import Callable, Mapping
from functools import partial
from itertools import groupby

from org.models import Area, Unit
from tasks.readers import area_tree
from tasks.scope import Scope
from tasks.sources import RELATED

from .models import (
    Assessment,
    Cell,
    CriteriaSet,
    Criterion,
    CriterionOwner,
    Forecast,
    Goal,
    RecognitionStep,
    Stage,
)
from .standings import Sheet

ByCell = Mapping[int, dict[int, Assessment]]  # area → criterion → row


def sheets(scope: Scope) -> dict[str, Sheet]:
    """Every set with its criteria, by code: the newest set first."""
    criteria = Criterion.objects.order_by("criteria_set", "order", "pk")
    of_set = {
        key: list(group)
        for key, group in groupby(criteria, lambda c: c.criteria_set_id)
    }
    found = CriteriaSet.objects.select_related("applies_to")
    return {
        row.code: _sheet(row, of_set.get(row.pk, []))
        for row in found.order_by("-starts_year", "code")
    }


def _sheet(criteria_set: CriteriaSet, criteria: list[Criterion]) -> Sheet:
    indicators: dict[int, list[Criterion]] = {}
    for criterion in criteria:
        if criterion.parent_id is not None:
            indicators.setdefault(criterion.parent_id, []).append(criterion)
    return Sheet(
        criteria_set=criteria_set,
        criteria=tuple(
            (criterion, tuple(indicators.get(criterion.pk, ())))
            for criterion in criteria
            if criterion.parent_id is None
        ),
    )


def areas_by_code(scope: Scope) -> dict[str, Area]:
    return {area.code: area for area in scope.once(area_tree).areas.values()}


def assessments(scope: Scope, stage: Stage | None = None) -> ByCell:
    """The newest standing assessment of each cell, of any stage or of one."""
    only = {"stage": stage} if stage else {}
    rows = Assessment.objects.latest_for(Cell.objects.all(), "cell", scope, **only)
    found: dict[int, dict[int, Assessment]] = {}
    for row in rows.select_related(*RELATED, "cell"):
        found.setdefault(row.cell.area_id, {})[row.cell.criterion_id] = row
    return found


# One reader a stage, because `Scope.once` remembers by reader.
ASSESSMENTS_AT: dict[Stage | None, Callable[[Scope], ByCell]] = {
    None: assessments,
    **{stage: partial(assessments, stage=stage) for stage in Stage},
}


def forecasts(scope: Scope) -> dict[int, dict[int, Forecast]]:
    """The newest standing forecast of each cell: area → criterion → row."""
    rows = Forecast.objects.latest_for(Cell.objects.all(), "cell", scope)
    found: dict[int, dict[int, Forecast]] = {}
    for row in rows.select_related(*RELATED, "cell"):
        found.setdefault(row.cell.area_id, {})[row.cell.criterion_id] = row
    return found


def steps(scope: Scope) -> dict[tuple[int, int], dict[Stage, RecognitionStep]]:
    """The newest standing step of each stage: (area, set) → stage → row."""
    rows = RecognitionStep.objects.standing(scope).select_related(*RELATED)
    found: dict[tuple[int, int], dict[Stage, RecognitionStep]] = {}
    for row in rows.order_by("happened_on", "pk"):
        key = (row.area_id, row.criteria_set_id)
        found.setdefault(key, {})[Stage(row.stage)] = row
    return found


def owners(scope: Scope) -> dict[int, list[Unit]]:
    """The units in charge of each criterion or indicator, in print order."""
    rows = CriterionOwner.objects.select_related("unit")
    found: dict[int, list[Unit]] = {}
    for row in rows.order_by("unit__order", "unit__sort_key", "pk"):
        found.setdefault(row.criterion_id, []).append(row.unit)
    return found


def goals(scope: Scope) -> dict[int, list[Goal]]:
    """Goals of each area for the period's year and later, the nearest first."""
    rows = Goal.objects.filter(year__gte=scope.period.year)
    found: dict[int, list[Goal]] = {}
    for row in rows.select_related("criteria_set", "indicator").order_by("year", "pk"):
        found.setdefault(row.area_id, []).append(row)
    return found
