"""Who sits down to enter for whom."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from org.models import Deputation
from tasks import access
from tasks.models import TaskUnit
from tests.entries import JUNE_14, moment
from tests.factories import (
    LetterheadFactory,
    PeriodFactory,
    ProgrammeFactory,
    TaskFactory,
    UnitFactory,
    UserFactory,
)
from tests.roles import put_into_their_roles

pytestmark = pytest.mark.django_db
ROLE = TaskUnit.Role


@pytest.fixture
def district():
    return LetterheadFactory(unit__committee=True).unit


@pytest.fixture
def commune(district):
    return UnitFactory(committee=True, parent=district)


@pytest.fixture
def task(district, commune):
    PeriodFactory()
    lead = UnitFactory(parent=district)
    follower = UnitFactory(parent=district, code="theo-doi")
    return TaskFactory(
        programme=ProgrammeFactory(unit=district),
        units={lead: ROLE.LEAD, commune: ROLE.REPORT, follower: ROLE.FOLLOW},
    )


def desk(user, unit, task):
    put_into_their_roles()
    return access.get_desk(
        user, unit.code, "2020-H1", task.code, today=JUNE_14, at=moment(JUNE_14)
    )


def test_an_officer_enters_for_their_own_unit(task, commune):
    officer = UserFactory(unit=commune)

    found = desk(officer, commune, task)

    assert (found.unit, found.task, found.on_behalf_of) == (commune, task, None)


def test_the_office_enters_in_place_of_a_unit_below(task, commune, district):
    office = UserFactory(unit=UnitFactory(parent=district), office=True)

    stamp = desk(office, commune, task).stamp()

    assert (stamp["by"], stamp["unit"], stamp["on_behalf_of"]) == (
        office,
        commune,
        commune,
    )


def test_a_leader_sees_it_but_enters_nothing(task, commune, district):
    with pytest.raises(PermissionDenied):
        desk(UserFactory(unit=district, leader=True), commune, task)


def test_another_unit_of_the_task_does_not_see_the_desk(task, commune):
    lead = task.units.get(role=ROLE.LEAD).unit

    with pytest.raises(Http404):
        desk(UserFactory(unit=lead), commune, task)


def test_who_only_follows_a_task_has_nothing_to_enter(task):
    follower = task.units.get(role=ROLE.FOLLOW).unit

    with pytest.raises(Http404):
        desk(UserFactory(unit=follower), follower, task)


def test_a_deputy_sits_where_the_absent_would(task, commune):
    absent, deputy = UserFactory(unit=commune), UserFactory()
    Deputation.objects.create(
        user=absent, deputy=deputy, starts_on=date(2020, 6, 1), ends_on=JUNE_14
    )

    found = desk(deputy, commune, task)

    told = (found.user, found.principal, found.on_behalf_of)
    assert told == (deputy, absent, commune)


def test_a_deputy_has_left_when_the_time_is_over(task, commune):
    absent, deputy = UserFactory(unit=commune), UserFactory()
    Deputation.objects.create(
        user=absent,
        deputy=deputy,
        starts_on=date(2020, 6, 1),
        ends_on=date(2020, 6, 13),
    )

    with pytest.raises(Http404):
        desk(deputy, commune, task)
