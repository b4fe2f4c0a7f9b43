"""An indicator or its rows name what the registers cannot give."""

import pytest

from tasks.checks.unknown_measure import RULE

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
