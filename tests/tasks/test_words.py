"""Vietnamese words: spelling, slips, sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.words import is_near, sentences, spelled, spelled_text, unspelled
from tests.reports.sample import TONES


def test_the_place_of_a_tone_mark_and_case_do_not_matter():
    assert spelled("HOÀ") == spelled("hòa")
    assert spelled("uỷ") == spelled("ủy")
    assert spelled("hoa") != spelled("hòa")


@pytest.mark.parametrize(
    "words", ["phấn đấu", "quyết toán", "giữ gìn", "hòa bình", "quý mến", "thủy lợi"]
)
def test_spelled_words_are_written_back_as_they_were(words):
    assert unspelled(spelled_text(words)) == words


@given(st.sampled_from(TONES.split()).flatmap(st.sampled_from))
def test_every_vowel_comes_back_with_its_tone(vowel):
    assert unspelled(spelled(f"b{vowel}n")) == f"b{vowel}n"


@pytest.mark.parametrize(
    ("left", "right", "near"),
    [
        ("lễ", "lể", True),
        ("nghiệp", "nghiêp", True),
        ("trung", "trưng", True),
        ("hoach", "hoạch", True),
        ("hnah", "hanh", True),
        ("lệ", "lý", False),
        ("xã", "xã", False),
        ("phòng", "chống", False),
    ],
)
def test_two_syllables_one_slip_apart_are_near(left, right, near):
    assert is_near(spelled(left), spelled(right)) is near


def test_a_sentence_ends_at_a_stop_before_a_capital():
    text = "Đạt 5.67 km theo TCVN 1.2 của tỉnh. Còn 03 km; Phòng A làm. 05 hộ nhận."

    assert [text[start:end] for start, end in sentences(text)] == [
        "Đạt 5.67 km theo TCVN 1.2 của tỉnh.",
        "Còn 03 km;",
        "Phòng A làm.",
        "05 hộ nhận.",
    ]
