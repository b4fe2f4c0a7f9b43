"""What of a task is asked of whom: of who gave or leads it all, of others their share."""

from collections.abc import Collection, Sequence

from . import readers, shares
from .models import Milestone, Task
from .progress import Progress
from .scope import Scope


def is_whole(scope: Scope, task: Task) -> bool:
    """Whether the scope's unit answers for all of the task: it gave it, or takes part and
    has no place of its own in the programme's."""
    return not shares.own_places(scope, task) or shares.leads(scope.unit, task)


def own_rows(scope: Scope, task: Task, rows: Sequence[Progress]) -> list[Progress]:
    """What is asked or known of a unit's own place: not what is known of another place
    only, nor what the whole area has and a part of it cannot have, like an average."""
    tree = scope.once(readers.area_tree)
    codes = {tree.areas[pk].code for pk in shares.own_places(scope, task)}
    return [row for row in rows if _is_own(row, codes)]


def _is_own(row: Progress, codes: Collection[str]) -> bool:
    if row.indicator.place:
        return row.indicator.place in codes
    if row.target is not None:
        return True
    is_known = row.actual.value is not None or row.actual.base is not None
    return is_known and row.indicator.can_sum


def own_milestones(scope: Scope, task: Task) -> list[Milestone]:
    """The task's milestones; of a unit that has a share of it, those it leads."""
    own = scope.once(_milestones_by_task).get(task.pk, [])
    if is_whole(scope, task):
        return own
    return [row for row in own if row.lead_id == scope.unit.pk]


def _milestones_by_task(scope: Scope) -> dict[int, list[Milestone]]:
    """The milestones of every task in order."""
    found: dict[int, list[Milestone]] = {}
    for row in scope.once(readers.milestones).values():
        found.setdefault(row.task_id, []).append(row)
    return found
