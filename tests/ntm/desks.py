"""Desks of the made-up district: a commune's, a department's, and what they send."""

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ntm.models import Assessment
from tasks.models import TaskScope, TaskUnit
from tests.entries import opened
from tests.factories import UnitFactory, UserFactory
from tests.roles import put_into_their_roles

ROLE = TaskUnit.Role


class Desks:
    """Who enters the criteria of the world's places, with a browser each."""

    def __init__(self, world, client, *places):
        self.world, self.client = world, client
        opened(world.unit, world.period)
        for place in places:
            self.cover(place)

    def cover(self, place):
        """The task is about this place too, after those it has."""
        task = self.world.task
        TaskScope.objects.create(
            task=task,
            domain="ntm",
            object_code=place.code,
            order=task.scopes.count(),
        )

    def unit(self, code, area, role=ROLE.REPORT, **values):
        unit = UnitFactory(code=code, area=area, parent=self.world.unit, **values)
        TaskUnit.objects.create(task=self.world.task, unit=unit, role=role)
        return unit

    def sit(self, unit, **values):
        """Somebody of the unit logs in; returns who."""
        user = UserFactory(unit=unit, **values)
        put_into_their_roles()
        self.client.force_login(user)
        return user

    def url(self, name, unit, *args):
        codes = [unit.code, self.world.period.code, self.world.task.code]
        return reverse(f"ntm:{name}", args=[*codes, *args])


def counted(act):
    """How many queries it takes, and that it succeeds."""
    with CaptureQueriesContext(connection) as queries:
        assert act().status_code < 400
    return len(queries)


def untouched(place):
    """What the list of the place carries along: the row it showed of each line."""
    newest = {}
    rows = Assessment.objects.known().filter(cell__area=place).order_by("pk")
    for row in rows.select_related("cell__criterion"):
        newest[row.cell.criterion.code] = str(row)
    return {f"{code}-seen": seen for code, seen in newest.items()}


def standing(place):
    """{criterion: (result, day, stage)} of the rows that stand, the newest last."""
    rows = Assessment.objects.known().filter(cell__area=place).order_by("pk")
    return {
        r.cell.criterion.code: (r.result, r.happened_on, r.stage)
        for r in rows.select_related("cell__criterion")
    }
