"""To whom a unit reports: the agency whose programme of the year it works on (ADR 11)."""

from django.db.models import Q

from org.models import Unit

from .models import Period, PeriodEvent, PeriodReporter, Programme


def agency_of(unit: Unit, period: Period) -> Unit | None:
    """The agency that opens, locks and accepts for the unit; None: there is none.

    The nearest one above the unit with a programme of the year (or that did something
    with the period: history may be loaded without one), else the unit itself; of those
    that froze it as a reporter when they opened the period, if any did: a unit
    that was merged away still owes what it owed.
    """
    way = [*unit.above(period.ends_on), unit.pk]
    frozen = PeriodReporter.objects.filter(period=period, unit=unit)
    having = Programme.objects.filter(unit__in=way, year=period.year)
    acting = PeriodEvent.objects.filter(agency__in=way, period=period)
    found = [
        *Unit.objects.filter(pk__in=frozen.values("agency")),
        *Unit.objects.filter(
            Q(pk__in=having.values("unit")) | Q(pk__in=acting.values("agency"))
        ),
    ]
    if frozen_by := [agency for agency in found if agency.pk not in way]:
        return frozen_by[0]
    return min(found, key=lambda agency: way.index(agency.pk), default=None)
