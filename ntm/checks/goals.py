"""The goals of the asked tasks, as the rules of NTM go through them."""

from collections.abc import Iterator

from ntm.models import Goal
from ntm.readers import goals
from org.models import Area
from tasks.findings import Inquiry
from tasks.models import Task
from tasks.readers import area_tree


def goals_of(inquiry: Inquiry) -> Iterator[tuple[Task, Area, Goal]]:
    """Every goal of the period's year with its place."""
    scope = inquiry.scope
    for area_id, rows in scope.once(goals).items():
        for goal in rows:
            task = inquiry.task_of(goal.task_id)
            if task and goal.year == scope.period.year:
                yield task, scope.once(area_tree).areas[area_id], goal
