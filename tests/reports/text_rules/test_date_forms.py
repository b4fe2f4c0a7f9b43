"""Days as Decree 30 writes them."""

import pytest

from reports.text_rules.date_forms import RULE
from tasks.findings import Severity

from .reading import sentences, values, writing


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("4/6/2021", "04/6/2021"),
        ("05/03/2021", "05/3/2021"),
        ("10/2/2021", "10/02/2021"),
        ("ngày 5 tháng 6 năm 2021", "ngày 05 tháng 6 năm 2021"),
        ("ngày 05 tháng 1", "ngày 05 tháng 01"),
    ],
)
def test_a_zero_too_few_or_too_many_is_found(typed, right):
    assert values(RULE, f"Đã trình vào {typed}.") == [(typed, right)]


def test_only_the_zero_of_the_month_is_a_hint():
    found = RULE.check(writing("từ 05/03/2021 đến 5/3/2021"))

    assert [one.severity for one in found] == [Severity.HINT, Severity.WARNING]


def test_a_day_that_does_not_exist_is_found():
    assert sentences(RULE, "Hạn 31/6/2021.") == ["Ngày “31/6/2021” không có thật."]


def test_a_month_without_its_word_is_found():
    assert values(RULE, "đợt mưa kéo dài đến 4/2021 gây khó khăn") == [
        ("4/2021", "tháng 4/2021")
    ]


def test_the_zero_of_a_month_is_found():
    assert values(RULE, "trong tháng 05/2021 và tháng 1/2021") == [
        ("tháng 05/2021", "tháng 5/2021"),
        ("tháng 1/2021", "tháng 01/2021"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "ngày 05/3/2021, 10/02/2021 và 14/10/2021",
        "(17/8/1910-17/8/2020)",
        "tháng 5/2021, quý I/2021, đến tháng 4/2021",
        "đạt 5/7 tiêu chí, 7/15 hội viên",
        "Nghị định số 09/2019/NĐ-CP",
        "ngày 29 tháng 02",
        "khẩu hiệu “ngày 5 tháng 6”",
    ],
)
def test_right_days_and_what_is_no_day_are_left_alone(text):
    assert values(RULE, text) == []
