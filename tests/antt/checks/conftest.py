import pytest

from tests.factories import ProgrammeFactory, TaskFactory, TaskScopeFactory
from tests.looking import sentences


@pytest.fixture
def task(world):
    """A task that prints the one group."""
    programme = ProgrammeFactory(unit=world.unit)
    task = TaskFactory(code="antt", name="An ninh", order=1, programme=programme)
    TaskScopeFactory(task=task, domain="antt", object_code=world.group.code)
    return task


@pytest.fixture
def look(world, task):
    return lambda rule: sentences(rule, world.scope(), task)


@pytest.fixture
def parts(world):
    """The cases are taken apart into new ones and old ones."""
    new, old = world.measure("moi", name="vụ mới"), world.measure("cu", name="vụ cũ")
    world.breakdown(world.cases, "theo nguồn", new, old)
    return new, old
