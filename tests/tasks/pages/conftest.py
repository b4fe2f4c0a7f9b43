"""A department that leads a task of its district, and somebody of it."""

import pytest
from django.urls import reverse

from tasks import actions
from tasks.actions import Written
from tasks.models import TaskUnit
from tests.entries import JUNE_14, moment, opened, reading
from tests.factories import (
    IndicatorFactory,
    LetterheadFactory,
    ProgrammeFactory,
    TaskFactory,
    TaskScopeFactory,
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
def period(district):
    return opened(district)


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


# Narrative


@pytest.fixture
def address(department, period, task):
    def address(name="texts", *more):
        args = [department.code, period.code, task.code, *more]
        return reverse(f"tasks:{name}", args=args)

    return address


@pytest.fixture
def km(indicator):
    """The task prints 5 km."""
    TaskScopeFactory(task=indicator.task, object_code=indicator.code)
    reading(indicator, 5)
    return f"{{chi_tieu.thuc_hien ma={indicator.code}}}"


@pytest.fixture
def write(officer, department, period, task):
    def write(text, *, part="RESULT", order=1, revision=0, by=officer, **values):
        return actions.write_text(
            Written(text=text, **values), task=task, period=period, part=part, order=order,
            revision=revision, by=by, at=moment(JUNE_14), unit=department,
        )  # fmt: skip

    return write
