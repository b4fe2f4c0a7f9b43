"""A series whose unit of measure changed: amounts are told in the indicator's unit."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from tasks.domains import UnknownFigure, figure
from tasks.models import MeasureUnit
from tests.entries import reading
from tests.factories import (
    IndicatorFactory,
    MeasureUnitFactory,
    PeriodFactory,
    TargetFactory,
)

from .asking import actual, afresh

pytestmark = pytest.mark.django_db

JUNE_1 = date(2020, 6, 1)
REFUSED = (
    "Không quy đổi được từ {} sang {}: hai đơn vị tính phải cùng đại lượng và đều có hệ"
    " số quy đổi."
)


def unit(code, dimension, scale):
    return MeasureUnitFactory(
        code=code, name=code, word=code, dimension=dimension, scale=scale
    )


@pytest.fixture
def hectare():
    return unit("ha", "diện tích", 10_000)


@pytest.fixture
def metre():
    return unit("m2", "diện tích", 1)


@pytest.fixture
def land(programme, hectare):
    return IndicatorFactory(task__programme=programme, code="dat", unit=hectare)


@pytest.mark.parametrize(
    ("dimension", "entered", "asked", "value", "told"),
    [
        ("diện tích", ("ha", 10_000), ("m2", 1), "1.25", "12.500 m2"),
        ("diện tích", ("m2", 1), ("ha", 10_000), "12500", "1,25 ha"),
        ("khối lượng", ("tạ", 100), ("tấn", 1_000), "35", "3,5 tấn"),
        ("khối lượng", ("tấn", 1_000), ("kg", 1), "0.5", "500 kg"),
        ("tiền", ("đồng", 1), ("triệu đồng", 10**6), "19150000", "19,15 triệu đồng"),
        ("tiền", ("tỷ đồng", 10**9), ("triệu đồng", 10**6), "1.2", "1.200 triệu đồng"),
    ],
)
def test_an_amount_is_told_in_the_unit_of_the_indicator(
    scope, programme, dimension, entered, asked, value, told
):
    made = {
        word: unit(f"u{n}", dimension, scale)
        for n, (word, scale) in enumerate([entered, asked])
    }
    MeasureUnit.objects.filter(code="u1").update(word=asked[0])
    indicator = IndicatorFactory(
        task__programme=programme, unit=MeasureUnit.objects.get(code="u1")
    )
    reading(indicator, Decimal(value), measure_unit=made[entered[0]])

    assert actual(scope, indicator).write() == told


def test_rows_before_and_after_the_change_add_up(scope, land, metre, communes):
    reading(land, 1, area=communes[0], on=JUNE_1)
    reading(land, 2_500, measure_unit=metre, area=communes[0], code="met")
    reading(land, 500, upper=1_500, measure_unit=metre, area=communes[1])

    found = actual(scope, land)

    assert (found.value, found.upper) == (Decimal("1.3"), Decimal("1.4"))
    (source,) = [row for row in found.sources if row.fact == "reading:met@1"]
    assert source.value == "2.500 m2"


def test_a_balance_in_the_old_unit_goes_on_in_the_new(scope, land, metre):
    reading(land, 20_000, measure_unit=metre, is_stated=True, on=JUNE_1)
    reading(land, Decimal("0.5"))
    TargetFactory(indicator=land, value=5)

    found = actual(scope, land)

    assert (found.write(), found.percent) == ("2,5 ha", 50)


def test_last_year_in_another_unit_is_compared_with_this_year(
    scope, programme, hectare, metre, period, last_year
):
    sown = IndicatorFactory(
        task__programme=programme, code="vu", flow=True, unit=hectare
    )
    reading(sown, 15_000, measure_unit=metre, on=last_year.ends_on, period=last_year)
    reading(sown, 2, period=period)

    assert figure("chi_tieu.so_cung_ky", scope, ma="vu").write() == (
        "tăng 0,5 ha so với cùng kỳ năm 2019"
    )
    reading(sown, 15_000, measure_unit=metre, period=period, is_stated=True)
    assert figure("chi_tieu.so_cung_ky", afresh(scope), ma="vu").write() == (
        "bằng cùng kỳ năm 2019"
    )


def test_both_parts_of_a_fraction_are_told_in_the_unit(
    scope, programme, hectare, metre
):
    share = IndicatorFactory(task__programme=programme, fraction=True, unit=hectare)
    reading(share, 5_000, base=20_000, measure_unit=metre)

    found = actual(scope, share)

    assert (found.value, found.base) == (Decimal("0.5"), 2)


@given(st.lists(st.integers(1, 10**9), min_size=1, max_size=12))
def test_a_sum_is_exact_even_where_one_row_is_not(amounts):
    """A third of a unit has no decimal form; three of them are one."""
    own, other = MeasureUnit(scale=Decimal(3)), MeasureUnit(scale=Decimal(1))

    total = own.from_base(sum(other.to_base(Decimal(n)) for n in amounts * 3))

    assert total == sum(amounts)


@pytest.mark.parametrize(
    ("dimension", "scale"), [("khối lượng", 1), ("diện tích", None)]
)
def test_an_amount_of_another_kind_is_refused(land, dimension, scale):
    with pytest.raises(ValidationError) as refusal:
        reading(land, 1, measure_unit=unit("kg", dimension, scale))

    assert refusal.value.messages == [REFUSED.format("kg", "ha")]


def test_things_that_are_only_counted_are_not_exchanged(programme):
    households, people = unit("ho", "số đếm", None), unit("nguoi", "số đếm", None)
    indicator = IndicatorFactory(task__programme=programme, unit=households)

    with pytest.raises(ValidationError):
        reading(indicator, 1, measure_unit=people)
    assert reading(indicator, 1, measure_unit=households).pk


def test_a_catalogue_that_was_spoilt_since_is_said_to_be(scope, land, metre):
    reading(land, 1, measure_unit=metre)
    MeasureUnit.objects.filter(code="m2").update(dimension="khối lượng")

    with pytest.raises(UnknownFigure) as refusal:
        actual(scope, land)

    assert str(refusal.value) == REFUSED.format("m2", "ha")


def test_a_scale_is_positive():
    with pytest.raises(ValidationError) as refusal:
        MeasureUnitFactory.build(scale=0).full_clean()

    assert refusal.value.messages == ["Hệ số quy đổi phải lớn hơn 0."]


def test_periods_do_not_matter_to_units(scope, programme, hectare, metre, period):
    """A flow told by months, each in the unit of its day."""
    sown = IndicatorFactory(task__programme=programme, flow=True, unit=hectare)
    months = [PeriodFactory(month=True, ordinal=n, parent=period) for n in (1, 2)]
    reading(sown, 10_000, measure_unit=metre, on=months[0].ends_on, period=months[0])
    reading(sown, 2, on=months[1].ends_on, period=months[1])

    assert actual(scope, sown).value == 3
