"""Every test of security figures starts in the same made-up district."""

import pytest
from django.urls import reverse

from tasks.models import TaskScope, TaskUnit
from tests.entries import opened
from tests.factories import ProgrammeFactory, TaskFactory, UserFactory

from .world import World


@pytest.fixture
def world(db):
    return World()


# The sheet of the group `trom`, which the security office enters


@pytest.fixture
def task(world):
    task = TaskFactory(
        programme=ProgrammeFactory(unit=world.unit),
        units={world.office: TaskUnit.Role.LEAD},
    )
    TaskScope.objects.create(task=task, domain="antt", object_code="trom")
    opened(world.unit, world.period)
    return task


@pytest.fixture
def browser(log_in, world, task):
    return log_in(UserFactory(unit=world.office))


@pytest.fixture
def page(task):
    return reverse("antt:entry", args=["ca", "2020-H1", task.code])
