"""How fast it must go on; worked out by hand."""

from datetime import date
from decimal import Decimal

import pytest

from gtnt.pace import months_left, pace, reckoned

D = Decimal
JUNE_14, YEAR_END = date(2020, 6, 14), date(2020, 12, 31)


def written(km):
    return f"{km.quantize(D('0.01'))} km"


@pytest.mark.parametrize(
    ("day", "due_on", "months"),
    [
        (JUNE_14, YEAR_END, 6 + D(16) / 30),  # 16 of June's 30 days, July to December
        (date(2020, 1, 31), YEAR_END, D(11)),
        (date(2019, 12, 31), YEAR_END, D(12)),
        (date(2020, 12, 14), YEAR_END, D(17) / 31),
        (YEAR_END, YEAR_END, D(0)),
    ],
)
def test_months_that_are_left(day, due_on, months):
    assert months_left(day, due_on).quantize(D("1e-9")) == months.quantize(D("1e-9"))


@pytest.mark.parametrize(
    ("day", "done", "plan", "said"),
    [
        (JUNE_14, D("5.67"), D(10), "cần thêm 0.66 km/tháng"),  # 4,33 : 6,5333
        (JUNE_14, D(3), D(5), "cần thêm 0.31 km/tháng"),
        (JUNE_14, D(0), D(5), "cần thêm 0.77 km/tháng"),
        (JUNE_14, D(5), D(5), "đã đạt kế hoạch"),
        (JUNE_14, D(6), D(5), "đã đạt kế hoạch"),
        (JUNE_14, None, D(5), "chưa có số liệu thực hiện"),
        (JUNE_14, D(3), None, "chưa có kế hoạch"),
        (date(2020, 12, 14), D(3), D(5), "cần thêm 2.00 km trong 17 ngày"),
        (YEAR_END, D(3), D(5), "hôm nay hết hạn, còn 2.00 km"),
        (date(2021, 1, 5), D(3), D(5), "hết thời gian, còn 2.00 km"),
        (date(2021, 1, 5), D(5), D(5), "đã đạt kế hoạch"),
    ],
)
def test_what_is_said_of_the_pace(day, done, plan, said):
    assert pace(day, YEAR_END, done, plan, written) == said


def test_what_a_pace_was_divided_from():
    asked = (YEAR_END, D(3), D(5), written)

    assert reckoned(JUNE_14, *asked) == (
        "2.00 km trong 6,5 tháng, đến hết ngày 31/12/2020"
    )
    assert reckoned(date(2020, 12, 14), *asked) == ""
