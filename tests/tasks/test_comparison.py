"""Same period last year: the value then, and what has become of it."""

from datetime import date, timedelta

import pytest

from tasks.domains import figure
from tasks.figures import Form
from tests.entries import reading

pytestmark = pytest.mark.django_db

MAY_31 = date(2020, 5, 31)


def same_period(scope, form=Form.FULL):
    return figure("chi_tieu.cung_ky", scope, ma="vu").write(form)


def compared(scope, form=Form.FULL):
    return figure("chi_tieu.so_cung_ky", scope, ma="vu").write(form)


def test_the_same_period_is_the_same_measure_at_the_other_cut_off(
    scope, indicator, last_year
):
    reading(indicator, 3, on=last_year.cut_off_on)
    reading(indicator, 9, on=last_year.cut_off_on + timedelta(days=1))

    found = figure("chi_tieu.cung_ky", scope, ma="km")

    assert (found.code, found.args, found.as_of, found.value) == (
        "chi_tieu.cung_ky",
        (("ma", "km"),),
        date(2019, 6, 14),
        3,
    )
    assert len(found.sources) == 1


def test_seen_early_the_same_period_is_seen_as_early(scope, indicator, last_year):
    reading(indicator, 3, on=date(2019, 5, 31))
    reading(indicator, 4, on=date(2019, 6, 1))
    reading(indicator, 8, on=date(2019, 6, 20))

    assert figure("chi_tieu.cung_ky", scope.on(MAY_31), ma="km").value == 3
    assert figure("chi_tieu.cung_ky", scope.on(date(2020, 7, 1)), ma="km").value == 7


@pytest.mark.parametrize(
    ("now", "change", "share"),
    [
        (7, "tăng 03 km so với cùng kỳ năm 2019", "175%"),
        (1, "giảm 03 km so với cùng kỳ năm 2019", "25%"),
        (4, "bằng cùng kỳ năm 2019", "100%"),
    ],
)
def test_more_or_less_than_in_the_same_period(
    scope, flow, period, last_year, now, change, share
):
    reading(flow, 4, on=last_year.ends_on, period=last_year)
    reading(flow, now, period=period)

    assert same_period(scope) == "04 km"
    assert (compared(scope), compared(scope, Form.PERCENT)) == (change, share)


def test_a_zero_base_gives_a_change_but_no_percentage(scope, flow, period, last_year):
    reading(flow, 0, on=last_year.ends_on, period=last_year)
    reading(flow, 5, period=period)

    assert compared(scope) == "tăng 05 km so với cùng kỳ năm 2019"
    assert compared(scope, Form.PERCENT) == "không tính được tỷ lệ vì số gốc bằng 0"


def test_a_missing_base_is_said_in_words(scope, flow, period, last_year):
    reading(flow, 5, period=period)

    assert same_period(scope) == "chưa có số liệu"
    assert compared(scope) == "cùng kỳ năm 2019 chưa có số liệu"
    assert compared(scope, Form.PERCENT) == "chưa có số gốc để tính tỷ lệ"


def test_a_period_that_was_never_entered_is_a_missing_base(scope, flow, period):
    reading(flow, 5, period=period)

    assert same_period(scope) == "chưa có số liệu"
    assert compared(scope) == "cùng kỳ năm 2019 chưa có số liệu"


def test_without_a_value_now_there_is_nothing_to_compare(scope, flow, last_year):
    reading(flow, 4, on=last_year.ends_on, period=last_year)

    assert compared(scope) == "chưa có số liệu"
