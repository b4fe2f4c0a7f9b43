"""The verbs of the clearance register: its only writers."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction

from org.models import User
from org.saving import save
from tasks import facts

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


@transaction.atomic
def report_step(
    *,
    project: Project,
    step: StepKind,
    by: User,
    on: date,
    at: datetime,
    **values: Any,
) -> StepReport:
    """How far a step of a project has come. Raises ValidationError."""
    thing, _ = ProjectStep.objects.get_or_create(project=project, step=step)
    return facts.record(StepReport, project_step=thing, by=by, on=on, at=at, **values)


@transaction.atomic
def correct_step_report(
    report: StepReport,
    *,
    project: Project | None = None,
    step: StepKind | None = None,
    **values: Any,
) -> StepReport:
    """Void and replace; see facts.correct for `version`, `reason` and what it raises."""
    thing, _ = ProjectStep.objects.get_or_create(
        project=project or report.project_step.project,
        step=step or report.project_step.step,
    )
    return facts.correct(report, project_step=thing, **values)


@transaction.atomic
def record_tally(
    *,
    project: Project,
    kind: str,
    subject: str,
    by: User,
    on: date,
    at: datetime,
    **values: Any,
) -> Tally:
    """What a line of a project had come to by a day. Raises ValidationError."""
    line, _ = TallyLine.objects.get_or_create(
        project=project, kind=kind, subject=subject
    )
    return facts.record(Tally, line=line, by=by, on=on, at=at, **values)


@transaction.atomic
def record_tallies(
    *, project: Project, lines: Iterable[Mapping[str, Any]], **values: Any
) -> list[Tally]:
    """Several lines of a project on one day, all or none. Raises ValidationError."""
    return [record_tally(project=project, **line, **values) for line in lines]


@transaction.atomic
def correct_tally(
    tally: Tally,
    *,
    project: Project | None = None,
    kind: str = "",
    subject: str = "",
    **values: Any,
) -> Tally:
    """Void and replace; see facts.correct for `version`, `reason` and what it raises."""
    line, _ = TallyLine.objects.get_or_create(
        project=project or tally.line.project,
        kind=kind or tally.line.kind,
        subject=subject or tally.line.subject,
    )
    return facts.correct(tally, line=line, **values)


@transaction.atomic
def record_completion(
    *,
    project: Project,
    basis: str,
    by: User,
    on: date,
    at: datetime,
    subject: str = "",
    **values: Any,
) -> Completion:
    """A percentage as the source states it, of its own base. Raises ValidationError."""
    line = _completion_line(project, subject, basis)
    return facts.record(Completion, line=line, by=by, on=on, at=at, **values)


@transaction.atomic
def correct_completion(
    completion: Completion,
    *,
    project: Project | None = None,
    subject: str | None = None,
    basis: str = "",
    **values: Any,
) -> Completion:
    """Void and replace; see facts.correct for `version`, `reason` and what it raises."""
    line = _completion_line(
        project or completion.line.project,
        completion.line.subject if subject is None else subject,
        basis or completion.line.basis,
    )
    return facts.correct(completion, line=line, **values)


def record_complaints(
    *, project: Project, by: User, on: date, at: datetime, **values: Any
) -> Complaint:
    """How many complaints had come in and been settled by a day."""
    return facts.record(Complaint, project=project, by=by, on=on, at=at, **values)


def correct_complaints(complaint: Complaint, **values: Any) -> Complaint:
    """Void and replace; see facts.correct for `version`, `reason` and what it raises."""
    return facts.correct(complaint, **values)


def _completion_line(project: Project, subject: str, basis: str) -> CompletionLine:
    key = {"project": project, "subject": subject, "basis": basis}
    found = CompletionLine.objects.filter(**key).first()
    if found is None:
        found = CompletionLine(**key)
        save(found)
    return found
