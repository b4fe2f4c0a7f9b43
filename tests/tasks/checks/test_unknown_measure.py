"""An indicator or its rows name what the registers cannot give."""

import pytest

from tasks.checks.unknown_measure import RULE
from tests.entries import reading
from tests.factories import MeasureUnitFactory

pytestmark = pytest.mark.django_db


def test_an_indicator_that_names_nothing_is_found(look, indicator):
    indicator.measure = "moc.trang_thai ma=khong-co"
    indicator.save()

    assert look(RULE) == [
        "Không lấy được kết quả của chỉ tiêu “đường đã làm” thuộc nhiệm vụ 1 “Làm đường”"
        " (moc.trang_thai ma=khong-co): Không có mốc công việc nào mang mã khong-co."
    ]


def test_one_without_any_rows_is_not(look, indicator):
    assert look(RULE) == []


def test_a_row_in_a_unit_that_cannot_be_told_in_the_indicators_is_found(
    look, indicator
):
    """It was convertible when it was entered; the catalogue changed since."""
    km = indicator.unit
    km.scale = 1000
    km.save()
    metre = MeasureUnitFactory(code="m", name="mét", dimension=km.dimension, scale=1)
    reading(indicator, 500, measure_unit=metre)
    metre.dimension = "khối lượng"
    metre.save()

    (sentence,) = look(RULE)

    assert "Không quy đổi được từ mét sang ki-lô-mét" in sentence
