"""What stands of every project on the day, each register read once."""

from django.utils.text import slugify

from org.text import search_key
from tasks.domains import UnknownFigure
from tasks.scope import Scope
from tasks.sources import RELATED

from .models import (
    Complaint,
    Completion,
    CompletionLine,
    Project,
    ProjectStep,
    StepKind,
    StepReport,
    Tally,
    TallyLine,
)


def projects(scope: Scope) -> dict[str, Project]:
    return {project.code: project for project in Project.objects.order_by("pk")}


def step_kinds(scope: Scope) -> dict[str, StepKind]:
    return {step.code: step for step in StepKind.objects.order_by("order", "pk")}


def step_reports(scope: Scope) -> dict[int, list[StepReport]]:
    """The newest report of each step by project, in the order of the steps."""
    rows = StepReport.objects.latest_for(
        ProjectStep.objects.all(), "project_step", scope
    )
    found: dict[int, list[StepReport]] = {}
    for row in rows.select_related(*RELATED, "project_step__step").order_by(
        "project_step__step__order", "project_step__step__pk"
    ):
        found.setdefault(row.project_step.project_id, []).append(row)
    return found


def tallies(scope: Scope) -> dict[tuple[int, str], dict[str, Tally]]:
    """The newest tally of each line: by project and kind, then by subject."""
    rows = Tally.objects.latest_for(TallyLine.objects.all(), "line", scope)
    found: dict[tuple[int, str], dict[str, Tally]] = {}
    for row in rows.select_related(*RELATED, "line__project").order_by("pk"):
        by_subject = found.setdefault((row.line.project_id, row.line.kind), {})
        by_subject[row.line.subject] = row
    # Households first, whatever was entered first.
    order = TallyLine.Subject.values
    return {
        key: dict(sorted(rows.items(), key=lambda item: order.index(item[0])))
        for key, rows in found.items()
    }


def completion_lines(scope: Scope) -> dict[int, list[CompletionLine]]:
    """What percentages a project has been given, in the order they came."""
    found: dict[int, list[CompletionLine]] = {}
    for line in CompletionLine.objects.select_related("project").order_by("pk"):
        found.setdefault(line.project_id, []).append(line)
    return found


def completions(scope: Scope) -> dict[int, Completion]:
    """The newest percentage of each line."""
    lines = CompletionLine.objects.all()
    rows = Completion.objects.latest_for(lines, "line", scope)
    return {row.line_id: row for row in rows.select_related(*RELATED)}


def complaints(scope: Scope) -> dict[int, Complaint]:
    """The newest counts of each project."""
    rows = Complaint.objects.latest_for(Project.objects.all(), "project", scope)
    return {row.project_id: row for row in rows.select_related(*RELATED)}


def project_of(scope: Scope, code: str) -> Project:
    """Raises UnknownFigure."""
    if project := scope.once(projects).get(code):
        return project
    raise UnknownFigure(f"Không có công trình, dự án nào mang mã {code}.")


def report_of(scope: Scope, project: Project, code: str) -> StepReport | None:
    """What stands of one step; None if nothing does. Raises UnknownFigure."""
    if code not in scope.once(step_kinds):
        raise UnknownFigure(f"Không có bước giải phóng mặt bằng nào mang mã {code}.")
    reports = scope.once(step_reports).get(project.pk, [])
    return next((r for r in reports if r.project_step.step.code == code), None)


def completion_line_of(
    scope: Scope, project: Project, co_so: str, noi_dung: str
) -> CompletionLine | None:
    """The line of this base and subject; without codes the only one.

    None if the project has none at all. Raises UnknownFigure.
    """
    lines = scope.once(completion_lines).get(project.pk, [])
    meant = [
        line
        for line in lines
        if co_so in ("", code_of(line.basis))
        and noi_dung in ("", code_of(line.subject))
    ]
    if not lines or len(meant) == 1:
        return meant[0] if meant else None
    known = "; ".join(
        f"co_so={code_of(line.basis)} noi_dung={code_of(line.subject)}"
        for line in lines
    )
    raise UnknownFigure(f"{project}: phải nêu đúng một trong các tỷ lệ: {known}.")


def completion_args(
    project: Project, line: CompletionLine | None
) -> tuple[tuple[str, str], ...]:
    """The arguments that `completion_line_of` finds the line by."""
    if line is None:
        return (("du_an", project.code),)
    codes = (("co_so", code_of(line.basis)), ("noi_dung", code_of(line.subject)))
    return (("du_an", project.code), *((name, code) for name, code in codes if code))


def code_of(words: str) -> str:
    """`khoi-luong-kiem-dem`: words as an argument."""
    return slugify(search_key(words))
