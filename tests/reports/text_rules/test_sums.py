"""Totals and their parts told in one breath."""

import pytest

from reports.text_rules.sums import RULE

from .reading import sentences, values


def test_parts_in_brackets_that_do_not_add_up_are_found():
    text = "tiếp nhận 12 tin (trong đó kỳ trước 02 tin, mới 09 tin, phục hồi 02 tin)"

    assert sentences(RULE, text) == [
        "Tổng số là 12 tin, nhưng các phần cộng lại là 2 + 9 + 2 = 13."
    ]


def test_each_unit_of_a_double_total_is_added_by_itself():
    text = "thụ lý 17 vụ, 29 bị can (Kết quả: truy tố 12 vụ, 13 bị can; đang điều tra 04 vụ, 16 bị can)"

    assert values(RULE, text) == [("17 vụ", "16")]


def test_a_list_with_fewer_items_than_said_is_found():
    text = "đã đạt 03 tiêu chí: tiêu chí 1 Quy hoạch (chỉ tiêu 1.2. Nhà ở); tiêu chí 3 Thủy lợi."

    assert values(RULE, text) == [("03 tiêu chí", "2")]


def test_a_rise_that_is_not_the_distance_of_its_ends_is_found():
    text = "tăng bình quân 01 tiêu chí trở lên (từ 11,3 tiêu chí lên 12 tiêu chí)"

    assert values(RULE, text) == [("tăng 01 tiêu chí", "0,7")]


@pytest.mark.parametrize(
    "text",
    [
        "12 tin (trong đó 02 tin kỳ trước, 09 tin mới, 01 tin phục hồi)",
        "12 tin (trong đó có 02 tin kỳ trước)",
        "12 tin (trong đó 02 tin kỳ trước, 03 tin phức tạp)",
        "05 vụ (tăng 03 vụ so với cùng kỳ, trong đó 02 vụ nặng, 04 vụ nhẹ)",
        "38 hộ (xem phụ lục 2 hộ, 3 hộ)",
        "đạt 02 tiêu chí: tiêu chí 1 Quy hoạch; tiêu chí 3 Thủy lợi.",
        "còn 02 tiêu chí: do thiếu vốn",
        "tăng 01 tiêu chí (từ 11 tiêu chí lên 12 tiêu chí)",
    ],
)
def test_what_adds_up_or_names_only_some_parts_is_left_alone(text):
    assert values(RULE, text) == []
