"""Somebody of the unit that follows products, at the pages of a task that covers `che`."""

from django.urls import reverse

from tasks.models import TaskUnit
from tests.entries import opened
from tests.factories import (
    ProgrammeFactory,
    TaskFactory,
    TaskScopeFactory,
    UnitFactory,
    UserFactory,
)


class Office:
    """A department that leads the task, its officer's browser, and the task's pages."""

    def __init__(self, world, log_in):
        self.world = world
        self.unit = UnitFactory(parent=world.unit)
        opened(world.unit, world.period)
        self.task = TaskFactory(
            programme=ProgrammeFactory(unit=world.unit),
            units={self.unit: TaskUnit.Role.LEAD},
        )
        self.cover("che")
        self.officer = UserFactory(unit=self.unit)
        self.browser = log_in(self.officer)

    def cover(self, *codes, **values):
        for code in codes:
            TaskScopeFactory(task=self.task, domain="ocop", object_code=code, **values)

    @property
    def desk(self):
        """The codes in every address."""
        return [self.unit.code, self.world.period.code, self.task.code]

    def address(self, page, *args, unit=None):
        desk = [(unit or self.unit).code, *self.desk[1:]]
        return reverse(f"ocop:{page}", args=[*desk, *args])

    def get(self, page, *args, **values):
        return self.browser.get(self.address(page, *args, **values))

    def send(self, page, *args, **typed):
        """The form as the page offers it, with what is typed over it."""
        form = self.get(page, *args).context["form"]
        offered = {field.html_name: shown(field) for field in form}
        return self.browser.post(self.address(page, *args), offered | typed)


def shown(field):
    """What stands in a control; an empty box sends nothing."""
    value = field.value()
    if field.widget_type == "checkbox":
        return "on" if value else ""
    return "" if value is None else value


def refusals(response):
    """Every sentence with which a form came back."""
    assert response.status_code == 422
    errors = response.context["form"].errors.values()
    return [sentence for found in errors for sentence in found]
