"""Which task prints a measure: what the rules of the register go through."""

from antt import readers
from antt.models import Breakdown, Entry, LineMeasure
from tasks.checks.pages import figure_page
from tasks.figures import Answer, Figure
from tasks.findings import Inquiry
from tasks.models import Task
from tasks.scope import Scope

SLUG = "antt"


def tasks_by_line(inquiry: Inquiry) -> dict[int, Task]:
    """The asked task that prints each line, by the line's key."""
    scope = inquiry.scope
    groups, lines = scope.once(readers.groups), scope.once(readers.lines)
    return {
        line.pk: task
        for task in reversed(inquiry.tasks)
        for part in task.scopes.all()
        if part.domain == SLUG and part.object_code in groups
        for line in lines.get(groups[part.object_code].pk, [])
    }


def breakdowns(scope: Scope) -> list[Breakdown]:
    """Every breakdown with its whole and its parts."""
    rows = Breakdown.objects.select_related("measure__unit")
    return list(rows.prefetch_related("parts__measure__unit").order_by("pk"))


def parts_of(breakdown: Breakdown) -> list[LineMeasure]:
    parts = sorted(breakdown.parts.all(), key=lambda part: part.pk)
    return [part.measure for part in parts]


def is_exact(figure: Figure) -> bool:
    """Whether the figure can be held against another: known, no range, no "khoảng"."""
    is_hedged = figure.is_approximate or figure.upper is not None
    is_none = figure.answer is Answer.NONE_OCCURRED
    return is_none or (figure.value is not None and not is_hedged)


def said(measure: LineMeasure, figure: Figure) -> str:
    """`số vụ án thụ lý: 17 vụ (2020-h1-an-vu@1)`"""
    rows = ", ".join(source.fact.partition(":")[2] for source in figure.sources)
    return f"{measure.name}: {figure.write()}" + (f" ({rows})" if rows else "")


def page(scope: Scope, task: Task, figure: Figure) -> str:
    return figure_page(scope, task, figure)


def standing(rows: list[Entry], period: int) -> dict[int, Entry]:
    """The newest row of the period of each unit."""
    return {row.slot.unit_id: row for row in rows if row.period_id == period}
