"""Where the things lie that a unit enters at a desk."""

from .desk import Desk
from .models import TaskUnit
from .readers import area_tree


def places(desk: Desk) -> set[int] | None:
    """Keys of the areas; None: wherever the task has something.

    Who leads the task enters all of it, and so does a unit that stands for no place; any
    other unit what lies in its own.
    """
    if desk.unit.area_id is None or leads(desk):
        return None
    return set(desk.scope.once(area_tree).within(desk.unit.area_id))


def leads(desk: Desk) -> bool:
    """Whether the desk's unit leads its task."""
    return any(
        row.unit_id == desk.unit.pk and row.role == TaskUnit.Role.LEAD
        for row in desk.task.units.all()
    )
