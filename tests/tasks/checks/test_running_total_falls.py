"""A stated running total is less than an earlier one of the same place."""

from datetime import date

import pytest

from tasks.checks.running_total_falls import RULE
from tests.entries import reading
from tests.factories import AreaFactory, IndicatorFactory, MeasureUnitFactory

pytestmark = pytest.mark.django_db

MAY_31 = date(2020, 5, 31)
STATED = {"is_stated": True}


def test_a_total_that_falls_is_found(look, indicator):
    reading(indicator, 5, on=MAY_31, code="thang-5", **STATED)
    reading(indicator, 3, code="thang-6", **STATED)

    assert look(RULE) == [
        "Chỉ tiêu “đường đã làm” của nhiệm vụ 1 “Làm đường”, huyện Mường: lũy kế trước là"
        " 05 km (dòng thang-5, 31/5/2020, UBND huyện Mường), sau lại là 03 km (dòng"
        " thang-6, 14/6/2020, UBND huyện Mường)."
    ]


def test_one_that_grows_is_not(look, indicator):
    reading(indicator, 5, on=MAY_31, **STATED)
    reading(indicator, 6, **STATED)

    assert look(RULE) == []


def test_an_addition_is_no_total(look, indicator):
    reading(indicator, 5, on=MAY_31, **STATED)
    reading(indicator, 1)

    assert look(RULE) == []


def test_totals_of_two_places_are_not_held_against_each_other(
    look, indicator, programme
):
    reading(indicator, 5, on=MAY_31, **STATED)
    reading(indicator, 1, area=AreaFactory(parent=programme.unit.area), **STATED)

    assert look(RULE) == []


def test_a_level_may_fall(look, task):
    stock = IndicatorFactory(task=task, stock=True)
    reading(stock, 5, on=MAY_31)
    reading(stock, 3)

    assert look(RULE) == []


def test_totals_in_two_units_are_compared_in_one(look, indicator):
    km = indicator.unit
    km.scale = 1000
    km.save()
    metre = MeasureUnitFactory(code="m", name="mét", dimension=km.dimension, scale=1)
    reading(indicator, 5, on=MAY_31, **STATED)
    reading(indicator, 6000, measure_unit=metre, **STATED)

    assert look(RULE) == []
