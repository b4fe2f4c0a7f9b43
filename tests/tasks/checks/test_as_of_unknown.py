"""Printed figures rest on rows of which no source names the day."""

from datetime import date

import pytest

from tasks.checks.as_of_unknown import RULE
from tasks.formats import Precision
from tests.entries import JUNE_14, milestone_report, reading
from tests.factories import AreaFactory, IndicatorFactory, MilestoneFactory

pytestmark = pytest.mark.django_db

UNKNOWN = {"precision": Precision.UNKNOWN}


def test_a_row_of_no_known_day_is_found(look, indicator):
    reading(indicator, 5, **UNKNOWN)

    assert look(RULE) == [
        "01 dòng số liệu in trong nhiệm vụ 1 “Làm đường” không rõ tính đến ngày nào, tạm"
        " ghi ngày 14/6/2020: đường đã làm."
    ]


def test_many_are_counted_and_the_first_few_named(look, task):
    for number in range(5):
        reading(IndicatorFactory(task=task, name=f"số {number}"), 1, **UNKNOWN)

    assert look(RULE) == [
        "05 dòng số liệu in trong nhiệm vụ 1 “Làm đường” không rõ tính đến ngày nào, tạm"
        " ghi ngày 14/6/2020: số 0; số 1; số 2; và 2 dòng nữa."
    ]


@pytest.mark.parametrize(
    ("on", "precision"),
    [
        (JUNE_14, Precision.DAY),
        (JUNE_14, Precision.BALANCE),
        (date(2020, 5, 31), Precision.MONTH),
        (date(2020, 3, 31), Precision.QUARTER),
        (date(2019, 12, 31), Precision.YEAR),
    ],
)
def test_a_month_or_a_quarter_is_a_day_known_well_enough(
    look, indicator, on, precision
):
    reading(indicator, 5, on=on, precision=precision)

    assert look(RULE) == []


def test_a_row_of_the_same_code_in_another_register_is_another(look, indicator):
    reading(indicator, 5, code="giong")
    milestone_report(MilestoneFactory(), code="giong", **UNKNOWN)

    assert look(RULE) == []


def test_a_row_that_nothing_of_the_task_rests_on_is_not_its_matter(look, programme):
    place = AreaFactory(parent=programme.unit.area)
    reading(IndicatorFactory(), 5, area=place, **UNKNOWN)

    assert look(RULE) == []
