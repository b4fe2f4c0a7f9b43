"""A task with one indicator, and a department that leads it and hands in its return."""

import pytest

from tasks.models import TaskUnit
from tests.entries import handed_in
from tests.factories import (
    AreaFactory,
    IndicatorFactory,
    PeriodFactory,
    ProgrammeFactory,
    TaskFactory,
    UnitFactory,
)
from tests.looking import found, sentences


@pytest.fixture
def programme():
    area = AreaFactory(district=True, code="muong", name="Mường")
    unit = UnitFactory(code="ubnd", committee=True, area=area)
    PeriodFactory()
    return ProgrammeFactory(unit=unit)


@pytest.fixture
def department(programme):
    return UnitFactory(code="phong-a", name="Phòng A", parent=programme.unit)


@pytest.fixture
def task(programme, department):
    return TaskFactory(
        code="duong",
        name="Làm đường",
        order=1,
        programme=programme,
        objective="Làm 10 km đường.",
        units={department: TaskUnit.Role.LEAD},
    )


@pytest.fixture
def indicator(task):
    return IndicatorFactory(task=task, code="km", name="đường đã làm")


@pytest.fixture
def returned(department, period):
    """What the department hands in."""
    return handed_in(department, period)


@pytest.fixture
def look(scope, task):
    """The sentences of a rule about the task."""
    return lambda rule: sentences(rule, scope, task)


@pytest.fixture
def find(scope, task):
    """The findings of a rule about the task."""
    return lambda rule: found(rule, scope, task)
