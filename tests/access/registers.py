"""A row of each register for the task of a department: what its pages are opened with."""

from datetime import date

from gtnt import actions as gtnt
from gtnt.models import RoadClass
from ntm import actions as ntm
from ntm.models import CriteriaSet, Criterion, Stage
from tests.entries import JUNE_14, clerk_of_records, moment
from tests.factories import AreaFactory, TaskScopeFactory

MAY_20 = date(2020, 5, 20)


def rows_of(task, department):
    """{parameter of an address: its value}; the department is of the district's area."""
    place = AreaFactory(code="ban-mai", parent=department.area)
    said = {
        "unit": department,
        "by": clerk_of_records(),
        "on": JUNE_14,
        "at": moment(JUNE_14),
    }
    return {"area": place.code} | _criteria(task, place, said) | _roads(task, said)


def _criteria(task, place, said):
    TaskScopeFactory(task=task, domain="ntm", object_code=place.code)
    criteria_set = CriteriaSet.objects.create(
        code="BO", name="Bộ", starts_year=2016, applies_to=place.kind
    )
    criterion = Criterion.objects.create(
        code="BO-1", criteria_set=criteria_set, number="1", name="A"
    )
    cell = {"area": place, "criterion": criterion}
    assessed = {"stage": Stage.CHECKED, "result": "MET"}
    step = {"area": place, "criteria_set": criteria_set, "state": "DONE"}
    return {
        "criterion": criterion.code,
        "assessment": ntm.record_assessment(**cell, **assessed, **said).code,
        "recognition_step": ntm.record_step(stage=Stage.CHECKED, **step, **said).code,
        "forecast": ntm.record_forecast(year=2020, **cell, **said).code,
    }


def _roads(task, said):
    road_class = RoadClass.objects.create(code="a", name="đường loại một")
    TaskScopeFactory(task=task, domain="gtnt", object_code=road_class.code)
    place = {"area": said["unit"].area, "road_class": road_class, "year": 2020}
    return {"work": gtnt.record_work(km=3, **place, **said).code}
