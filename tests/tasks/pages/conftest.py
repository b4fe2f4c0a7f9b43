"""A department that leads a task of its district, and somebody of it."""

import pytest

from tasks.models import TaskUnit
from tests.factories import (
    IndicatorFactory,
    LetterheadFactory,
    PeriodFactory,
    ProgrammeFactory,
    TaskFactory,
    UnitFactory,
    UserFactory,
)


@pytest.fixture
def district():
    return LetterheadFactory(unit__committee=True).unit


@pytest.fixture
def department(district):
    return UnitFactory(parent=district)


@pytest.fixture
def officer(department):
    return UserFactory(unit=department)


@pytest.fixture
def programme(district):
    return ProgrammeFactory(unit=district)


@pytest.fixture
def period():
    return PeriodFactory()


@pytest.fixture
def task(programme, department, period):
    return TaskFactory(
        programme=programme, order=3, units={department: TaskUnit.Role.LEAD}
    )


@pytest.fixture
def indicator(task):
    return IndicatorFactory(task=task, code="km", name="đường bê tông")


@pytest.fixture
def site(log_in, officer):
    return log_in(officer)
