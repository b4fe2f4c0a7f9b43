"""Which steps a project goes through: those of the law of its time."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Min
from django.urls import reverse

from tasks import formats
from tasks.desk import Desk
from tasks.pipeline import Stage, look_of, since, state_of
from tasks.scope import Scope

from . import readers
from .measures.progress import VERBS
from .models import Project, StepKind, StepReport

State = StepReport.State


def begun_on(scope: Scope, project: Project) -> date:
    """The first day anything was reported of a step; before that, the scope's own."""
    rows = StepReport.objects.standing(scope).filter(project_step__project=project)
    return rows.aggregate(first=Min("happened_on"))["first"] or scope.as_of


def steps_of(scope: Scope, project: Project) -> list[StepKind]:
    """The steps in force when the project began, and whatever was reported since.

    A project keeps the rule of its time (domain.md 5: the laws of 2013 and 2024).
    """
    begun = begun_on(scope, project)
    reported = {r.project_step.step_id for r in _reports(scope, project)}
    kinds = scope.once(readers.step_kinds).values()
    return [k for k in kinds if k.is_valid_on(begun) or k.pk in reported]


def pipeline(desk: Desk, project: Project) -> list[Stage]:
    """Every step of the project with what stands of it."""
    scope = desk.seen_scope
    reports = {r.project_step.step_id: r for r in _reports(scope, project)}
    return [
        _stage(desk, project, step, reports.get(step.pk))
        for step in steps_of(scope, project)
    ]


def _stage(
    desk: Desk, project: Project, step: StepKind, report: StepReport | None
) -> Stage:
    return Stage(
        name=formats.sentence(step.name),
        state=state_of(report),
        look=look_of(report, State.DONE),
        since=since(report),
        details=tuple(_details(report)) if report else (),
        is_late=bool(report) and _is_late(report, desk.seen_scope.as_of),
        url=reverse("gpmb:step", args=[*desk.args, project.code, step.code]),
    )


def _details(report: StepReport) -> Iterator[str]:
    if report.counterpart:
        yield f"nơi trình: {report.counterpart}"
    if report.due_on:
        yield f"hạn {formats.by_precision(report.due_on, report.due_precision)}"
    if report.note:
        yield report.note


def _is_late(report: StepReport, day: date) -> bool:
    is_open = report.state not in (State.DONE, "")
    return is_open and report.due_on is not None and report.due_on < day


def present(scope: Scope, project: Project) -> str:
    """Where the project stands, in words: what is under way, else what was done last."""
    reports = [r for r in _reports(scope, project) if r.state]
    under_way = [r for r in reports if r.state in (State.ONGOING, State.SUBMITTED)]
    done = [r for r in reports if r.state == State.DONE]
    told = under_way or done[-1:]
    return formats.sentence("; ".join(f"{VERBS[r.state]} {r.phrase}" for r in told))


def _reports(scope: Scope, project: Project) -> list[StepReport]:
    return scope.once(readers.step_reports).get(project.pk, [])
