"""Abbreviations that nobody introduced."""

import pytest

from reports.text_rules.abbreviations import RULE

from .reading import line, values


def test_an_abbreviation_is_told_once_where_it_is_used_first():
    assert values(RULE, "hỗ trợ RQĐX", "làm đường theo RQĐX") == [("RQĐX",)]


@pytest.mark.parametrize(
    "text",
    [
        "phong trào rộng quy đổi xanh (RQĐX), hỗ trợ RQĐX",
        "Trung tâm (gọi tắt là TTĐX) và TTĐX",
        "UBND huyện, HĐND xã, Quyết định số 12/QĐ-XYZ",
        "KẾT QUẢ THỰC HIỆN CÁC TIÊU CHÍ",
        "Tên cơ quan: PHÒNG NỘI VỤ",
        "lần thứ XXIII",
        "Ghi chú: CĐ: chưa đạt; CR: chưa rõ. Xã A CĐ, xã B CR",
        "Ký hiệu: CB: cơ bản đạt; GĐ: gần đạt.",
        "bài “ABCD”",
    ],
)
def test_introduced_declared_and_common_ones_are_left_alone(text):
    assert values(RULE, text) == []


def test_only_a_legend_explains_with_a_colon():
    assert values(RULE, "ngành nghề, PCCC: thu hồi 01 khẩu") == [("PCCC",)]


def test_addressees_are_no_prose():
    assert values(RULE, line("CVP, PCVP", "nơi nhận")) == []
