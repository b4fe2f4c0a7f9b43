"""The verbs of reports: so far, entering a recipient of a report named by its codes."""

from datetime import datetime
from typing import Any

from django.db import transaction

from org.actions import save_row
from org.models import Unit, User
from tasks.models import Period

from .models import Outline, Recipient, Report


@transaction.atomic
def save_recipient(
    model: type[Recipient],
    row: Recipient | None,
    *,
    by: User,
    at: datetime,
    unit: Unit,
    period: Period,
    outline: Outline,
    **values: Any,
) -> Recipient:
    """A line of Nơi nhận. Raises Report.DoesNotExist where there is no such report."""
    report = Report.objects.get(unit=unit, period=period, outline=outline)
    return save_row(model, row, by=by, at=at, report=report, **values)
