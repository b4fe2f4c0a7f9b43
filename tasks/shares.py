"""What of a task is one unit's own: of the unit that leads it all, of others their share.

A unit with a place of its own, a commune, answers for what lies or is counted there; a
department that co-operates for what it was entrusted with, and what it entered itself.
"""

from org.models import Unit

from . import domains, readers
from .blocks import figures_in
from .domains import Places
from .models import Task, TaskScope, TaskUnit
from .scope import Scope

# Who says in a report what was done; those who follow a task only urge it on.
DOING = TaskUnit.REPORTING


def leads(unit: Unit, task: Task) -> bool:
    return any(
        row.unit_id == unit.pk and row.role == TaskUnit.Role.LEAD
        for row in task.units.all()
    )


def share(scope: Scope, task: Task) -> list[TaskScope]:
    """What the scope's unit has to tell of the task, in print order."""
    parts = list(task.scopes.all())
    if leads(scope.unit, task):
        return parts
    places = own_places(scope, task)
    return [part for part in parts if _is_own(scope, task, part, places)]


def own_places(scope: Scope, task: Task) -> Places:
    """The unit's place and those in it; none where it is that of the whole programme."""
    own = scope.unit.area_id
    if own is None or own == task.programme.unit.area_id:
        return frozenset()
    return scope.once(readers.area_tree).making_up(own)


def _is_own(scope: Scope, task: Task, part: TaskScope, places: Places) -> bool:
    try:
        domain = domains.get_domain(part.domain)
    except LookupError:
        return False  # whoever leads the task is shown that the register is gone
    if domain.concerns(scope, places, part.object_code):
        return True
    printed = figures_in(domain.section(scope, task, (part,)))
    return any(
        source.unit == scope.unit.code for run in printed for source in run.sources
    )
