"""Entering the rows of a report named by its codes, as long as it is a draft."""

from datetime import datetime
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import transaction

from org.actions import save_row
from org.models import Unit, User
from reports.models import Outline, Recipient, Report, ReportAppendix, Waiver
from tasks.models import Period, Task

R = TypeVar("R", Recipient, ReportAppendix, Waiver)


class AlreadyFrozen(ValidationError):
    """The report is signed or on its way to be: nothing of it may change any more."""

    def __init__(self) -> None:
        super().__init__("Báo cáo đã trình ký; muốn sửa thì phải trả lại trước.")


def save_report(
    model: type[Report], row: Report | None, *, by: User, at: datetime, **values: Any
) -> Report:
    """A report's own row. Raises AlreadyFrozen, ValidationError."""
    if row is not None:
        _refuse_frozen(row)
    return save_row(model, row, by=by, at=at, **values)


@transaction.atomic
def save_row_of_report(
    model: type[R],
    row: R | None,
    *,
    by: User,
    at: datetime,
    unit: Unit,
    period: Period,
    outline: Outline,
    task: Task | None = None,
    **values: Any,
) -> R:
    """A line of Nơi nhận, an appendix, or a waiver that comes back from a dataset.

    Raises AlreadyFrozen, and Report.DoesNotExist where there is no such report.
    """
    report = Report.objects.of_the_dataset().get(
        unit=unit, period=period, outline=outline, task=task
    )
    _refuse_frozen(report)
    return save_row(model, row, by=by, at=at, report=report, **values)


def _refuse_frozen(report: Report) -> None:
    if report.state.is_frozen:
        raise AlreadyFrozen
