"""Words written twice, and doublets that are right."""

import pytest

from reports.text_rules.doubled_words import RULE

from .reading import sentences, values


def test_a_word_written_twice_is_found_with_the_words_around():
    assert sentences(RULE, "Đã có 01 sản phẩm phẩm theo chuỗi.") == [
        "Có chữ bị lặp: “phẩm phẩm” trong “Đã có 01 sản phẩm phẩm theo chuỗi.”."
    ]


def test_two_syllables_written_twice_are_one_finding():
    assert values(RULE, "kịp thời báo cáo chỉ huy chỉ huy các cấp") == [
        ("chỉ huy chỉ huy",)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "bàn giao cho chủ đầu tư thi công công trình",
        "xử lý hành vi vi phạm",
        "phân công công chức theo dõi",
        "các tổ chức tổ chức thực hiện",
        "thường xuyên, dần dần từng bước",
        "đồn công an Pắc Pắc",
        "về thân thế, thế hệ trẻ",
    ],
)
def test_doublets_that_are_right_are_left_alone(text):
    assert values(RULE, text) == []


def test_a_doublet_in_a_quotation_is_somebody_elses():
    assert values(RULE, "phong trào “người người thi đua thi đua”") == []
