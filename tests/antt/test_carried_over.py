"""What was open at the end of a period opens the next one."""

from datetime import timedelta

import pytest

from antt import measures
from tasks.figures import Answer
from tasks.models import Period

DAY = timedelta(days=1)


@pytest.fixture
def closing(world):
    return world.stock("dang-lam")


@pytest.fixture
def opening(world, closing):
    return world.measure("ky-truoc", carried_from=closing)


def carried(world, **scope):
    return measures.so_lieu(world.scope(**scope), "ky-truoc")


def test_what_was_open_comes_over_with_its_source(world, closing, opening):
    world.entry(closing, 3, period=world.half_before(), code="cuoi-ky")

    figure = carried(world)

    assert (figure.value, figure.label) == (3, "ky-truoc")
    assert [source.fact for source in figure.sources] == ["antt_entry:cuoi-ky@1"]


def test_what_the_unit_states_itself_wins(world, closing, opening):
    world.entry(closing, 3, period=world.half_before())
    world.entry(opening, 2, is_stated=False)

    assert carried(world).value == 2


def test_each_unit_brings_over_its_own(world, closing, opening):
    world.entry(closing, 3, world.a, period=world.half_before())
    world.entry(closing, 4, world.b, period=world.half_before())
    world.entry(opening, 2, world.a)

    assert carried(world).value == 6
    assert carried(world, unit=world.a).value == 2
    assert carried(world, unit=world.b).value == 4


def test_nothing_open_is_not_a_zero(world, closing, opening):
    world.entry(closing, period=world.half_before(), answer=Answer.NONE_OCCURRED)

    assert carried(world).answer is Answer.NONE_OCCURRED


def test_what_is_open_now_is_not_what_was_carried_over(world, closing, opening):
    world.half_before()
    world.entry(closing, 5)

    assert carried(world).answer is Answer.MISSING


def test_without_the_period_before_nothing_comes_over(world, closing, opening):
    world.entry(closing, 3, period=world.last_year())

    assert carried(world).answer is Answer.MISSING


def test_an_older_number_is_not_the_end_of_the_period_before(world, closing, opening):
    before = world.half_before()
    world.entry(closing, 3, period=None, on=before.starts_on - DAY)

    assert carried(world).answer is Answer.MISSING


def test_a_row_about_the_end_of_the_period_that_was_known_later_counts_from_then(
    world, closing, opening
):
    before = world.half_before()
    world.entry(closing, 3, period=before, on=before.cut_off_on + DAY)

    assert carried(world).answer is Answer.MISSING


def test_a_half_year_opens_as_its_first_month_does(world, closing, opening):
    for number, month in enumerate(world.months(), 1):
        world.entry(opening, number, period=month)

    assert carried(world).value == 1


def test_where_periods_of_several_kinds_end_the_same_kind_comes_first(
    world, closing, opening
):
    before = world.half_before()
    year = Period.objects.create(
        code="2019",
        name="năm",
        kind=Period.Kind.YEAR,
        year=2019,
        starts_on=before.starts_on - 181 * DAY,
        ends_on=before.ends_on,
        cut_off_on=before.ends_on - 30 * DAY,
    )
    world.entry(closing, 3, period=year, on=year.cut_off_on)
    world.entry(closing, 4, period=before)

    assert carried(world).value == 4


def test_nine_months_open_with_the_end_of_the_year_before(world, closing, opening):
    before = world.half_before()
    nine = Period.objects.create(
        code="2020-9T",
        name="9 tháng",
        kind=Period.Kind.NINE_MONTHS,
        year=2020,
        starts_on=world.period.starts_on,
        ends_on=world.period.ends_on + 92 * DAY,
        cut_off_on=world.period.ends_on + 92 * DAY,
    )
    world.entry(closing, 4, period=before)

    assert carried(world, period=nine).value == 4
