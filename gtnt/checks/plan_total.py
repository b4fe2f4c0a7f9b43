"""The plan of a place is not the sum of the plans of its parts."""

from collections.abc import Iterator

from gtnt.models import PlanLine, RoadClass
from gtnt.readers import plans, road_classes
from tasks.checks.pages import catalogue_page, task_named
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.models import Task
from tasks.readers import area_tree
from tasks.scope import Scope
from tasks.units import measurement

from .pages import covered


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for road_class in inquiry.scope.once(road_classes).values():
        if task := covered(inquiry, road_class):
            scope = inquiry.scope_of(task)
            own = scope.once(plans).get((road_class.pk, scope.unit.area_id))
            below = _below(scope, road_class)
            if own and below and sum(line.km for line in below) != own.km:
                yield _finding(scope, task, road_class, own, below)


def _below(scope: Scope, road_class: RoadClass) -> list[PlanLine]:
    """The plans of the places directly below that have one."""
    places = scope.once(area_tree).parts_of_place(scope.unit.area_id)
    found = (scope.once(plans).get((road_class.pk, place)) for place in places)
    return [line for line in found if line is not None]


def _finding(
    scope: Scope,
    task: Task,
    road_class: RoadClass,
    own: PlanLine,
    below: list[PlanLine],
) -> Finding:
    km = measurement(scope, "km")
    whole, parts = (
        km.with_word(km.written(value))
        for value in (own.km, sum(line.km for line in below))
    )
    return RULE.found(
        about=(own.code,),
        values=(whole, parts),
        sentence=(
            f"Kế hoạch {road_class.name} của {task_named(task)}: số chung là {whole}"
            f" (kế hoạch {own.code}), còn cộng kế hoạch của {len(below)} địa bàn được"
            f" {parts}."
        ),
        part=task.code,
        mend=catalogue_page(own),
    )


RULE = Rule(
    code="plan-total",
    name="Kế hoạch chung khác tổng kế hoạch các địa bàn",
    severity=Severity.WARNING,
    check=check,
)
