"""What stands in the road register, each table read once per question."""

from collections.abc import Hashable
from datetime import date

from org.trees import AreaTree
from tasks.readers import area_tree
from tasks.scope import Scope
from tasks.sources import RELATED

from .models import PlanLine, RoadClass, Work


def road_classes(scope: Scope) -> dict[str, RoadClass]:
    """Every road class by code, in the order of the list."""
    found = RoadClass.objects.order_by("order", "pk")
    return {road_class.code: road_class for road_class in found}


def plans(scope: Scope) -> dict[tuple[int, Hashable], PlanLine]:
    """The year's plans by class and place; see AreaTree.place."""
    tree = scope.once(area_tree)
    found = PlanLine.objects.filter(year=scope.period.year, km__isnull=False)
    return {
        (line.road_class_id, _planned_place(tree, line)): line
        for line in found.select_related("document__type").order_by("pk")
    }


def _planned_place(tree: AreaTree, line: PlanLine) -> Hashable:
    """A plan is made for an area as it is when the year begins, or the area does."""
    begins_on = date(line.year, 1, 1)
    founded_on = tree.areas[line.area_id].starts_on or begins_on
    return tree.place(line.area_id, max(begins_on, founded_on))


def works(scope: Scope) -> dict[int, list[Work]]:
    """Standing work of the year by class, oldest first; sought line by line."""
    of_year = PlanLine.objects.filter(year=scope.period.year)
    found = Work.objects.standing(scope).filter(line__in=of_year)
    rows: dict[int, list[Work]] = {}
    related = (*RELATED, "line__area__kind", "line__road_class", "road")
    for work in found.select_related(*related).order_by("happened_on", "pk"):
        rows.setdefault(work.line.road_class_id, []).append(work)
    return rows
