"""A project is in the charge of a unit that has no part in its task."""

from collections.abc import Iterator

from gpmb.models import Project
from org.models import Unit
from tasks.checks.pages import catalogue_page, task_named
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.models import Task, TaskUnit
from tasks.scope import Scope

from .covering import covered


def units(scope: Scope) -> dict[int, Unit]:
    """The units in charge of projects, by key."""
    in_charge = Project.objects.exclude(lead=None).values("lead")
    return {unit.pk: unit for unit in Unit.objects.filter(pk__in=in_charge)}


def check(inquiry: Inquiry) -> Iterator[Finding]:
    known = inquiry.scope.once(units)
    for task, project in covered(inquiry):
        leads = [r.unit for r in task.units.all() if r.role == TaskUnit.Role.LEAD]
        unit = known.get(project.lead_id)
        if unit is not None and leads and unit not in leads:
            yield _finding(task, project, unit, leads)


def _finding(task: Task, project: Project, unit: Unit, leads: list[Unit]) -> Finding:
    takes_part = any(row.unit_id == unit.pk for row in task.units.all())
    names = ", ".join(lead.name for lead in leads)
    return RULE.found(
        severity=Severity.HINT if takes_part else Severity.WARNING,
        about=(project.code,),
        values=(unit.name, names),
        sentence=(
            f"{project.full_name} do {unit.name} phụ trách (danh mục dự án,"
            f" mã {project.code}), còn chủ trì {task_named(task)} là {names}."
        ),
        part=task.code,
        mend=catalogue_page(project),
    )


RULE = Rule(
    code="project-lead",
    name="Dự án và nhiệm vụ khác đơn vị phụ trách",
    severity=Severity.WARNING,
    check=check,
)
