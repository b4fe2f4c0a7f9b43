"""A percentage without an amount stays one: it is never multiplied out or added up."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from tasks.actions import correct_reading
from tasks.domains import figure
from tasks.figures import Answer, Form
from tests.entries import JUNE_14, moment, reading
from tests.factories import (
    IndicatorFactory,
    MeasureUnitFactory,
    PeriodFactory,
    TargetFactory,
)

from .asking import actual, afresh

pytestmark = pytest.mark.django_db

MAY_31 = date(2020, 5, 31)


@pytest.fixture
def percent():
    return MeasureUnitFactory(
        code="phan-tram", word="%", is_additive=False, is_padded=False, is_spaced=False
    )


# An indicator that is a rate


@pytest.mark.parametrize("over_time", ["running", "stock"])
def test_a_rate_is_its_newest_row_and_no_sum(
    scope, programme, communes, percent, over_time
):
    kind = {} if over_time == "running" else {over_time: True}
    rate = IndicatorFactory(task__programme=programme, unit=percent, **kind)
    for area in communes:
        reading(rate, 90, area=area)
    assert actual(scope, rate).answer is Answer.MISSING

    reading(rate, 95, on=MAY_31)
    reading(rate, 98)

    found = actual(afresh(scope), rate)
    assert (found.write(), len(found.sources)) == ("98%", 1)


def test_the_rate_of_a_period_is_not_the_sum_of_its_months(
    scope, programme, percent, period
):
    rate = IndicatorFactory(task__programme=programme, unit=percent, flow=True)
    for ordinal in (1, 2):
        month = PeriodFactory(month=True, ordinal=ordinal, parent=period)
        reading(rate, 60, on=month.ends_on, period=month)
    assert actual(scope, rate).answer is Answer.MISSING

    reading(rate, 61, period=period)

    assert actual(afresh(scope), rate).value == 61


# A row that states only a percentage


def test_it_is_printed_as_stated_and_leads_to_its_row(scope, indicator):
    TargetFactory(indicator=indicator, value=10)
    reading(indicator, percent=Decimal("98.5"), is_approximate=True)

    found = actual(scope, indicator)

    assert (found.write(), found.write(Form.PERCENT)) == ("khoảng 98,5%",) * 2
    assert [source.value for source in found.sources] == ["khoảng 98,5%"]
    assert found.run(Form.PERCENT).value == "98.5"


@pytest.mark.parametrize("form", [Form.RATIO, Form.REMAINING])
def test_no_amount_is_made_of_it(scope, indicator, form):
    TargetFactory(indicator=indicator, value=10)
    reading(indicator, percent=98)

    found = actual(scope, indicator)

    assert (found.remaining, found.base) == (None, None)
    with pytest.raises(ValueError, match="không có"):
        found.write(form)


def test_it_is_not_added_to_the_amounts_of_other_places(scope, indicator, communes):
    reading(indicator, percent=98, area=communes[0])
    reading(indicator, 5, area=communes[1])

    found = actual(scope, indicator)

    assert (found.write(), len(found.sources)) == ("05 km", 1)
    told = figure("chi_tieu.thuc_hien", scope, ma="km", dia_ban=communes[0].code)
    assert told.write() == "98%"


def test_an_amount_that_comes_later_takes_its_place(scope, indicator):
    row = reading(indicator, percent=98, on=MAY_31)
    correct_reading(
        row,
        version=1,
        by=row.recorded_by,
        at=moment(JUNE_14),
        reason="đã có số",
        percent=None,
        value=5,
    )

    assert actual(scope, indicator).write() == "05 km"


def test_it_is_compared_with_an_amount_in_words_only(scope, flow, period, last_year):
    reading(flow, 40, on=last_year.ends_on, period=last_year)
    reading(flow, percent=98, period=period)

    found = figure("chi_tieu.so_cung_ky", scope, ma="vu")

    assert found.write() == "cùng kỳ năm 2019 là 40 km"
    assert found.base is None


REFUSED = "Đã có giá trị thì tỷ lệ được tính ra, không ghi tỷ lệ nêu sẵn."


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"value": 4, "percent": 98}, REFUSED),
        ({"base": 4, "percent": 98}, REFUSED),
        ({"percent": -1}, "Tỷ lệ không được nhỏ hơn 0."),
        (
            {"percent": 98, "answer": Answer.NOT_APPLICABLE},
            "Có số liệu thì phải có giá trị; không phát sinh thì không có.",
        ),
    ],
)
def test_a_row_that_says_two_things_is_refused(indicator, values, sentence):
    with pytest.raises(ValidationError) as refusal:
        reading(indicator, **values)

    assert refusal.value.messages == [sentence]


def test_a_rate_is_entered_as_a_value(programme, percent):
    rate = IndicatorFactory(task__programme=programme, unit=percent)

    with pytest.raises(ValidationError) as refusal:
        reading(rate, percent=98)

    assert refusal.value.messages == [
        "Chỉ tiêu này vốn là tỷ lệ: hãy ghi số ở ô giá trị."
    ]
