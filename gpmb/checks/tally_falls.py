"""Fewer have been paid than on an earlier day: a running total does not fall."""

from collections.abc import Iterator
from itertools import pairwise

from gpmb import subjects
from gpmb.models import Project, Tally, TallyLine
from tasks.checks.pages import fact_page, row_named, task_named
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.models import Task
from tasks.scope import Scope
from tasks.sources import RELATED

from .covering import covered

# How many are affected may turn out to be fewer; paid is paid.
RUNNING = (TallyLine.Kind.RECEIVED, TallyLine.Kind.PAID)


def paid(scope: Scope) -> dict[int, list[Tally]]:
    """Standing counts of who was paid, by project; of each line oldest first."""
    rows = Tally.objects.standing(scope).filter(
        line__kind__in=RUNNING, count__isnull=False
    )
    found: dict[int, list[Tally]] = {}
    for row in rows.select_related(*RELATED, "line").order_by("happened_on", "pk"):
        found.setdefault(row.line.project_id, []).append(row)
    return found


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task, project in covered(inquiry):
        scope = inquiry.scope_of(task)
        rows = scope.once(paid).get(project.pk, [])
        for line in dict.fromkeys(row.line_id for row in rows):
            for earlier, later in pairwise(r for r in rows if r.line_id == line):
                if later.count < earlier.count:
                    yield _finding(scope, task, project, earlier, later)


def _finding(
    scope: Scope, task: Task, project: Project, earlier: Tally, later: Tally
) -> Finding:
    before, now = (subjects.counted(scope, row) for row in (earlier, later))
    return RULE.found(
        about=(later.code,),
        values=(before, now),
        sentence=(
            f"{project.full_name} ({task_named(task)}): lũy kế"
            f" {later.line.get_kind_display()} trước là {before} ({row_named(earlier)}),"
            f" sau lại là {now} ({row_named(later)})."
        ),
        part=task.code,
        mend=fact_page(later),
    )


RULE = Rule(
    code="tally-falls",
    name="Lũy kế đã nhận tiền giảm",
    severity=Severity.BLOCKING,
    check=check,
)
