"""Numbers and words as the office writes them, and numbers read back."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks import formats

decimals = st.decimals(
    min_value=-(10**12),
    max_value=10**12,
    places=4,
    allow_nan=False,
    allow_infinity=False,
)


# Numbers, written


@pytest.mark.parametrize(
    ("value", "places", "written"),
    [
        ("5.67", None, "5,67"),
        ("5.6700", None, "5,67"),
        ("11.3", None, "11,3"),
        ("5.0000", None, "5"),
        ("0", None, "0"),
        ("13668", None, "13.668"),
        ("26224000", None, "26.224.000"),
        ("1234567.5", None, "1.234.567,5"),
        ("1E+3", None, "1.000"),
        ("-1528.25", None, "-1.528,25"),
        ("4.3", 2, "4,30"),
        ("43.75", 1, "43,8"),
        ("0.99", 0, "1"),
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),
        ("-0.4", 0, "0"),
        ("999.95", 1, "1.000,0"),
    ],
)
def test_number(value, places, written):
    assert formats.number(Decimal(value), places) == written


@pytest.mark.parametrize(
    ("value", "places", "written"),
    [
        ("1", None, "01"),
        ("5", None, "05"),
        ("9.0000", None, "09"),
        ("0", None, "0"),
        ("10", None, "10"),
        ("5.67", None, "5,67"),
        ("0.5", None, "0,5"),
        ("-5", None, "-5"),
        ("4.6", 0, "05"),
    ],
)
def test_a_count_from_one_to_nine_takes_a_zero(value, places, written):
    assert formats.count(Decimal(value), places) == written


@pytest.mark.parametrize(
    ("part", "whole", "places", "written"),
    [
        ("5.67", "10", 0, "57%"),
        ("3", "5", 0, "60%"),
        ("8.67", "15", 1, "57,8%"),
        ("1", "8", 0, "13%"),
        ("23", "40", 0, "58%"),
        ("1", "3", 2, "33,33%"),
        ("5", "5", 1, "100%"),
        ("0", "5", 1, "0%"),
        ("6", "5", 0, "120%"),
    ],
)
def test_a_percentage_is_rounded_half_up(part, whole, places, written):
    assert formats.percent(Decimal(part), Decimal(whole), places) == written


# Words


def test_a_list_is_joined_by_semicolons():
    assert formats.listing(["xã Hữu Lễ", "xã Trấn Ninh"]) == "xã Hữu Lễ; xã Trấn Ninh"


@pytest.mark.parametrize(
    ("text", "written"), [("đạt UBND", "Đạt UBND"), ("ở xã", "Ở xã"), ("", "")]
)
def test_a_sentence_opens_with_a_capital_and_keeps_the_others(text, written):
    assert formats.sentence(text) == written


def test_nfc_composes():
    assert formats.nfc("Va\u0306n") == "Văn"


# Numbers, read


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5,67", "5.67"),
        ("5.67", "5.67"),
        ("1,234", "1.234"),
        ("1.234,5", "1234.5"),
        ("26.224.000", "26224000"),
        ("26 224 000", "26224000"),
        ("26\u00a0224\u00a0000", "26224000"),
        ("26\u202f224,5", "26224.5"),
        ("1 234", "1234"),
        ("1234", "1234"),
        ("1234.567", "1234.567"),
        ("0.123", "0.123"),
        ("0,123", "0.123"),
        ("05", "5"),
        ("0", "0"),
        (" 5 ", "5"),
        ("-5,67", "-5.67"),
        ("−5", "-5"),
        ("- 5", "-5"),
        ("-26.224.000", "-26224000"),
        ("-0.123", "-0.123"),
    ],
)
def test_parse_decimal(text, value):
    assert formats.parse_decimal(text) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "whole", "decimal"),
    [
        ("1.234", "1234", "1,234"),
        ("12.345", "12345", "12,345"),
        ("123.456", "123456", "123,456"),
        ("-1.234", "-1234", "-1,234"),
        ("−1.234", "-1234", "-1,234"),
        ("01.234", "1234", "1,234"),
    ],
)
def test_a_point_before_three_digits_is_refused_with_both_readings(
    text, whole, decimal
):
    with pytest.raises(ValueError, match=r"^“.+; hãy viết .+\.$") as refusal:
        formats.parse_decimal(text)

    assert str(refusal.value) == (
        f"“{text}” có thể là {whole} hoặc {decimal}; hãy viết {whole} hoặc {decimal}."
    )


@pytest.mark.parametrize(
    "text",
    [
        "", "-", "năm", "5,", ",5", "5 67", "1 2", "1.23.456", "1,234.5", "1,234,567",
        "1.234 567", "0.123.456", "0.123,5", "5%", "1e3", "NaN", "--5", "+5", "\u0665", "5\n6",
    ],
)  # fmt: skip
def test_what_is_no_number_is_refused(text):
    with pytest.raises(
        ValueError, match="không phải là số; hãy viết như 5,67"
    ) as refusal:
        formats.parse_decimal(text)

    assert f"“{text}”" in str(refusal.value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("05", 5),
        ("26224000", 26224000),
        ("26.224.000", 26224000),
        ("1.234", 1234),
        ("1 234", 1234),
        ("-5", -5),
        ("−5", -5),
        (" 0 ", 0),
    ],
)
def test_parse_whole(text, value):
    assert formats.parse_whole(text) == value


@pytest.mark.parametrize(
    "text", ["", "5,0", "5.67", "0.123", "1 2", "1.234,5", "x", "\u0665"]
)
def test_what_is_no_whole_number_is_refused(text):
    with pytest.raises(ValueError, match="không phải là số nguyên"):
        formats.parse_whole(text)


@given(decimals)
def test_a_decimal_is_read_as_it_was_written(value):
    written = formats.number(value)
    # One dot alone could be a decimal point to whoever typed it.
    if written.count(".") == 1 and "," not in written:
        with pytest.raises(ValueError, match="có thể là"):
            formats.parse_decimal(written)
    else:
        assert formats.parse_decimal(written) == value


@given(st.integers(min_value=-(10**12), max_value=10**12))
def test_a_whole_number_is_read_as_it_was_written(value):
    assert formats.parse_whole(formats.number(value)) == value
    assert formats.parse_whole(formats.count(value)) == value


@given(decimals, st.integers(min_value=0, max_value=3))
def test_rounding_moves_by_half_a_unit_at_most(value, places):
    moved = abs(formats.rounded(value, places) - value)

    assert moved <= Decimal(5).scaleb(-places - 1)
