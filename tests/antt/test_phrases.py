"""The language of phrases, taken apart without a database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antt import phrases
from antt.phrases import Blank, Passage


def test_words_blanks_and_passages_that_may_be_left_out():
    assert phrases.parse("bắt {vu}[ ({vu, nguoi | so_cung_ky})] năm {nam}") == (
        Passage(pieces=("bắt ", Blank(codes=("vu",), form="", typed="{vu}"))),
        Passage(
            pieces=(
                " (",
                Blank(
                    codes=("vu", "nguoi"),
                    form="so_cung_ky",
                    typed="{vu, nguoi | so_cung_ky}",
                ),
                ")",
            ),
            is_optional=True,
        ),
        Passage(pieces=(" năm ", Blank(codes=("nam",), form="", typed="{nam}"))),
    )


def test_the_measures_a_phrase_names_are_named_once_and_the_period_is_none():
    assert phrases.codes("{b}[ {a | so}] {b | tang_giam} {nam} {ky}") == ["b", "a"]


@pytest.mark.parametrize(
    ("phrase", "sentence"),
    [
        ("bắt {vu", "“{”: chỗ điền số phải viết dạng {mã} hoặc {mã | dạng}."),
        ("bắt {}", "“{}”: chỗ điền số phải viết dạng {mã} hoặc {mã | dạng}."),
        ("bắt {a b}", "“{a b}”: chỗ điền số phải viết dạng {mã} hoặc {mã | dạng}."),
        (
            "bắt {a | x}",
            "“{a | x}”: không có dạng “x”; chỉ có so, so_cung_ky, tang_giam.",
        ),
        (
            "bắt {a, b}",
            "“{a, b}”: nhiều mã chỉ đứng chung trong so_cung_ky hoặc tang_giam.",
        ),
        ("bắt {a}[, {b}", "Dấu “[” chưa được đóng bằng “]”."),
        ("bắt {a}]", "Dấu “]” không có “[” mở trước."),
        ("bắt [{a}[ {b}]]", "Đoạn trong ngoặc vuông không chứa ngoặc vuông khác."),
        (
            "bắt {a}[ năm {nam}]",
            "Đoạn trong ngoặc vuông phải có ít nhất một chỗ điền số.",
        ),
        (
            "bắt {a};",
            "Câu không ghi dấu ở cuối: các dòng tự nối bằng dấu chấm hoặc chấm phẩy.",
        ),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(phrase, sentence):
    assert phrases.faults(phrase) == [sentence]


@pytest.mark.parametrize(
    "phrase",
    ["", "không xảy ra", "bắt {a}", "[{a}]", "{a | so} của {b-1, c_2 | tang_giam}"],
)
def test_what_can_be_read_has_no_fault(phrase):
    assert phrases.faults(phrase) == []


@given(st.text(alphabet="ab{}[]|, -_.so\\*^", max_size=30))
def test_any_text_is_read_or_refused_in_vietnamese(text):
    faults = phrases.faults(text)

    assert all(fault.endswith(".") for fault in faults)
    if not faults:
        phrases.codes(text)
