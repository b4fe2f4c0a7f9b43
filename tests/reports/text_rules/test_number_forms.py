"""Numbers as the office writes them."""

import pytest

from reports.text_rules.number_forms import RULE

from .reading import line, values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("xảy ra 5 vụ", ("5 vụ", "05 vụ")),
        ("dài 5.67 km", ("5.67", "5,67")),
        ("thu 26,224,000 đồng", ("26,224,000", "26.224.000")),
        ("12 hộ và 01 các nhân", ("01 các",)),
        ("tiêu chí số 01 Nhà ở", ("tiêu chí số 01", "tiêu chí số 1")),
    ],
)
def test_a_number_in_another_form_is_found(text, found):
    assert values(RULE, text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "05 vụ, 30 hộ, 5,67 km và 1.528 hộ",
        "hạng 3 sao",
        "đạt 5/7 tiêu chí, 7-8 hộ",
        "thôn 5 hộ ông A",
        "trong năm 2012 các xã, ngày 05/3/2021 các hộ",
        "mục 2.10 và chỉ tiêu 1.2",
    ],
)
def test_right_forms_ratios_ranges_and_names_are_left_alone(text):
    assert values(RULE, text) == []


def test_what_is_looked_up_has_its_form_from_the_register():
    assert values(RULE, line("còn 5 vụ", figures=["5 vụ"])) == []
