"""Recognition asks for every criterion; the target asks for fewer."""

from collections.abc import Iterator

from ntm.places import standing_of
from tasks import targets
from tasks.checks.pages import catalogue_page, named, task_named
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.formats import number

from .goals import goals_of


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task, area, goal in goals_of(inquiry):
        if not goal.recognition or goal.indicator is None:
            continue
        scope = inquiry.scope_of(task)
        target = targets.find(targets.goals(scope, goal.indicator))
        whole = len(standing_of(scope, area.code, goal.criteria_set.code).applicable)
        counts = goal.indicator.measure.startswith("ntm.")
        if not counts or target is None or not whole or target.value == whole:
            continue
        yield RULE.found(
            about=(goal.code,),
            values=(number(target.value), number(whole)),
            sentence=(
                f"{named(goal.indicator)} của {task_named(task)} có mục tiêu"
                f" {target.operator.lead}{number(target.value)} tiêu chí, trong khi mục"
                f" tiêu {goal.recognition} năm {goal.year} của {area} đòi hỏi đủ"
                f" {number(whole)} tiêu chí của {goal.criteria_set}."
            ),
            part=task.code,
            mend=catalogue_page(goal),
        )


RULE = Rule(
    code="goal-against-target",
    name="Mục tiêu công nhận và mục tiêu tiêu chí không khớp",
    severity=Severity.BLOCKING,
    check=check,
)
