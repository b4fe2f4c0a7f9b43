"""The verbs of reports: so far, entering the rows of a report named by its codes."""

from datetime import datetime
from typing import Any, TypeVar

from django.db import transaction

from org.actions import save_row
from org.models import Unit, User
from tasks.models import Period, Task

from .models import Outline, Recipient, Report, ReportAppendix

R = TypeVar("R", Recipient, ReportAppendix)


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
    """A line of Nơi nhận, or an appendix.

    Raises Report.DoesNotExist where there is no such report.
    """
    report = Report.objects.get(unit=unit, period=period, outline=outline, task=task)
    return save_row(model, row, by=by, at=at, report=report, **values)
