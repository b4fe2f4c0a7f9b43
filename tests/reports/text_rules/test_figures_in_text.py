"""Numbers typed by hand, numbers against the registers, sentences of last time."""

import pytest

from reports.text_rules import (
    against_registers,
    repeated,
    stated_twice,
    typed_figures,
)

from .reading import line, sentences, values

TYPED, AGAINST, REPEATED = typed_figures.RULE, against_registers.RULE, repeated.RULE

PRINTED = line(
    "Trên địa bàn huyện đã cứng hóa được 5,67 km đường.", figures=["5,67 km"]
)


# Typed by hand


def test_a_typed_number_that_the_same_part_looks_up_is_found():
    first = line("Đã chi trả cho 05 hộ.", figures=["05 hộ"], part="nv-1")
    second = line("Còn 5 hộ chưa nhận.", part="nv-1")

    assert values(TYPED, first, second) == [("5 hộ chưa", "ho.da_nhan")]


@pytest.mark.parametrize(
    "other",
    [
        line("Còn 5 hộ.", part="nv-2"),
        line("Còn 5 vụ.", part="nv-1"),
        line("Còn 15 hộ.", part="nv-1"),
        line("“5 hộ một tổ”", part="nv-1"),
    ],
)
def test_another_part_unit_or_number_is_left_alone(other):
    first = line("Đã chi trả cho 05 hộ.", figures=["05 hộ"], part="nv-1")

    assert values(TYPED, first, other) == []


# Against the registers


def test_a_number_with_our_words_around_it_and_another_value_is_found():
    text = "Đến nay trên địa bàn huyện đã cứng hóa được: 5,76km đường."

    assert values(AGAINST, text, printed=(PRINTED,)) == [("5,76km", "5,67 km")]


@pytest.mark.parametrize(
    "text",
    [
        "Trên địa bàn huyện đã cứng hóa được 5,67km.",
        "Trên địa bàn xã đã cứng hóa xong 5,76km.",
        "Trên địa bàn huyện đã cứng hóa được 12 tuyến.",
    ],
)
def test_the_same_number_other_words_and_other_units_are_left_alone(text):
    assert values(AGAINST, text, printed=(PRINTED,)) == []


# Told twice

TOLD = "Đến nay tổng số hộ bị ảnh hưởng là 38 hộ"


def test_a_number_told_twice_with_two_values_is_found_with_both_places():
    first, second = line(f"{TOLD}.", "mục I"), line(f"{TOLD[:-5]}39 hộ.", "mục II")

    assert sentences(stated_twice.RULE, first, second) == [
        "“Đến nay tổng số hộ bị ảnh hưởng là 39 hộ.”: ở đây là 39 hộ, ở mục I là 38 hộ."
    ]


@pytest.mark.parametrize(
    "other",
    [
        f"{TOLD} gia đình.",
        "Ở xã khác tổng số hộ bị thiệt hại là 39 hộ.",
        f"{TOLD[:-5]}39 người.",
    ],
)
def test_the_same_number_other_words_and_units_are_no_second_telling(other):
    assert values(stated_twice.RULE, f"{TOLD}.", other) == []


# Last time's sentences

SENTENCE = "Các cơ quan chuyên môn nhiều việc nên tham mưu có mặt còn hạn chế."


def test_a_long_sentence_of_last_time_is_found():
    before = (f"Mở đầu. {SENTENCE}",)

    assert values(REPEATED, f"Kỳ này khác. {SENTENCE}", before=before) == [(SENTENCE,)]


@pytest.mark.parametrize(
    "text", ["Nguồn lực còn thiếu.", SENTENCE.replace("hạn chế", "yếu")]
)
def test_short_and_changed_sentences_are_left_alone(text):
    assert values(REPEATED, text, before=(SENTENCE, "Nguồn lực còn thiếu.")) == []
