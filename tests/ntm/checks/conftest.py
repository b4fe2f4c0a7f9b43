import pytest

from ntm.models import CriteriaSet, Goal
from tests.factories import IndicatorFactory, TargetFactory, TaskScopeFactory
from tests.looking import sentences


@pytest.fixture
def task(world):
    world.task.name, world.task.order = "Nông thôn mới", 1
    world.task.save()
    return world.task


@pytest.fixture
def look(world, task):
    return lambda rule: sentences(rule, world.scope(), task)


@pytest.fixture
def cover(task):
    def cover(*areas):
        for area in areas:
            TaskScopeFactory(task=task, domain="ntm", object_code=area.code)

    return cover


@pytest.fixture
def indicator(task):
    """The number of criteria met at Bản Mai."""
    return IndicatorFactory(
        task=task,
        code="so-tieu-chi",
        name="số tiêu chí",
        stock=True,
        measure="ntm.so_dat dia_ban=ban-mai",
    )


@pytest.fixture
def goal(task, place, indicator):
    """Bản Mai is to be recognised; its target is so many criteria."""

    def goal(value=3, recognition="đạt chuẩn", **values):
        TargetFactory(indicator=indicator, value=value, **values)
        return Goal.objects.create(
            code="g",
            task=task,
            area=place,
            criteria_set=CriteriaSet.objects.get(code="BO"),
            recognition=recognition,
            year=2020,
            indicator=indicator,
        )

    return goal
