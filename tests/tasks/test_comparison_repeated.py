"""A figure that is last year's once more: told as equal, and noticed for the checks."""

import pytest

from tasks.comparison import repeats
from tasks.domains import figure
from tasks.figures import Answer
from tests.entries import reading

pytestmark = pytest.mark.django_db


@pytest.fixture
def both(flow, period, last_year):
    """Enter this year's row and last year's."""

    def enter(now, then):
        reading(flow, on=last_year.ends_on, period=last_year, **then)
        reading(flow, period=period, **now)

    return enter


def asked(scope):
    """This year's figure and last year's."""
    return (
        figure("chi_tieu.thuc_hien", scope, ma="vu"),
        figure("chi_tieu.cung_ky", scope, ma="vu"),
    )


@pytest.mark.parametrize(
    "said",
    [
        {"value": 5},
        {"value": 5, "upper": 6},
        {"text": "cơ bản hoàn thành"},
        {"percent": 98},
        {"answer": Answer.NONE_OCCURRED},
    ],
)
def test_the_same_numbers_and_words_are_a_repetition(scope, both, said):
    both(said, said)

    assert repeats(*asked(scope))


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ({"value": 5}, {"value": 6}),
        ({"value": 5}, {"value": 5, "upper": 6}),
        ({"value": 98}, {"percent": 98}),
        ({"text": "đang làm"}, {"text": "đã làm"}),
        ({"value": 0}, {"answer": Answer.NONE_OCCURRED}),
    ],
)
def test_anything_that_differs_is_none(scope, both, now, then):
    both(now, then)

    assert not repeats(*asked(scope))


def test_nothing_known_twice_is_no_repetition(scope, flow, last_year):
    assert not repeats(*asked(scope))


def test_a_repeated_value_is_told_as_equal(scope, both):
    both({"value": 5}, {"value": 5})

    told = figure("chi_tieu.so_cung_ky", scope, ma="vu")

    assert told.write() == "bằng cùng kỳ năm 2019"
    assert len(told.sources) == 2
