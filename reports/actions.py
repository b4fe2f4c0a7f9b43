"""The verbs of reports: so far, entering a recipient of a report named by its codes."""

from django.db import transaction

from org.actions import save_row

from .models import Recipient, Report


@transaction.atomic
def save_recipient(model, row, *, by, at, unit, period, outline, **values) -> Recipient:
    """A line of Nơi nhận. Raises Report.DoesNotExist where there is no such report."""
    report = Report.objects.get(unit=unit, period=period, outline=outline)
    return save_row(model, row, by=by, at=at, report=report, **values)
