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


def test_what_is_left_of_the_year_follows_nine_months():
    quarter = PeriodFactory(kind="QUARTER", ordinal=4, code="2020-Q4")

    assert PeriodFactory(kind="NINE_MONTHS", code="2020-9M").following() == quarter


@pytest.mark.parametrize(
    ("kind", "ordinal", "following"),
    [
        ("MONTH", 6, "tháng 7 năm 2020"),
        ("MONTH", 12, "tháng 1 năm 2021"),
        ("QUARTER", 3, "quý IV năm 2020"),
        ("QUARTER", 4, "quý I năm 2021"),
        ("HALF", 1, "6 tháng cuối năm 2020"),
        ("HALF", 2, "6 tháng đầu năm 2021"),
        ("NINE_MONTHS", 1, "quý IV năm 2020"),
        ("YEAR", 1, "năm 2021"),
    ],
)
def test_a_following_period_that_is_not_entered_is_called_as_the_calendar_has_it(
    kind, ordinal, following
):
    period = PeriodFactory(kind=kind, ordinal=ordinal, code="ky", name="kỳ này")

    assert period.following().full_name == following
    assert period.following().pk is None


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("6 tháng đầu năm", "6 tháng đầu năm 2020"),
        ("tháng 6", "tháng 6 năm 2020"),
        ("quý III", "quý III năm 2020"),
        ("năm", "năm 2020"),
        ("năm 2020", "năm 2020"),
        ("quý III/2020", "quý III/2020"),
    ],
)
def test_a_period_says_its_year_once(name, full):
    assert str(Period(name=name, year=2020)) == full


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
