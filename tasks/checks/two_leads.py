"""One thing to do, and two units in charge of it."""

from collections.abc import Iterator

from org.models import Unit
from tasks import readers
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.models import Milestone, Task, TaskUnit

from .pages import catalogue_page, task_named
from .reading import Part, milestones_of, texts_of


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task in inquiry.whole_tasks:
        leads = [r.unit for r in task.units.all() if r.role == TaskUnit.Role.LEAD]
        if len(leads) > 1:
            yield _of_task(task, leads)
        for milestone in inquiry.scope.once(milestones_of).get(task.pk, []):
            if leads and milestone.lead and milestone.lead not in leads:
                yield _of_milestone(inquiry, task, milestone, leads[0])


def _of_task(task: Task, leads: list[Unit]) -> Finding:
    names = [unit.name for unit in leads]
    return RULE.found(
        about=(task.code,),
        values=tuple(names),
        sentence=f"{task_named(task)} có hơn một đơn vị chủ trì: {'; '.join(names)}.",
        part=task.code,
        mend=catalogue_page(task),
    )


def _of_milestone(
    inquiry: Inquiry, task: Task, milestone: Milestone, lead: Unit
) -> Finding:
    """Handing a part on is usual; that others report on it is not."""
    others = _others(inquiry, task, milestone)
    told = f"; báo cáo về việc này lại do {', '.join(others)} viết" if others else ""
    return RULE.found(
        severity=Severity.WARNING if others else Severity.HINT,
        about=(milestone.code,),
        values=(milestone.lead.code, lead.code, *others),
        sentence=(
            f"Việc “{milestone.name}” giao {milestone.lead.name} (mốc {milestone.code})"
            f" nhưng đơn vị chủ trì {task_named(task)} là {lead.name}{told}."
        ),
        part=task.code,
        mend=catalogue_page(milestone),
    )


def _others(inquiry: Inquiry, task: Task, milestone: Milestone) -> list[str]:
    """Names of the units, not in charge, whose words or rows are about the thing.

    Words on an indicator of several milestones may be about any of them.
    """
    rows = inquiry.scope.once(milestones_of).get(task.pk, [])
    of_one = [row.indicator_id for row in rows].count(milestone.indicator_id) == 1
    if milestone.indicator_id is None or not of_one:
        return []
    said = (
        text.version.parent.unit
        for part in (Part.RESULT, Part.UNFINISHED)
        for text in texts_of(inquiry, part, task)
        if text.indicator_id == milestone.indicator_id
    )
    scope = inquiry.scope_of(task)
    entered = (
        row.unit
        for read in (readers.readings, readers.newest_readings)
        for row in scope.once(read).get(milestone.indicator_id, [])
    )
    units = dict.fromkeys([*said, *entered])
    return [unit.name for unit in units if unit != milestone.lead]


RULE = Rule(
    code="two-leads",
    name="Một việc hai đơn vị phụ trách",
    severity=Severity.WARNING,
    check=check,
)
