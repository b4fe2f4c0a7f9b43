"""Cells and values: what each type of column reads, and writes again."""

import unicodedata
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.dataset.columns import (
    Choice,
    Day,
    Moment,
    Number,
    PartialDay,
    Text,
    Whole,
    YesNo,
)
from tasks.formats import Precision
from tasks.models import ReturnText

from .folder import ZONE

TEXT, WHOLE, NUMBER = Text("a", "a"), Whole("a", "a"), Number("a", "a")
YES_NO, DAY, MOMENT = YesNo("a", "a"), Day("a", "a"), Moment("a", "a")
PARTIAL = PartialDay("a", "a")
FIRST = datetime(1900, 1, 1)  # noqa: DTZ001 - Hypothesis wants it naive
PART = Choice("a", "a", choices=ReturnText.Part)


@pytest.mark.parametrize(
    ("column", "text", "value"),
    [
        (TEXT, "17.10", "17.10"),
        (TEXT, " Hữu Lễ ", "Hữu Lễ"),
        (WHOLE, "05", 5),
        (WHOLE, "26.224.000", 26224000),
        (NUMBER, "5,67", Decimal("5.67")),
        (NUMBER, "5.67", Decimal("5.67")),
        (NUMBER, "1.234,5", Decimal("1234.5")),
        (NUMBER, "0.123", Decimal("0.123")),
        (YES_NO, "Có", True),
        (YES_NO, "không", False),
        (DAY, "01/06/2020", date(2020, 6, 1)),
        (DAY, "05/3/2020", date(2020, 3, 5)),
        (DAY, "2020-03-05", date(2020, 3, 5)),
        (PARTIAL, "01/06/2020", (date(2020, 6, 1), Precision.DAY)),
        (PARTIAL, "2020-07", (date(2020, 7, 31), Precision.MONTH)),
        (PARTIAL, "2020-Q1", (date(2020, 3, 31), Precision.QUARTER)),
        (PARTIAL, "2020", (date(2020, 12, 31), Precision.YEAR)),
        (MOMENT, "14/06/2020 8:05", datetime(2020, 6, 14, 8, 5, tzinfo=ZONE)),
        (MOMENT, "2020-06-14T08:05:09", datetime(2020, 6, 14, 8, 5, 9, tzinfo=ZONE)),
        (MOMENT, "2020-06-14T01:05:00Z", datetime(2020, 6, 14, 1, 5, tzinfo=UTC)),
        (PART, "Khó khăn, vướng mắc", ReturnText.Part.DIFFICULTY),
    ],
)
def test_a_cell_is_read(column, text, value):
    assert column.parse(text) == value


@pytest.mark.parametrize(
    ("column", "value", "text"),
    [
        (TEXT, unicodedata.normalize("NFD", "Lễ"), "Lễ"),
        (TEXT, " Lễ\n", "Lễ"),
        (NUMBER, Decimal("5.6700"), "5,67"),
        (NUMBER, Decimal("26224000.0000"), "26224000"),
        (NUMBER, Decimal("0.0000"), "0"),
        (NUMBER, None, ""),
        (YES_NO, False, "không"),
        (DAY, None, ""),
        (PARTIAL, (date(2020, 7, 31), "MONTH"), "2020-07"),
        (PARTIAL, (date(2020, 3, 31), "QUARTER"), "2020-Q1"),
        (PARTIAL, (date(2020, 12, 31), "YEAR"), "2020"),
        (MOMENT, datetime(2020, 6, 14, 1, 5, tzinfo=UTC), "2020-06-14T08:05:00+07:00"),
        (PART, "", ""),
    ],
)
def test_a_value_is_written(column, value, text):
    assert column.dump(value) == text


@given(
    st.decimals(
        allow_nan=False,
        allow_infinity=False,
        places=4,
        min_value=-(10**15),
        max_value=10**15,
    )
)
def test_any_number_survives_the_file(value):
    assert NUMBER.parse(NUMBER.dump(value)) == value


@given(st.datetimes(FIRST, timezones=st.just(UTC)))
def test_any_moment_survives_the_file(value):
    assert MOMENT.parse(MOMENT.dump(value)) == value


@given(st.dates())
def test_any_day_survives_the_file(value):
    assert DAY.parse(DAY.dump(value)) == value


@pytest.mark.parametrize(
    ("column", "text"),
    [
        (NUMBER, "1.234"),
        (DAY, "2020-07"),
        (DAY, "06/14/2020"),
        (MOMENT, "2020-06-14T25:00:00"),
        (MOMENT, "hôm qua"),
        (WHOLE, "5,5"),
    ],
)
def test_a_cell_that_may_mean_several_things_or_none_is_refused(column, text):
    with pytest.raises(ValueError, match=f"^“{text}” "):
        column.parse(text)
