"""Criteria lumped together as "nearly or not met": nobody can tell which is which."""

from collections.abc import Iterator

from ntm.models import Result
from ntm.places import standing_of
from tasks import formats
from tasks.checks.pages import task_named, task_page
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.readers import area_tree

SLUG = "ntm"


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task in inquiry.tasks:
        scope = inquiry.scope_of(task)
        for code in (p.object_code for p in task.scopes.all() if p.domain == SLUG):
            if scope.once(area_tree).by_code(code) is None:
                continue
            standing = standing_of(scope, code)
            unclear = [v for v in standing.unmet if v.result == Result.UNCLEAR]
            if unclear:
                numbers = [v.criterion.number for v in unclear]
                yield RULE.found(
                    about=(task.code, code),
                    values=tuple(numbers),
                    sentence=(
                        f"{formats.count(len(unclear))} tiêu chí của {standing.area}"
                        f" ({task_named(task)}) ghi chung là gần đạt và chưa đạt, không rõ"
                        f" tiêu chí nào ở mức nào: {', '.join(numbers)}."
                    ),
                    part=task.code,
                    mend=task_page(scope, task),
                )


RULE = Rule(
    code="result-unclear",
    name="Không rõ tiêu chí gần đạt hay chưa đạt",
    severity=Severity.WARNING,
    check=check,
)
