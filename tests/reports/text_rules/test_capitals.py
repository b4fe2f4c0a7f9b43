"""Capitals of annex II."""

import pytest

from reports.text_rules.capitals import RULE

from .reading import values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("vận động nhân dân tham gia", ("nhân dân", "Nhân dân")),
        ("lãnh đạo đảng, nhà nước, chống phá", ("nhà nước", "Nhà nước")),
        ("bảo vệ Tết Nguyên đán", ("Tết Nguyên đán", "tết Nguyên đán")),
        ("đã thực hiện, Kết quả: 03 km", ("Kết quả", "kết quả")),
        ("UBND huyện Chỉ đạo các xã", ("Chỉ đạo", "chỉ đạo")),
        (
            "theo Luật Nghĩa vụ quân sự; phổ biến Luật nghĩa vụ quân sự",
            ("Luật nghĩa vụ", "Luật Nghĩa vụ"),
        ),
        ("dịch tả lợn châu phi", ("châu phi", "châu Phi")),
        ("dịch Covid-19, Covid-19; dịch covid", ("covid", "Covid")),
    ],
)
def test_another_capital_than_annex_two_has_is_found(text, found):
    assert values(RULE, text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Ủy ban nhân dân, Hội đồng nhân dân, Tòa án nhân dân và Nhân dân",
        "giấy chứng minh nhân dân",
        "quản lý nhà nước, ngân sách nhà nước, bí mật nhà nước",
        "Tết Nguyên đán đến gần.",
        "tết Nguyên đán và Tết",
        "Ban Chỉ đạo huyện, ban Chỉ đạo xã",
        "theo Luật này và Luật khác",
        "Sở Tài chính, Các Mác",
    ],
)
def test_names_of_bodies_and_words_of_the_law_are_left_alone(text):
    assert values(RULE, text) == []
