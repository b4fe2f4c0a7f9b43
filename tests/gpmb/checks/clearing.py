"""A task of the small district that clears the site of its market."""

from tasks.models import TaskUnit
from tests.entries import handed_in
from tests.factories import (
    ProgrammeFactory,
    TaskFactory,
    TaskScopeFactory,
    UnitFactory,
)


class Clearing:
    """The task `gpmb` of the world, led by Phòng A, with the market in its scope."""

    def __init__(self, world, objective="Làm xong mặt bằng."):
        self.world = world
        self.lead = UnitFactory(code="phong-a", name="Phòng A", parent=world.unit)
        self.task = TaskFactory(
            code="gpmb",
            name="Mặt bằng",
            order=1,
            objective=objective,
            programme=ProgrammeFactory(unit=world.unit),
            units={self.lead: TaskUnit.Role.LEAD},
        )
        self.cover(world.market)

    def cover(self, *projects):
        for project in projects:
            TaskScopeFactory(task=self.task, domain="gpmb", object_code=project.code)

    def returned(self):
        return handed_in(self.lead, self.world.period)
