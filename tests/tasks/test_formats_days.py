"""Days as the decree writes them, as exactly as they are known, and read back."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks import formats
from tasks.formats import Precision

days = st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31))


# Written


@pytest.mark.parametrize(
    ("value", "written", "long"),
    [
        (date(2020, 3, 5), "05/3/2020", "ngày 05 tháng 3 năm 2020"),
        (date(2020, 2, 10), "10/02/2020", "ngày 10 tháng 02 năm 2020"),
        (date(2020, 1, 1), "01/01/2020", "ngày 01 tháng 01 năm 2020"),
        (date(2020, 6, 14), "14/6/2020", "ngày 14 tháng 6 năm 2020"),
        (date(2020, 12, 31), "31/12/2020", "ngày 31 tháng 12 năm 2020"),
    ],
)
def test_days_below_ten_and_the_first_two_months_take_a_zero(value, written, long):
    assert formats.day(value) == written
    assert formats.long_day(value) == long


@pytest.mark.parametrize(
    ("precision", "written", "iso"),
    [
        (Precision.DAY, "29/02/2020", "2020-02-29"),
        (Precision.MONTH, "tháng 02/2020", "2020-02"),
        (Precision.QUARTER, "quý I/2020", "2020-Q1"),
        (Precision.YEAR, "năm 2020", "2020"),
        (Precision.BALANCE, "29/02/2020", "2020-02-29"),
        (Precision.UNKNOWN, "29/02/2020", "2020-02-29"),
    ],
)
def test_a_day_is_written_as_exactly_as_it_is_known(precision, written, iso):
    assert formats.by_precision(date(2020, 2, 29), precision) == written
    assert formats.iso_by_precision(date(2020, 2, 29), precision) == iso


@pytest.mark.parametrize(
    ("month", "quarter"),
    [
        (1, "I"),
        (3, "I"),
        (4, "II"),
        (6, "II"),
        (7, "III"),
        (9, "III"),
        (10, "IV"),
        (12, "IV"),
    ],
)
def test_quarters(month, quarter):
    value = date(2020, month, 1)

    assert formats.by_precision(value, Precision.QUARTER) == f"quý {quarter}/2020"


def test_moment():
    assert formats.moment(datetime(2020, 3, 5, 8, 5)) == "05/3/2020 08:05"  # noqa: DTZ001


# Read


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("05/3/2020", date(2020, 3, 5), Precision.DAY),
        ("5/3/2020", date(2020, 3, 5), Precision.DAY),
        ("05-03-2020", date(2020, 3, 5), Precision.DAY),
        ("2020-03-05", date(2020, 3, 5), Precision.DAY),
        (" 14/06/2020 ", date(2020, 6, 14), Precision.DAY),
        ("2020-07", date(2020, 7, 31), Precision.MONTH),
        ("2020-02", date(2020, 2, 29), Precision.MONTH),
        ("2020-Q1", date(2020, 3, 31), Precision.QUARTER),
        ("2020-Q4", date(2020, 12, 31), Precision.QUARTER),
        ("2020", date(2020, 12, 31), Precision.YEAR),
    ],
)
def test_parse_partial_day(text, value, precision):
    assert formats.parse_partial_day(text) == (value, precision)


@pytest.mark.parametrize(
    "text", ["31/02/2020", "2019-02-29", "2020-13", "0/1/2020", "0000"]
)
def test_a_day_that_never_was_is_refused(text):
    with pytest.raises(ValueError, match="không phải là ngày có thật") as refusal:
        formats.parse_partial_day(text)

    assert str(refusal.value) == f"“{text}” không phải là ngày có thật."


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hôm nay",
        "05/3",
        "05/3/20",
        "05/3-2020",
        "2020-Q5",
        "2020-3-5",
        "\u0662\u0660\u0662\u0660",
    ],
)
def test_what_is_no_day_is_refused(text):
    with pytest.raises(ValueError, match="hãy viết ngày/tháng/năm như 05/3/2020"):
        formats.parse_partial_day(text)


def test_a_whole_day_is_asked_for_where_it_is_needed():
    assert formats.parse_day("05/3/2020") == date(2020, 3, 5)
    with pytest.raises(ValueError, match="“2020-07” thiếu ngày"):
        formats.parse_day("2020-07")


@given(days)
def test_a_day_is_read_as_it_was_written(value):
    assert formats.parse_day(formats.day(value)) == value
    assert formats.parse_day(value.isoformat()) == value


@given(
    days,
    st.sampled_from(
        [Precision.DAY, Precision.MONTH, Precision.QUARTER, Precision.YEAR]
    ),
)
def test_a_partial_day_is_read_as_it_was_written_to_a_file(value, precision):
    written = formats.iso_by_precision(value, precision)

    last, read = formats.parse_partial_day(written)

    assert read == precision
    assert last >= value
    assert formats.iso_by_precision(last, precision) == written
