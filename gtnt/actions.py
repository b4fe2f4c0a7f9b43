"""The verbs of the road register: the only writers of work done."""

import uuid
from datetime import date, datetime
from typing import Any

from django.db import transaction

from org.actions import save_row
from org.models import Area, User
from org.text import search_key
from tasks import facts

from .models import PlanLine, Road, RoadClass, Work


@transaction.atomic
def record_work(
    *,
    road_class: RoadClass,
    year: int,
    area: Area,
    by: User,
    on: date,
    at: datetime,
    **values: Any,
) -> Work:
    """Work on the roads of one class at one place, for the plan of one year.

    Raises ValidationError where it breaks a rule.
    """
    line = _line(road_class, year, area, by=by, at=at)
    return facts.record(Work, line=line, by=by, on=on, at=at, **values)


@transaction.atomic
def correct_work(
    work: Work,
    *,
    by: User,
    at: datetime,
    road_class: RoadClass | None = None,
    year: int | None = None,
    area: Area | None = None,
    **values: Any,
) -> Work:
    """Void and replace; see facts.correct for `version`, `reason` and what it raises."""
    line = _line(
        road_class or work.line.road_class,
        year or work.line.year,
        area or work.line.area,
        by=by,
        at=at,
    )
    return facts.correct(work, line=line, by=by, at=at, **values)


@transaction.atomic
def record_on_road(
    *,
    road_name: str,
    road_class: RoadClass,
    area: Area,
    by: User,
    at: datetime,
    **said: Any,
) -> Work:
    """As record_work, on the road of this name: one that is not on file is added."""
    road = find_or_add_road(road_name, road_class, area, by=by, at=at)
    return record_work(
        road_class=road_class, area=area, road=road, by=by, at=at, **said
    )


@transaction.atomic
def correct_on_road(
    work: Work,
    *,
    road_name: str,
    road_class: RoadClass,
    area: Area,
    by: User,
    at: datetime,
    **said: Any,
) -> Work:
    """As correct_work, on the road of this name: one that is not on file is added."""
    road = find_or_add_road(road_name, road_class, area, by=by, at=at)
    return correct_work(
        work, road_class=road_class, area=area, road=road, by=by, at=at, **said
    )


def find_or_add_road(
    name: str, road_class: RoadClass, area: Area, *, by: User, at: datetime
) -> Road | None:
    """The road of this name at the place, whatever its capitals and marks; None for "".

    Raises ValidationError where a new one breaks a rule.
    """
    if not name:
        return None
    roads = Road.objects.filter(road_class=road_class, area=area).order_by("pk")
    wanted = search_key(name)
    found = next((road for road in roads if search_key(road.name) == wanted), None)
    return found or save_row(
        Road,
        None,
        by=by,
        at=at,
        code=f"{area.code}-{uuid.uuid4().hex[:8]}",
        name=name,
        area=area,
        road_class=road_class,
    )


def _line(
    road_class: RoadClass, year: int, area: Area, *, by: User, at: datetime
) -> PlanLine:
    """The line of this class, year and place; a new one has no plan."""
    key = {"road_class": road_class, "year": year, "area": area}
    return PlanLine.objects.filter(**key).first() or save_row(
        PlanLine,
        None,
        by=by,
        at=at,
        code=f"{road_class.code}-{year}-{area.code}",
        **key,
    )
