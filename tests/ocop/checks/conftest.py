import pytest

from tests.factories import ProgrammeFactory, TaskFactory, TaskScopeFactory
from tests.looking import sentences


@pytest.fixture
def task(world):
    """A task that prints the tea."""
    programme = ProgrammeFactory(unit=world.unit)
    task = TaskFactory(code="ocop", name="Sản phẩm", order=1, programme=programme)
    TaskScopeFactory(task=task, domain="ocop", object_code=world.tea.code)
    return task


@pytest.fixture
def look(world, task):
    return lambda rule, **asked: sentences(rule, world.scope(**asked), task)
