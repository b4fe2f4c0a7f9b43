"""Communes that are merged in the middle of a period: what they did counts once."""

from datetime import date

import pytest

from tasks.domains import figure
from tests.entries import reading
from tests.factories import AreaChangeFactory, AreaFactory, PeriodFactory

from .asking import actual, afresh

pytestmark = pytest.mark.django_db

MARCH_31, APRIL_1, APRIL_14 = date(2020, 3, 31), date(2020, 4, 1), date(2020, 4, 14)


@pytest.fixture
def old(district):
    """Two communes until the last of March."""
    communes = AreaFactory.create_batch(2)
    for commune in communes:
        commune.parents.create(parent=district, ends_on=MARCH_31)
    return communes


@pytest.fixture
def new(district, old):
    """The one that they are from April on."""
    commune = AreaFactory(parent=district, parent__starts_on=APRIL_1)
    AreaChangeFactory(happened_on=APRIL_1, sources=old, sources__target=commune)
    return commune


@pytest.fixture
def neighbour(district):
    """A commune that nothing happened to."""
    return AreaFactory(parent=district)


def months(period):
    return [
        PeriodFactory(year=period.year, month=True, ordinal=n, parent=period)
        for n in range(1, 7)
    ]


def test_a_flow_told_by_months_runs_through_the_merger(
    scope, flow, period, old, new, neighbour
):
    for month in months(period):
        for area in old if month.ends_on <= MARCH_31 else [new]:
            reading(flow, 1, area=area, period=month, on=month.ends_on)
        reading(flow, 10, area=neighbour, period=month, on=month.ends_on)

    assert actual(scope, flow).value == 3 * 2 + 3 + 60
    told = figure("chi_tieu.thuc_hien", scope, ma="vu", dia_ban=new.code)
    assert told.value == 3 * 2 + 3
    assert len({source.fact for source in told.sources}) == len(told.sources) == 9


def test_a_month_that_the_merger_cuts_in_two_is_both_halves(
    scope, flow, period, old, new
):
    for area, day in ((old[0], MARCH_31), (old[1], MARCH_31), (new, APRIL_14)):
        reading(flow, 2, area=area, period=period, on=day)

    assert actual(scope, flow).value == 6


def test_a_period_that_the_successor_states_as_a_whole_is_not_added_to(
    scope, flow, period, old, new
):
    for area in old:
        reading(flow, 2, area=area, period=period, on=MARCH_31)
    reading(flow, 7, area=new, period=period, is_stated=True)

    assert actual(scope, flow).value == 7


def test_last_year_adds_up_under_the_old_communes(
    scope, flow, period, last_year, old, new, neighbour
):
    for area in (*old, neighbour):
        reading(flow, 4, area=area, period=last_year, on=last_year.ends_on)
    for area, day in ((old[0], MARCH_31), (new, period.ends_on)):
        reading(flow, 3, area=area, period=period, on=day)
    reading(flow, 6, area=neighbour, period=period)

    assert figure("chi_tieu.cung_ky", scope, ma="vu").value == 12
    compared = figure("chi_tieu.so_cung_ky", scope, ma="vu")
    assert compared.write() == "bằng cùng kỳ năm 2019"


def test_a_stock_is_the_old_levels_until_the_new_one_is_known(
    scope, stock, old, new, neighbour
):
    for area, level in ((old[0], 30), (old[1], 20), (neighbour, 5)):
        reading(stock, level, area=area, on=MARCH_31)
    assert actual(scope.on(MARCH_31), stock).value == 55
    assert actual(scope.on(APRIL_1), stock).value == 55

    reading(stock, 48, area=new, on=APRIL_14)

    assert actual(afresh(scope), stock).value == 53


def test_a_commune_that_takes_in_another_keeps_its_own_until_it_counts_anew(
    scope, stock, district, neighbour
):
    small = AreaFactory()
    small.parents.create(parent=district, ends_on=MARCH_31)
    AreaChangeFactory(happened_on=APRIL_1, sources=[small], sources__target=neighbour)
    reading(stock, 3, area=small, on=MARCH_31)
    reading(stock, 40, area=neighbour, on=MARCH_31)
    assert actual(scope, stock).value == 43

    reading(stock, 42, area=neighbour, on=APRIL_14)

    assert actual(afresh(scope), stock).value == 42


@pytest.mark.parametrize("kind", ["indicator", "stock", "flow"])
def test_a_commune_whose_end_was_forgotten_counts_once(
    request, scope, period, district, kind
):
    """Merged away, and still entered as one of the district's."""
    counted = request.getfixturevalue(kind)
    gone, new = AreaFactory(parent=district), AreaFactory(parent=district)
    AreaChangeFactory(happened_on=APRIL_1, sources=[gone], sources__target=new)
    reading(counted, 5, area=gone, on=MARCH_31, period=period)

    assert actual(scope, counted).value == 5
