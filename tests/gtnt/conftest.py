"""Every test of roads starts in the same made-up district."""

import pytest

from tasks.models import TaskScope, TaskUnit
from tests.entries import opened
from tests.factories import ProgrammeFactory, TaskFactory, UnitFactory, UserFactory
from tests.roles import put_into_their_roles

from .desks import url
from .world import World

ROLE = TaskUnit.Role


@pytest.fixture
def world(db):
    return World()


@pytest.fixture
def task(world):
    opened(world.unit, world.period)
    task = TaskFactory(code="t", programme=ProgrammeFactory(unit=world.unit))
    for order, code in enumerate(["a", "b"]):
        TaskScope.objects.create(
            task=task, domain="gtnt", object_code=code, order=order
        )
    return task


@pytest.fixture
def sit(world, task, client):
    """A new unit with this area takes part in the task, and somebody of it logs in."""

    def sit(code, area, role=ROLE.REPORT):
        unit = UnitFactory(code=code, area=area, parent=world.unit)
        TaskUnit.objects.create(task=task, unit=unit, role=role)
        user = UserFactory(unit=unit)
        put_into_their_roles()
        client.force_login(user)
        return unit

    return sit


@pytest.fixture
def commune(sit, world):
    return sit("xa-ban-mai", world.ban_mai)


@pytest.fixture
def department(sit, world):
    return sit("phong-ha-tang", world.district, ROLE.LEAD)


@pytest.fixture
def send(client):
    """Sends a work of class `a`; what is not said is as the form opens."""

    def send(unit, **typed):
        area = unit.area.code
        opened = {"road_class": "a", "area": area, "answer": "HAS_DATA"}
        sent = opened | {"happened_on": "20/5/2020"} | typed
        return client.post(url(unit), sent)

    return send
