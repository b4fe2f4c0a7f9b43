"""Plugging in: what the clearance register offers to the rest of the product."""

from collections.abc import Iterator

from tasks.domains import Deadline, Domain, Findable, Places
from tasks.models import TaskScope
from tasks.scope import Scope

from . import dataset, measures, readers, sections, sheet
from .checks import RULES
from .models import Project, StepReport


def object_name(code: str) -> str | None:
    """The project of this code, for a task's scope; None: unknown."""
    return Project.objects.filter(code=code).values_list("name", flat=True).first()


def names() -> Iterator[str]:
    """Projects, with their symbols."""
    for name, symbol in Project.objects.values_list("name", "symbol"):
        yield from (name, symbol)


def named(scope: Scope) -> dict[str, str]:
    """Every project."""
    return {code: row.name for code, row in scope.once(readers.projects).items()}


def concerns(scope: Scope, places: Places, code: str) -> bool:
    """A project that the unit leads, or that lies at its place."""
    project = scope.once(readers.projects).get(code)
    if project is None:
        return False
    return project.lead_id == scope.unit.pk or project.area_id in places


def deadlines(scope: Scope, scopes: tuple[TaskScope, ...]) -> Iterator[Deadline]:
    """The steps of these projects that are not done and were given a day."""
    for row in scopes:
        project = scope.once(readers.projects).get(row.object_code)
        reports = (
            scope.once(readers.step_reports).get(project.pk, []) if project else []
        )
        for report in reports:
            if report.due_on and report.state != StepReport.State.DONE:
                step = report.project_step.step.name
                yield Deadline(name=f"{step}: {project}", due_on=report.due_on)


def findable() -> Iterator[Findable]:
    """Projects, also by their symbols."""
    for project in Project.objects.order_by("pk"):
        name = " ".join(filter(None, [project.name, project.symbol]))
        yield Findable(name=name, kind="công trình, dự án", object_code=project.code)


DOMAIN = Domain(
    slug="gpmb",
    label="Giải phóng mặt bằng",
    order=40,
    measures={
        "gpmb.anh_huong": measures.anh_huong,
        "gpmb.da_nhan": measures.da_nhan,
        "gpmb.da_chi_tra": measures.da_chi_tra,
        "gpmb.con_lai": measures.con_lai,
        "gpmb.bo_sung": measures.bo_sung,
        "gpmb.kinh_phi": measures.kinh_phi,
        "gpmb.dien_tich": measures.dien_tich,
        "gpmb.hoan_thanh": measures.hoan_thanh,
        "gpmb.tien_do": measures.tien_do,
        "gpmb.han": measures.han,
        "gpmb.don_tiep_nhan": measures.don_tiep_nhan,
        "gpmb.don_giai_quyet": measures.don_giai_quyet,
    },
    section=sections.section,
    named=named,
    concerns=concerns,
    findable=findable,
    deadlines=deadlines,
    checks=RULES,
    objects=object_name,
    names=names,
    tables=dataset.TABLES,
    sheet=sheet.sheet,
    entry="gpmb:entry",
    overview="gpmb:overview",
)
