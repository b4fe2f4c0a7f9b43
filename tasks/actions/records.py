"""Verbs of the core: readings, milestones, papers, versions and texts of returns."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from org.actions import save_row
from org.models import Area, Document, Unit, User
from org.saving import save
from tasks import facts
from tasks.models import (
    Indicator,
    Milestone,
    MilestoneReport,
    Period,
    Reading,
    Return,
    ReturnText,
    ReturnVersion,
    Series,
    Task,
    TaskDocument,
)


@transaction.atomic
def record_reading(
    *, indicator: Indicator, area: Area, by: User, on: date, at: datetime, **values: Any
) -> Reading:
    """A value of an indicator at an area. Raises ValidationError where it breaks a rule."""
    series, _ = Series.objects.get_or_create(indicator=indicator, area=area)
    return facts.record(Reading, series=series, by=by, on=on, at=at, **values)


@transaction.atomic
def correct_reading(
    reading: Reading,
    *,
    indicator: Indicator | None = None,
    area: Area | None = None,
    **values: Any,
) -> Reading:
    """Void and replace; see facts.correct for `version`, `reason` and what it raises."""
    if indicator and area:
        values["series"], _ = Series.objects.get_or_create(
            indicator=indicator, area=area
        )
    return facts.correct(reading, **values)


def report_milestone(
    *, milestone: Milestone, by: User, on: date, at: datetime, **values: Any
) -> MilestoneReport:
    """How far a milestone has come on a day."""
    return facts.record(
        MilestoneReport, milestone=milestone, by=by, on=on, at=at, **values
    )


def correct_milestone_report(report: MilestoneReport, **values: Any) -> MilestoneReport:
    return facts.correct(report, **values)


@transaction.atomic
def save_return_version(
    model: type[ReturnVersion],
    row: ReturnVersion | None,
    *,
    by: User,
    at: datetime,
    unit: Unit,
    period: Period,
    version: int,
    is_submitted: bool | None = None,
    **values: Any,
) -> ReturnVersion:
    """One handing-in of a unit for a period; `at` is when, unless `submitted_at` says.

    If `is_submitted` is not said, a new one is handed in and a draft stays a draft.
    """
    if is_submitted is None:
        is_submitted = row is None or row.is_submitted
    parent, _ = Return.objects.get_or_create(unit=unit, period=period)
    row = row or model(parent=parent, version=version)
    for name, value in values.items():
        setattr(row, name, value)
    row.submitted_at = (row.submitted_at or at) if is_submitted else None
    row.submitted_by = (row.submitted_by or by) if is_submitted else None
    save(row)
    return row


@transaction.atomic
def save_return_text(
    model: type[ReturnText],
    row: ReturnText | None,
    *,
    by: User,
    at: datetime,
    unit: Unit,
    period: Period,
    version: int,
    part: str,
    order: int,
    **values: Any,
) -> ReturnText:
    """One piece of narrative of a unit's return. Raises ReturnVersion.DoesNotExist."""
    of_return = ReturnVersion.objects.get(
        parent__unit=unit, parent__period=period, version=version
    )
    # Whoever has the text open must not save over what is loaded.
    revision = row.revision + 1 if row else 1
    row = row or model(version=of_return, part=part, order=order)
    for name, value in values.items():
        setattr(row, name, value)
    row.revision = revision
    vars(row).update(_history_user=by, _history_date=at)
    save(row)
    return row


@transaction.atomic
def cite_document(
    task: Task, document: Document, *, role: str, by: User, at: datetime
) -> TaskDocument:
    """Put a paper on the task's list, behind the others. Raises ValidationError where it
    stands there in that role."""
    last = task.documents.aggregate(last=Max("order"))["last"] or 0
    row = {"task": task, "document": document, "role": role, "order": last + 1}
    return save_row(TaskDocument, None, by=by, at=at, **row)


@transaction.atomic
def let_go_of_document(
    task: Task, document: Document, *, role: str, by: User, at: datetime
) -> None:
    """Take a paper off the task's list; nothing happens where it does not stand there."""
    for row in task.documents.filter(document=document, role=role):
        vars(row).update(_history_user=by, _history_date=at)
        row.delete()
