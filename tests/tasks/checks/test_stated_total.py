"""A stated total of an indicator is not the sum of what stands below it."""

from datetime import date

import pytest

from tasks.checks.stated_total import RULE
from tasks.findings import Severity
from tests.entries import JUNE_14, reading
from tests.factories import AreaFactory, IndicatorFactory, PeriodFactory

pytestmark = pytest.mark.django_db

MAY_31 = date(2020, 5, 31)
STATED = {"is_stated": True}


@pytest.fixture
def communes(programme):
    return AreaFactory.create_batch(2, parent=programme.unit.area)


def test_parts_that_are_all_known_and_add_up_to_less_are_found(
    find, indicator, communes
):
    reading(indicator, 10, code="chung", **STATED)
    for area, value in zip(communes, (4, 5), strict=True):
        reading(indicator, value, area=area, **STATED)

    (finding,) = find(RULE)

    assert finding.severity == Severity.BLOCKING
    assert finding.sentence == (
        "Chỉ tiêu “đường đã làm” của nhiệm vụ 1 “Làm đường”, huyện Mường: số chung nêu"
        " 10 km (dòng chung, 14/6/2020, UBND huyện Mường), còn cộng các phần được 09 km."
    )


def test_parts_that_are_more_than_the_whole_are_found_though_some_are_unknown(
    find, indicator, communes
):
    reading(indicator, 3, **STATED)
    reading(indicator, 4, area=communes[0])

    assert [finding.severity for finding in find(RULE)] == [Severity.BLOCKING]


def test_what_may_only_be_incomplete_is_a_hint(find, indicator, communes):
    reading(indicator, 10, **STATED)
    reading(indicator, 4, area=communes[0])

    (finding,) = find(RULE)

    assert finding.severity == Severity.HINT
    assert finding.sentence.endswith("được 04 km (mới có 1/2 phần có số liệu).")


def test_parts_last_told_of_on_an_earlier_day_need_not_add_up_yet(
    find, indicator, communes
):
    reading(indicator, 10, **STATED)
    for area, on in zip(communes, (MAY_31, JUNE_14), strict=True):
        reading(indicator, 4, area=area, on=on, **STATED)

    (finding,) = find(RULE)

    assert finding.severity == Severity.HINT
    assert finding.sentence.endswith("được 08 km (1 phần có số liệu cũ hơn ngày đó).")


def test_a_level_that_was_higher_earlier_is_no_contradiction(find, task, communes):
    stock = IndicatorFactory(task=task, stock=True)
    reading(stock, 10)
    reading(stock, 12, area=communes[0], on=MAY_31)

    assert [finding.severity for finding in find(RULE)] == [Severity.HINT]


def test_a_level_told_later_is_not_held_against_an_earlier_one(look, task, communes):
    stock = IndicatorFactory(task=task, stock=True)
    reading(stock, 10, on=MAY_31)
    for area in communes:
        reading(stock, 4, area=area)

    assert look(RULE) == []


def test_what_adds_up_is_not_found(look, indicator, communes):
    reading(indicator, 9, **STATED)
    for area, value in zip(communes, (4, 5), strict=True):
        reading(indicator, value, area=area)

    assert look(RULE) == []


def test_what_was_added_after_the_stated_day_is_no_contradiction(
    look, indicator, communes
):
    reading(indicator, 9, on=MAY_31, **STATED)
    for area, value in zip(communes, (4, 5), strict=True):
        reading(indicator, value, area=area, on=MAY_31)
    reading(indicator, 2, area=communes[0], on=date(2020, 6, 10))

    assert look(RULE) == []


def test_about_so_much_is_held_against_nothing(look, indicator, communes):
    reading(indicator, 10, is_approximate=True, **STATED)
    for area in communes:
        reading(indicator, 4, area=area)

    assert look(RULE) == []


def test_a_level_is_compared_with_the_levels_below(find, task, communes):
    stock = IndicatorFactory(task=task, stock=True)
    reading(stock, 10)
    for area, value in zip(communes, (4, 5), strict=True):
        reading(stock, value, area=area)

    assert [finding.severity for finding in find(RULE)] == [Severity.BLOCKING]


def test_a_flow_is_compared_with_its_months(find, task, period):
    flow = IndicatorFactory(task=task, flow=True)
    months = [PeriodFactory(month=True, ordinal=n, parent=period) for n in range(1, 7)]
    reading(flow, 10, period=period, **STATED)
    for month in months:
        reading(flow, 2, period=month, on=month.cut_off_on, **STATED)

    assert [f.values for f in find(RULE)] == [("10 km", "12 km")]


def test_a_flow_with_a_month_unknown_is_compared_with_no_month(look, task, period):
    flow = IndicatorFactory(task=task, flow=True)
    first, _ = (PeriodFactory(month=True, ordinal=n, parent=period) for n in (1, 2))
    reading(flow, 10, period=period, **STATED)
    reading(flow, 2, period=first, on=first.cut_off_on, **STATED)

    assert look(RULE) == []


def test_a_flow_is_compared_with_that_of_the_parts(find, task, period, communes):
    flow = IndicatorFactory(task=task, flow=True)
    reading(flow, 10, period=period, **STATED)
    for area, value in zip(communes, (4, 5), strict=True):
        reading(flow, value, area=area, period=period)

    assert [f.values for f in find(RULE)] == [("10 km", "09 km")]


def test_what_does_not_add_up_over_places_is_left_alone(look, task, communes):
    own = IndicatorFactory(task=task, stock=True, over_place="NONE")
    reading(own, 10)
    for area in communes:
        reading(own, 4, area=area)

    assert look(RULE) == []
