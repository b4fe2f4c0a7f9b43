"""An indicator or its rows name what the registers cannot give."""

from collections.abc import Iterator

from tasks import measures
from tasks.domains import UnknownFigure
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.models import Indicator
from tasks.scope import Scope

from .pages import catalogue_page, named, task_named
from .reading import indicators_of


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task in inquiry.tasks:
        scope = inquiry.scope_of(task)
        for indicator in scope.once(indicators_of).get(task.pk, []):
            if why := why_unknown(scope, indicator):
                where = f" ({indicator.measure})" if indicator.measure else ""
                yield RULE.found(
                    about=(indicator.code,),
                    values=(indicator.measure, why),
                    sentence=(
                        f"Không lấy được kết quả của {named(indicator)} thuộc"
                        f" {task_named(task)}{where}: {why}"
                    ),
                    part=task.code,
                    mend=catalogue_page(indicator),
                )


def why_unknown(scope: Scope, indicator: Indicator) -> str:
    """Why the registers cannot tell the indicator's value; "" where they can."""
    try:
        measures.actual(scope, indicator)
    except UnknownFigure as error:
        return str(error)
    return ""


RULE = Rule(
    code="unknown-measure",
    name="Chỉ tiêu lấy từ số liệu không có",
    severity=Severity.BLOCKING,
    check=check,
)
