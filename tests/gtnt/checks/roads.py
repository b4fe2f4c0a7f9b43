"""A task of the small district that prints the road class `a`."""

from tests.factories import ProgrammeFactory, TaskFactory, TaskScopeFactory


def task_of(world):
    programme = ProgrammeFactory(unit=world.unit)
    task = TaskFactory(code="duong", name="Làm đường", order=1, programme=programme)
    TaskScopeFactory(task=task, domain="gtnt", object_code=world.a.code)
    return task
