"""The quotas of the parts do not come to the goal of the whole."""

from collections.abc import Iterator
from decimal import Decimal

from tasks import targets
from tasks.figures import Figure
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.models import Indicator, Target, Task
from tasks.scope import Scope
from tasks.targets import Goal

from .pages import catalogue_page, named, task_named
from .reading import indicators_of


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task in inquiry.whole_tasks:
        scope = inquiry.scope_of(task)
        for indicator in scope.once(indicators_of).get(task.pk, []):
            stated, summed = targets.claims(scope, indicator)
            goal = targets.find(targets.goals(scope, indicator))
            is_known = None not in (stated, summed) and goal is not None
            if is_known and not _holds(goal, summed):
                yield _finding(scope, task, indicator, goal, summed)


def _holds(goal: Goal, summed: Decimal) -> bool:
    """More than "at least" is handed out on purpose; "exactly" is exactly."""
    if goal.is_approximate or goal.upper is not None:
        return True
    if goal.operator == Target.Operator.EQUAL:
        return summed == goal.value
    return goal.is_met_by(summed)


def _finding(
    scope: Scope, task: Task, indicator: Indicator, goal: Goal, summed: Decimal
) -> Finding:
    whole, parts = (
        Figure(
            code="", as_of=scope.as_of, unit=indicator.unit.measurement, value=value
        ).write()
        for value in (goal.value, summed)
    )
    return RULE.found(
        about=(indicator.code,),
        values=(whole, parts),
        sentence=(
            f"{named(indicator)} của {task_named(task)}: mục tiêu chung là"
            f" {goal.operator.lead}{whole}, nhưng cộng mục tiêu giao từng địa bàn được"
            f" {parts}."
        ),
        part=task.code,
        mend=catalogue_page(indicator),
    )


RULE = Rule(
    code="quotas",
    name="Chỉ tiêu giao không cộng thành mục tiêu chung",
    severity=Severity.WARNING,
    check=check,
)
