"""The verbs of the road register: the only writers of work done."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from org.actions import save_row
from org.models import Area, User
from tasks import facts

from .models import PlanLine, RoadClass, Work


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
