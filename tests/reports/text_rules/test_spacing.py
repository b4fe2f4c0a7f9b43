"""Spaces, stops and symbols."""

import pytest

from reports.text_rules.spacing import RULE
from tasks.findings import Severity

from .reading import line, sentences, values, writing


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tổ chức sản xuất ; Y tế.", " ;"),
        ("hộ nghèo,cận nghèo.", "o,c"),
        ("theo Quyết định số 03/2007/QĐ- BNV.", "03/2007/QĐ- BNV"),
        ("quan hệ xã hội.... Cán bộ.", "...."),
        ("đã xong,, còn lại.", ",,"),
    ],
)
def test_a_slip_of_signs_is_found(text, found):
    assert values(RULE, text) == [(found,)]


@pytest.mark.parametrize(
    "text",
    [
        "Rà soát, bổ sung; hoàn thiện...",
        "Số ……../BC-UBND ngày ..... tháng ..... năm",
        "đạt 1.528 hộ, 5,67 km.",
        "các huyện (Mẫu Sơn,...) đã xong.",
        "giai đoạn 2021 - 2025.",
    ],
)
def test_right_signs_are_left_alone(text):
    assert values(RULE, text) == []


def test_a_paragraph_that_ends_in_a_comma_weighs_more_than_one_without_a_stop():
    words = "Do ảnh hưởng của dịch nên các mô hình chăn nuôi khó triển khai trong kỳ"

    found = RULE.check(writing(f"{words},", words, line(words, is_sentence=False)))

    assert [one.severity for one in found] == [Severity.WARNING, Severity.HINT]


def test_one_unit_in_two_forms_is_one_hint_that_names_both_places():
    first, second = line("xong 05km", "mục I.1"), line("còn 03 km, 02 km", "mục II")

    assert sentences(RULE, first, second) == [
        "Viết không thống nhất: 05km (mục I.1), nhưng chỗ khác viết “03 km” (mục II)."
    ]


def test_one_unit_in_one_form_is_left_alone():
    assert values(RULE, "xong 05 km, còn 03 km") == []
