"""Which task prints a measure: what the rules of the register go through."""

from antt import readers
from antt.models import Entry, LineMeasure
from tasks.checks.pages import figure_page
from tasks.figures import Figure
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


def said(measure: LineMeasure, figure: Figure) -> str:
    """`số vụ án thụ lý: 17 vụ (2020-h1-an-vu@1)`"""
    rows = ", ".join(source.fact.partition(":")[2] for source in figure.sources)
    return f"{measure.name}: {figure.write()}" + (f" ({rows})" if rows else "")


def page(scope: Scope, task: Task, figure: Figure) -> str:
    return figure_page(scope, task, figure)


def standing(rows: list[Entry], period: int) -> dict[int, Entry]:
    """The newest row of the period of each unit."""
    return {row.slot.unit_id: row for row in rows if row.period_id == period}
