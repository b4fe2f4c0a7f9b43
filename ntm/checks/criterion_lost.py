"""A criterion stood as met on an earlier day and is not met now."""

from collections.abc import Iterator

from ntm.models import Assessment, Result
from ntm.places import rows_of
from org.models import Area
from tasks.checks.pages import fact_page, row_named, task_named
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.models import Task
from tasks.readers import area_tree
from tasks.scope import Scope
from tasks.sources import RELATED

SLUG = "ntm"
UNMET = {Result.NEARLY_MET, Result.UNCLEAR, Result.NOT_MET}


def met_before(scope: Scope) -> dict[int, Assessment]:
    """The newest standing row that calls each cell met."""
    rows = Assessment.objects.standing(scope).filter(result=Result.MET)
    rows = rows.select_related(*RELATED, "cell__criterion")
    return {row.cell_id: row for row in rows.order_by("happened_on", "pk")}


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task in inquiry.tasks:
        scope = inquiry.scope_of(task)
        for code in (p.object_code for p in task.scopes.all() if p.domain == SLUG):
            area = scope.once(area_tree).by_code(code)
            rows = rows_of(scope, area).values() if area else ()
            for row in rows:
                before = scope.once(met_before).get(row.cell_id)
                if before is not None and row.result in UNMET:
                    yield _finding(task, area, before, row)


def _finding(task: Task, area: Area, before: Assessment, row: Assessment) -> Finding:
    criterion = before.cell.criterion
    return RULE.found(
        about=(area.code, criterion.code),
        values=(str(before), str(row)),
        sentence=(
            f"Tiêu chí {criterion} của {area} ({task_named(task)}) trước ghi đạt"
            f" ({before.get_stage_display()}; {row_named(before)}), nay ghi"
            f" “{row.get_result_display()}” ({row.get_stage_display()}; {row_named(row)})."
        ),
        part=task.code,
        mend=fact_page(row),
    )


RULE = Rule(
    code="criterion-lost",
    name="Tiêu chí đã đạt nay chưa đạt",
    severity=Severity.WARNING,
    check=check,
)
