"""Which period follows, which is compared with, which tasks and returns are in force."""

from datetime import date, timedelta

import pytest

from tasks.models import Period, ReturnVersion, Task
from tests.entries import JUNE_14, handed_in, moment
from tests.factories import PeriodFactory, TaskFactory, UnitFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def second_half():
    return PeriodFactory(second_half=True)


def test_a_period_is_followed_by_the_next_of_its_kind(second_half):
    PeriodFactory(month=True, ordinal=7)
    next_year = PeriodFactory(year=2021)
    first_half = PeriodFactory()

    assert first_half.following() == second_half
    assert second_half.following() == next_year
    assert next_year.following() is None


def test_a_period_is_compared_with_the_same_of_last_year(second_half):
    PeriodFactory(second_half=True, year=2019)
    PeriodFactory(month=True, year=2019, ordinal=1)
    PeriodFactory(year=2018)
    last_year = PeriodFactory(year=2019)

    assert PeriodFactory().same_period_last_year() == last_year
    assert last_year.same_period_last_year().year == 2018
    assert Period.objects.get(year=2018).same_period_last_year() is None


def test_a_task_is_gone_from_the_day_it_is_cancelled():
    task = TaskFactory(cancelled_on=JUNE_14)
    eve = JUNE_14 - timedelta(days=1)

    for day, is_open in ((eve, True), (JUNE_14, False)):
        assert task.is_open_on(day) is is_open
        assert Task.objects.open_on(day).exists() is is_open
    assert TaskFactory().is_open_on(JUNE_14)


def test_the_version_that_counts_is_the_last_one_submitted(period):
    unit = UnitFactory()
    first = handed_in(unit, period, on=date(2020, 6, 1))
    second = handed_in(unit, period, version=2, on=date(2020, 6, 10))
    draft = handed_in(unit, period, version=3)
    ReturnVersion.objects.filter(pk=draft.pk).update(submitted_at=None)
    handed_in(unit, PeriodFactory(year=2019))

    def counting(known_at=None):
        return list(ReturnVersion.objects.last_submitted(period, known_at))

    assert counting() == [second]
    assert counting(moment(date(2020, 6, 10))) == [second]
    assert counting(moment(date(2020, 6, 9))) == [first]
    assert counting(moment(date(2020, 5, 31))) == []
