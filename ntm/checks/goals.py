"""The goals of the asked tasks, as the rules of NTM go through them."""

from collections.abc import Iterator

from ntm.models import Goal
from ntm.readers import goals
from org.models import Area
from tasks.findings import Inquiry
from tasks.models import Task
from tasks.readers import area_tree

SLUG = "ntm"


def goals_of(inquiry: Inquiry) -> Iterator[tuple[Task, Area, Goal]]:
    """Every goal of the period's year with its place; of a share of a task those of the
    places in it."""
    scope = inquiry.scope
    for area_id, rows in scope.once(goals).items():
        for goal in rows:
            task = inquiry.task_of(goal.task_id)
            area = scope.once(area_tree).areas[area_id]
            is_due = goal.year == scope.period.year
            if task and is_due and _is_asked(inquiry, task, area):
                yield task, area, goal


def _is_asked(inquiry: Inquiry, task: Task, area: Area) -> bool:
    covered = {(part.domain, part.object_code) for part in task.scopes.all()}
    return task in inquiry.whole_tasks or (SLUG, area.code) in covered
