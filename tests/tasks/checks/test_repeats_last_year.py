"""A figure is last year's once more: so it is, or it was copied."""

from datetime import date

import pytest

from tasks.checks.repeats_last_year import RULE
from tests.entries import reading
from tests.factories import IndicatorFactory, PeriodFactory

pytestmark = pytest.mark.django_db

LAST_JUNE = date(2019, 6, 14)


@pytest.fixture
def flow(task):
    return IndicatorFactory(task=task, name="số vụ", flow=True)


@pytest.fixture(autouse=True)
def before():
    return PeriodFactory(year=2019)


def test_the_very_number_of_last_year_is_found(look, flow, period, before):
    reading(flow, 17, on=LAST_JUNE, period=before)
    reading(flow, 17, period=period)

    assert look(RULE) == [
        "Chỉ tiêu “số vụ” của nhiệm vụ 1 “Làm đường” là 17 km, giống hệt cùng kỳ năm 2019:"
        " hãy xem có phải số chép lại hay không."
    ]


def test_last_years_row_that_still_stands_is_said_to_be_old(look, task):
    stock = IndicatorFactory(task=task, name="số hộ", stock=True)
    reading(stock, 17, on=LAST_JUNE)

    assert look(RULE) == [
        "Chỉ tiêu “số hộ” của nhiệm vụ 1 “Làm đường” vẫn lấy dòng số liệu của cùng kỳ năm"
        " 2019 (17 km): chưa có số mới của năm nay."
    ]


@pytest.mark.parametrize(("then", "now"), [(16, 17), (0, 0), (None, 17)])
def test_another_number_zero_and_no_number_are_not(
    look, flow, period, before, then, now
):
    if then is not None:
        reading(flow, then, on=LAST_JUNE, period=before)
    reading(flow, now, period=period)

    assert look(RULE) == []
