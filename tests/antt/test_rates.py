"""Rates: computed from their counts, unless somebody states one."""

from decimal import Decimal

import pytest

from antt import measures
from tasks.figures import Answer


@pytest.fixture
def solved(world):
    return world.measure("ro")


@pytest.fixture
def rate(world, solved):
    return world.rate("ty-le", solved, world.cases)


def written(world, **scope):
    return measures.ty_le(world.scope(**scope), "ty-le").write()


def test_a_rate_is_the_share_of_its_counts_and_names_all_their_rows(
    world, solved, rate
):
    world.entry(solved, 2)
    world.entry(world.cases, 3)

    figure = measures.ty_le(world.scope(), "ty-le")

    assert figure.write() == "67%"
    assert figure.value == Decimal(200) / 3
    assert [source.label for source in figure.sources] == ["ro", "số vụ"]
    assert measures.so_lieu(world.scope(), "ty-le") == figure
    assert figure.code == "antt.ty_le"


def test_places_are_those_of_the_unit(world, solved, rate):
    world.units["phan-tram"].places = 1
    world.units["phan-tram"].save()
    world.entry(solved, 2)
    world.entry(world.cases, 3)

    assert written(world) == "66,7%"


def test_a_stated_rate_wins_and_keeps_its_digits(world, solved, rate):
    world.entry(solved, 2)
    world.entry(world.cases, 3)
    world.entry(rate, Decimal("66.5"))

    assert written(world) == "66,5%"


def test_a_total_is_no_mean_of_rates(world, solved, rate):
    for unit, part, whole in ((world.a, 1, 1), (world.b, 0, 3)):
        world.entry(solved, part, unit)
        world.entry(world.cases, whole, unit)
        world.entry(rate, 100 * part, unit)

    assert written(world) == "25%"
    assert written(world, unit=world.a) == "100%"


def test_rates_without_counts_make_no_total(world, solved, rate):
    world.entry(rate, 50, world.a)
    world.entry(rate, 70, world.b)

    assert measures.ty_le(world.scope(), "ty-le").answer is Answer.MISSING


def test_the_only_unit_that_reports_speaks_for_those_above_it(world, solved, rate):
    world.entry(rate, 98)

    assert written(world) == written(world, unit=world.office) == "98%"


def test_a_rate_of_one_unit_is_not_that_of_two(world, solved, rate):
    world.entry(rate, 98, world.a)
    world.entry(world.cases, 4, world.b)
    world.entry(solved, 1, world.b)

    assert written(world) == "25%"


def test_zero_and_missing_bases_are_said_in_words(world, solved, rate):
    world.entry(solved, 2)
    assert written(world) == "chưa có số gốc để tính tỷ lệ"

    world.entry(world.cases, 0)
    assert written(world) == "không tính được tỷ lệ vì số gốc bằng 0"


def test_where_nothing_occurred_nothing_can_be_a_share(world, solved, rate):
    world.entry(solved, 0)
    world.entry(world.cases, answer=Answer.NONE_OCCURRED)

    figure = measures.ty_le(world.scope(), "ty-le")

    assert figure.write() == "không tính được tỷ lệ vì số gốc bằng 0"
    assert figure.value is None


def test_nothing_of_something_is_zero_per_cent(world, solved, rate):
    world.entry(solved, answer=Answer.NONE_OCCURRED)
    world.entry(world.cases, 4)

    assert written(world) == "0%"


def test_a_rate_that_nothing_stands_behind_is_missing_until_stated(world):
    rate = world.rate()
    assert written(world) == "chưa có số liệu"

    world.entry(rate, 45)
    assert written(world) == "45%"


def test_a_stated_and_a_computed_rate_can_be_compared(world, solved, rate):
    last_year = world.last_year()
    world.entry(rate, 40, period=last_year)
    world.entry(solved, 1)
    world.entry(world.cases, 2)

    assert measures.so_cung_ky(world.scope(), "ty-le").write() == (
        "tăng 10 điểm phần trăm so với cùng kỳ năm 2019"
    )
