"""The verbs of the security register: the only writers of its entries."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from org.models import Unit, User
from tasks import facts

from .models import Entry, LineMeasure, Slot


@transaction.atomic
def record_entry(
    *,
    measure: LineMeasure,
    unit: Unit,
    by: User,
    on: date,
    at: datetime,
    **values: Any,
) -> Entry:
    """A total of a unit: of a period, or as it stands on the day.

    Raises ValidationError where it breaks a rule.
    """
    slot, _ = Slot.objects.get_or_create(measure=measure, unit=unit)
    return facts.record(Entry, slot=slot, unit=unit, by=by, on=on, at=at, **values)


@transaction.atomic
def correct_entry(
    entry: Entry,
    *,
    measure: LineMeasure | None = None,
    unit: Unit | None = None,
    **values: Any,
) -> Entry:
    """Void and replace; see facts.correct for `version`, `reason` and what it raises."""
    unit = unit or entry.unit
    slot, _ = Slot.objects.get_or_create(
        measure=measure or entry.slot.measure, unit=unit
    )
    return facts.correct(entry, slot=slot, unit=unit, **values)
