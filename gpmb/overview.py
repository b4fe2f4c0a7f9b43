"""Site clearance as leaders see it: every project of a look's tasks, and their sums.

Nothing is counted here: numbers are the measures', and sums are those of their parts.
"""

from dataclasses import dataclass
from enum import StrEnum

from tasks import course_states
from tasks.covered import objects
from tasks.figures import Answer, Form
from tasks.linked import Linked, linked
from tasks.looks import Look
from tasks.models import Task, TaskUnit
from tasks.readers import area_tree, units

from . import measures, readers
from .measures.progress import completion
from .models import Project, StepKind
from .stations import Station, Step, stations, steps

# What is told of a project beside its way, where anybody told it.
OTHERS = {
    measures.bo_sung: "Bồi thường bổ sung",
    measures.dien_tich: "Diện tích bị ảnh hưởng",
    measures.kinh_phi: "Kinh phí đã chi trả",
}

COMPLAINTS = {
    measures.don_tiep_nhan: "Đơn đã tiếp nhận",
    measures.don_giai_quyet: "Đơn đã giải quyết",
}


class ProjectState(StrEnum):
    """The first that holds is told. Names and signs are those of `course_states`."""

    OVERDUE = "quá hạn"
    DUE_SOON = "sắp hết hạn"
    NO_DATA = "chưa có số liệu"
    DONE = "đã bàn giao"
    BEHIND = "chưa thực hiện"
    ON_COURSE = "đang thực hiện"

    @property
    def sign(self) -> str:
        return course_states.State[self.name].sign

    @property
    def slug(self) -> str:
        """As the address calls it."""
        return self.name.lower().replace("_", "-")


@dataclass(frozen=True, kw_only=True)
class Row:
    """A project with all that leaders are told of it."""

    project: Project
    task: Task
    place: str
    leads: tuple[str, ...]
    stations: tuple[Station, ...]
    steps: tuple[Step, ...]
    left: Linked | None
    completions: tuple[Linked, ...]
    others: tuple[Linked, ...]
    complaints: tuple[Linked, ...]

    @property
    def state(self) -> ProjectState:
        steps = self.steps
        if any(step.is_late for step in steps):
            return ProjectState.OVERDUE
        if any(step.is_soon for step in steps):
            return ProjectState.DUE_SOON
        if not (steps or self.is_counted):
            return ProjectState.NO_DATA
        if self.is_handed_over:
            return ProjectState.DONE
        if steps and not (self.is_counted or any(step.is_begun for step in steps)):
            return ProjectState.BEHIND
        return ProjectState.ON_COURSE

    @property
    def under_way(self) -> tuple[Step, ...]:
        """What is being done beside the phases."""
        return tuple(s for s in self.steps if s.look == "open" and not s.kind.phase)

    @property
    def is_handed_over(self) -> bool:
        ends = StepKind.Phase.HANDOVER
        return any(s.kind.phase == ends and s.look == "met" for s in self.steps)

    @property
    def is_counted(self) -> bool:
        counts = any(station.cells for station in self.stations)
        return bool(counts or self.completions or self.others or self.complaints)


def rows(look: Look) -> list[Row]:
    """The projects of the look's tasks in order; queries do not grow with them."""
    known = look.scope.once(readers.projects)
    found = objects(look.scope, look.tasks, "gpmb", "du_an")
    return [
        _row(look, known[code], task) for code, task in found.items() if code in known
    ]


def _row(look: Look, project: Project, task: Task) -> Row:
    reported = steps(look, project)
    left = measures.con_lai(look.scope, du_an=project.code)
    is_left = left.answer is Answer.HAS_DATA
    return Row(
        project=project,
        task=task,
        place=_place(look, project),
        leads=_leads(look, project, task),
        stations=stations(look, project, reported),
        steps=reported,
        left=linked(look, left, Form.NUMBER, words=left.text) if is_left else None,
        completions=_completions(look, project),
        others=_cells(look, OTHERS, project),
        complaints=_cells(look, COMPLAINTS, project),
    )


def _cells(look: Look, asked, project: Project) -> tuple[Linked, ...]:
    """Those figures that somebody told, each with its name."""
    figures = [(by(look.scope, du_an=project.code), name) for by, name in asked.items()]
    return tuple(
        linked(look, figure, words=name)
        for figure, name in figures
        if figure.answer is not Answer.MISSING
    )


def _completions(look: Look, project: Project) -> tuple[Linked, ...]:
    """Each percentage with what it is of; its base stands in the figure."""
    lines = look.scope.once(readers.completion_lines).get(project.pk, [])
    figures = [(completion(look.scope, project, line), line) for line in lines]
    return tuple(
        linked(look, figure, words=line.subject)
        for figure, line in figures
        if figure.answer is not Answer.MISSING
    )


def _place(look: Look, project: Project) -> str:
    tree = look.scope.once(area_tree)
    area = tree.areas.get(project.area_id)
    return tree.path(area) if area else ""


def _leads(look: Look, project: Project, task: Task) -> tuple[str, ...]:
    """Who is to be asked: in charge of the project, else of its task."""
    if project.lead_id:
        known = look.scope.once(units).values()
        return tuple(str(unit) for unit in known if unit.pk == project.lead_id)
    role = TaskUnit.Role.LEAD
    return tuple(str(row.unit) for row in task.units.all() if row.role == role)
