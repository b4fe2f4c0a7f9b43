"""What leaders look at: a unit's tasks of a small world, as a page would ask."""

from copy import copy
from datetime import timedelta

from tasks.forms.pages import AsOfForm
from tasks.looks import Look
from tasks.models import Task

from .entries import JUNE_14
from .factories import PeriodFactory


def look_of(unit, *tasks, as_of=JUNE_14):
    """The unit's look at these tasks on a day of their year."""
    keys = [task.pk for task in tasks]
    found = Task.objects.filter(pk__in=keys).for_report().order_by("order", "pk")
    return Look(
        unit=unit,
        year=2020,
        as_of=as_of,
        period=PeriodFactory(),
        tasks=tuple(found.select_related("programme__unit__area")),
        registers=frozenset(),
        form=AsOfForm(),
        units=(unit,),
        years=(2020,),
    )


def repeat(fact, times):
    """The same told on so many days before, without the pains an office takes."""
    rows = []
    for number in range(1, times + 1):
        row = copy(fact)
        row.pk, row.code = None, f"{fact.code}-{number}"
        row.happened_on = fact.happened_on - timedelta(days=number)
        rows.append(row)
    type(fact).objects.bulk_create(rows)
