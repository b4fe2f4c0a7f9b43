"""To whom a unit reports, and the calendar that an office plans."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from tasks import actions
from tasks.agencies import agency_of
from tasks.cut_offs import drafts
from tasks.models import Period
from tasks.openings import opening_of
from tasks.period_states import PeriodMove, PeriodState
from tests.entries import moment
from tests.factories import (
    LetterheadFactory,
    PeriodFactory,
    ProgrammeFactory,
    UnitFactory,
)

from .reporting import JUNE_1, Reporting

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return Reporting()


# Which agency


def test_a_unit_reports_to_the_nearest_agency_above_that_has_a_programme(world):
    village = UnitFactory(parent=world.commune)

    assert agency_of(world.department, world.period) == world.district
    assert agency_of(village, world.period) == world.district
    assert agency_of(UnitFactory(), world.period) is None


def test_a_commune_with_a_programme_of_its_own_still_reports_above(world):
    ProgrammeFactory(unit=world.commune)
    village = UnitFactory(parent=world.commune)

    assert agency_of(world.commune, world.period) == world.district
    assert agency_of(village, world.period) == world.commune


def test_who_has_nobody_above_reports_to_itself(world):
    assert agency_of(world.district, world.period) == world.district


def test_the_agency_above_a_programme_of_another_year_is_not_asked(world):
    assert agency_of(world.department, PeriodFactory(year=2021)) is None


def test_one_agency_opens_its_own_programme_only(world):
    ProgrammeFactory(unit=world.commune)
    LetterheadFactory(unit=world.commune)
    commune_office = world.somebody(world.commune, office=True)

    world.open()
    own = opening_of(world.commune, world.period)

    assert own.state is PeriodState.PLANNED
    assert not actions.why_not_period(
        own, PeriodMove.OPEN, by=commune_office, on=JUNE_1
    )
    assert actions.why_not_period(
        world.opening(), PeriodMove.LOCK, by=commune_office, on=JUNE_1
    )


# The year's calendar


def planned(year, *codes):
    return [
        {
            "code": found.code,
            "name": found.name,
            "kind": found.kind,
            "year": found.year,
            "ordinal": found.ordinal,
            "starts_on": found.starts_on,
            "ends_on": found.ends_on,
            "cut_off_on": found.cut_off_on,
            "container": found.container,
        }
        for found in drafts(year)
        if found.code in codes
    ]


def test_periods_are_entered_with_what_contains_them(world):
    rows = planned(2021, "2021", "2021-H1", "2021-Q2", "2021-05", "2021-9M")

    actions.plan_periods(rows, by=world.office, at=moment(JUNE_1))

    parents = dict(Period.objects.filter(year=2021).values_list("code", "parent__code"))
    assert parents == {
        "2021": None,
        "2021-9M": None,
        "2021-H1": "2021",
        "2021-Q2": "2021-H1",
        "2021-05": "2021-Q2",
    }


def test_all_of_a_year_is_entered_or_nothing(world):
    rows = planned(2021, "2021", "2021-H1")
    rows[1]["ends_on"] = date(2019, 1, 1)

    with pytest.raises(ValidationError):
        actions.plan_periods(rows, by=world.office, at=moment(JUNE_1))

    assert not Period.objects.filter(year=2021).exists()
