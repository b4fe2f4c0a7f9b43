"""Numbers typed by hand although a figure says them."""

import pytest

from tasks.typed import Sayable, amounts, typed_by_hand

KM = Sayable(typed="{a.km}", text="03 km", label="Đường xã")
PART = Sayable(typed="{a.km | phan_tram}", text="60%", label="Đường xã")
CASES = Sayable(typed="{a.vu}", text="05 vụ", label="Số vụ")
OTHERS = Sayable(typed="{a.vu_khac}", text="05 vụ", label="Số vụ khác")
KNOWN = [KM, PART, CASES, OTHERS]


def found(text):
    return [(one.words, one.line, one.start) for one in typed_by_hand(text, KNOWN)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đã làm 3 km.", [("3 km", 0, 7)]),
        ("Đã làm 03 km đường, đạt 60%.", [("03 km", 0, 7), ("60%", 0, 24)]),
        ("Một.\n\n- **3 km**", [("3 km", 1, 0)]),
        ("{a.km} và 3 km", [("3 km", 0, 5)]),
        ("Xong[^1]\n[^1]: 3 km", [("3 km", 1, 0)]),
    ],
)
def test_what_a_figure_prints_is_found_where_it_stands(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Đã làm {a.km}.",
        "Đã làm 4 km.",
        "Đã làm 3 cầu.",
        "Đã làm 1,3 km.",
        "mục tiêu “làm 3 km đường”",
        "năm 2023 km",
        "",
    ],
)
def test_other_numbers_quotations_and_figures_are_let_be(text):
    assert found(text) == []


def test_every_figure_that_says_so_is_named():
    (one,) = typed_by_hand("Có 5 vụ.", KNOWN)

    assert one.said_by == (CASES, OTHERS)
    assert str(one) == (
        "Số “5 vụ” ở đoạn 1 trùng với số liệu “Số vụ” hoặc “Số vụ khác”:"
        " chèn số liệu thay cho gõ tay."
    )


def test_an_amount_is_a_number_and_the_first_syllable_of_its_unit():
    assert list(amounts("05 hộ gia đình, 5,67 Km, 60%")) == [
        ("5", "hộ"),
        ("5,67", "km"),
        ("60", "%"),
    ]
