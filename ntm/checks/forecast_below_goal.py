"""What is expected by the end of the year falls short of the year's target."""

from collections.abc import Iterator

from ntm import measures
from tasks import formats, targets
from tasks.checks.pages import catalogue_page, task_named
from tasks.figures import Form
from tasks.findings import Finding, Inquiry, Rule, Severity

from .goals import goals_of


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task, area, goal in goals_of(inquiry):
        if goal.indicator is None or not goal.indicator.measure.startswith("ntm."):
            continue
        scope = inquiry.scope_of(task)
        about = {"dia_ban": area.code, "bo": goal.criteria_set.code}
        more = measures.du_kien_them(scope, **about)
        end = measures.du_kien(scope, **about)
        target = targets.find(targets.goals(scope, goal.indicator))
        if more.value is None or target is None or target.is_met_by(end.value):
            continue
        wanted = f"{target.operator.lead}{formats.number(target.value)} tiêu chí"
        yield RULE.found(
            about=(goal.code,),
            values=(end.write(Form.RATIO), wanted),
            sentence=(
                f"Dự kiến đến hết năm {goal.year} {area} đạt {end.write(Form.RATIO)}"
                f" (thêm {more.write(Form.LIST)}), vẫn dưới mục tiêu {wanted} của"
                f" {task_named(task)}."
            ),
            part=task.code,
            mend=catalogue_page(goal),
        )


RULE = Rule(
    code="forecast-below-goal",
    name="Dự kiến không đạt mục tiêu",
    severity=Severity.WARNING,
    check=check,
)
