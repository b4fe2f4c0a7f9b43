"""The row of a criterion says otherwise than the rows of its indicators."""

from collections.abc import Iterator

from ntm.models import Assessment, Result
from ntm.places import rows_of, standing_of
from ntm.standings import Verdict
from org.models import Area
from tasks.checks.pages import fact_page, row_named, task_named
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.models import Task
from tasks.readers import area_tree

SLUG = "ntm"


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task in inquiry.tasks:
        scope = inquiry.scope_of(task)
        codes = [p.object_code for p in task.scopes.all() if p.domain == SLUG]
        for code in codes:
            area = scope.once(area_tree).by_code(code)
            if area is None:
                continue
            rows = rows_of(scope, area)
            for verdict in standing_of(scope, code).verdicts:
                own = rows.get(verdict.criterion.pk)
                if own is not None and _is_contradicted(verdict, own):
                    yield _finding(task, area, verdict, own)


def _is_contradicted(verdict: Verdict, own: Assessment) -> bool:
    """Indicators decide where they can; else the verdict rests on the row itself."""
    is_overruled = own not in verdict.rows and bool(own.result and verdict.result)
    return is_overruled and own.result != verdict.result


def _finding(task: Task, area: Area, verdict: Verdict, own: Assessment) -> Finding:
    criterion, told = verdict.criterion, Result(verdict.result).label
    decisive = next(v for v in verdict.indicators if v.result == verdict.result)
    return RULE.found(
        about=(area.code, criterion.code),
        values=(own.result, verdict.result),
        sentence=(
            f"Tiêu chí {criterion} của {area} ({task_named(task)}) ghi"
            f" “{own.get_result_display()}” ({row_named(own)}), nhưng theo chỉ tiêu"
            f" {decisive.criterion} là “{told}” ({row_named(decisive.rows[0])})."
        ),
        part=task.code,
        mend=fact_page(own),
    )


RULE = Rule(
    code="criterion-against-indicators",
    name="Tiêu chí và chỉ tiêu thành phần nói khác nhau",
    severity=Severity.BLOCKING,
    check=check,
)
