"""How the section says where an indicator stands: goals of every kind, in sentences."""

from decimal import Decimal

import pytest

from tasks.blocks import Section, figures_in, plain
from tasks.models import Target
from tasks.sections import indicator_item
from tests.entries import reading
from tests.factories import (
    IndicatorFactory,
    MeasureUnitFactory,
    TargetFactory,
    UnitFactory,
)

from .asking import afresh

pytestmark = pytest.mark.django_db

Operator = Target.Operator


@pytest.fixture
def indicator(programme):
    return IndicatorFactory(task__programme=programme, code="km", name="đường")


@pytest.fixture
def province():
    return UnitFactory(code="tinh", name="UBND tỉnh Bình An", short_name="UBND tỉnh")


def told(scope, indicator):
    return plain(indicator_item(afresh(scope), indicator).runs)


@pytest.mark.parametrize(
    ("operator", "value", "sentence"),
    [
        ("EQUAL", 4, "Đường: 04 km, đạt 40% kế hoạch (10 km), còn 06 km."),
        ("AT_LEAST", 10, "Đường: 10 km, đạt 100% kế hoạch (ít nhất 10 km)."),
        ("AT_LEAST", 9, "Đường: 09 km, đạt 90% kế hoạch (ít nhất 10 km), còn 01 km."),
        ("MORE", 9, "Đường: 09 km, đạt 90% kế hoạch (trên 10 km), còn 01 km."),
        ("MORE", 10, "Đường: 10 km, chưa đạt mục tiêu (trên 10 km)."),
        ("MORE", 11, "Đường: 11 km, đạt 110% kế hoạch (trên 10 km)."),
        ("AT_MOST", 4, "Đường: 04 km, đạt mục tiêu (không quá 10 km)."),
        ("AT_MOST", 10, "Đường: 10 km, đạt mục tiêu (không quá 10 km)."),
        ("AT_MOST", 11, "Đường: 11 km, vượt mức cho phép (không quá 10 km)."),
        ("LESS", 9, "Đường: 09 km, đạt mục tiêu (dưới 10 km)."),
        ("LESS", 10, "Đường: 10 km, chưa đạt mục tiêu (dưới 10 km)."),
        ("LESS", 11, "Đường: 11 km, vượt mức cho phép (dưới 10 km)."),
    ],
)
def test_a_goal_of_ten_is_told_by_its_operator(
    scope, indicator, operator, value, sentence
):
    TargetFactory(indicator=indicator, operator=operator, value=10)
    reading(indicator, value)

    assert told(scope, indicator) == sentence


def test_a_goal_of_nothing_is_reached_or_not_and_has_no_share(scope, indicator):
    TargetFactory(indicator=indicator, operator=Operator.AT_MOST, value=0)
    reading(indicator, 0)
    assert told(scope, indicator) == "Đường: 0 km, đạt mục tiêu (không quá 0 km)."

    reading(indicator, 1)
    assert told(scope, indicator).startswith("Đường: 01 km, vượt mức cho phép")


def test_without_a_goal_only_the_value_is_told(scope, indicator):
    reading(indicator, 5)

    assert told(scope, indicator) == "Đường: 05 km."


def test_a_goal_without_a_value_is_no_share(scope, indicator, province):
    TargetFactory(indicator=indicator)
    TargetFactory(indicator=indicator, set_by=province)

    assert told(scope, indicator) == "Đường: chưa có số liệu."


def test_a_range_and_about_so_much_are_told_as_they_were_set(scope, indicator):
    TargetFactory(indicator=indicator, value=7, upper=8, is_approximate=True)
    reading(indicator, 7)

    assert told(scope, indicator) == "Đường: 07 km, đạt 100% kế hoạch (khoảng 7-8 km)."


# Two goals for one value


def test_the_goal_of_another_is_told_beside_the_own(scope, indicator, province):
    TargetFactory(indicator=indicator, value=9, set_by=province)
    TargetFactory(indicator=indicator, value=10)
    reading(indicator, Decimal("5.67"))

    assert told(scope, indicator) == (
        "Đường: 5,67 km, đạt 57% kế hoạch (10 km), còn 4,33 km;"
        " so với chỉ tiêu UBND tỉnh giao (09 km) đạt 63%."
    )


def test_every_number_of_both_goals_leads_back_to_its_own_figure(
    scope, indicator, province
):
    TargetFactory(indicator=indicator, value=9, set_by=province)
    TargetFactory(indicator=indicator, value=10)
    reading(indicator, Decimal("5.67"))

    section = Section(blocks=(indicator_item(scope, indicator),))

    named = [(run.text, run.code, dict(run.args)) for run in figures_in(section)]
    theirs = {"ma": "km", "giao_boi": "tinh"}
    assert named == [
        ("5,67 km", "chi_tieu.thuc_hien", {"ma": "km"}),
        ("57%", "chi_tieu.thuc_hien", {"ma": "km"}),
        ("10 km", "chi_tieu.muc_tieu", {"ma": "km"}),
        ("4,33 km", "chi_tieu.thuc_hien", {"ma": "km"}),
        ("09 km", "chi_tieu.muc_tieu", theirs),
        ("63%", "chi_tieu.thuc_hien", theirs),
    ]


@pytest.mark.parametrize(
    ("operator", "value", "verdict"),
    [
        (Operator.AT_MOST, 12, "(không quá 12 km) đạt"),
        (Operator.AT_MOST, 13, "(không quá 12 km) vượt mức cho phép"),
        (Operator.MORE, 12, "(trên 12 km) chưa đạt"),
    ],
)
def test_the_goal_of_another_may_have_no_share_either(
    scope, indicator, province, operator, value, verdict
):
    TargetFactory(indicator=indicator, operator=operator, value=12, set_by=province)
    reading(indicator, value)

    assert told(scope, indicator) == (
        f"Đường: {value} km; so với chỉ tiêu UBND tỉnh giao {verdict}."
    )


def test_a_setter_without_a_short_name_is_named_in_full(scope, indicator):
    TargetFactory(
        indicator=indicator, value=10, set_by=UnitFactory(name="Sở Giao thông")
    )
    reading(indicator, 5)

    assert "chỉ tiêu Sở Giao thông giao (10 km) đạt 50%" in told(scope, indicator)


# Percentages


@pytest.fixture
def rate(programme):
    percent = MeasureUnitFactory(
        code="phan-tram", word="%", is_additive=False, is_padded=False, is_spaced=False
    )
    return IndicatorFactory(
        task__programme=programme, name="hộ nghèo", unit=percent, stock=True
    )


def test_a_rate_is_told_as_such(scope, rate):
    TargetFactory(indicator=rate, operator=Operator.AT_MOST, value=12)
    reading(rate, Decimal("11.5"))

    assert told(scope, rate) == "Hộ nghèo: 11,5%, đạt mục tiêu (không quá 12%)."


def test_a_percentage_of_the_plan_alone_is_told_without_an_amount(scope, indicator):
    TargetFactory(indicator=indicator, value=10)
    reading(indicator, percent=98)

    assert told(scope, indicator) == "Đường: đạt 98% kế hoạch (10 km)."


def test_a_percentage_alone_says_nothing_of_a_ceiling(scope, indicator):
    TargetFactory(indicator=indicator, operator=Operator.AT_MOST, value=10)
    reading(indicator, percent=98)

    assert told(scope, indicator) == "Đường: 98%."


def test_a_percentage_alone_says_nothing_of_the_goal_of_another(
    scope, indicator, province
):
    TargetFactory(indicator=indicator, value=10, set_by=province)
    reading(indicator, percent=98, is_approximate=True)

    assert told(scope, indicator) == "Đường: khoảng 98%."


def test_a_fraction_known_as_a_percentage_is_told_as_one(scope, programme):
    part = IndicatorFactory(task__programme=programme, name="đảng viên", fraction=True)
    TargetFactory(indicator=part, value=39)
    reading(part, percent=Decimal("66.7"))

    assert told(scope, part) == "Đảng viên: 66,7%."


def test_a_fraction_without_its_whole_is_told_as_an_amount(scope, programme):
    part = IndicatorFactory(task__programme=programme, name="đảng viên", fraction=True)
    reading(part, 26)

    assert told(scope, part) == "Đảng viên: 26 km."
