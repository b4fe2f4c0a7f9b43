"""Nothing, zero, words and ranges stay what they were said to be."""

from datetime import date

import pytest

from tasks.figures import Answer
from tests.entries import reading

from .asking import actual, afresh

pytestmark = pytest.mark.django_db

MAY_31 = date(2020, 5, 31)
JUNE_1 = date(2020, 6, 1)


@pytest.mark.parametrize(
    ("answer", "written"),
    [
        (Answer.NONE_OCCURRED, "không phát sinh"),
        (Answer.NOT_APPLICABLE, "không áp dụng"),
    ],
)
def test_that_there_was_nothing_is_printed_and_leads_to_its_row(
    scope, indicator, answer, written
):
    reading(indicator, None, answer=answer)

    found = actual(scope, indicator)

    assert (found.answer, found.write(), found.value) == (answer, written, None)
    assert [source.value for source in found.sources] == [written]


def test_zero_is_printed_as_zero(scope, indicator):
    reading(indicator, 0)

    assert actual(scope, indicator).write() == "0 km"


def test_nothing_new_does_not_undo_what_was_there(scope, indicator):
    reading(indicator, 5, on=MAY_31)
    reading(indicator, None, on=JUNE_1, answer=Answer.NONE_OCCURRED)

    assert actual(scope, indicator).write() == "05 km"


def test_nothing_anywhere_is_nothing_and_something_somewhere_is_something(
    scope, indicator, communes
):
    reading(indicator, None, area=communes[0], answer=Answer.NONE_OCCURRED)
    reading(indicator, None, area=communes[1], answer=Answer.NOT_APPLICABLE)
    assert actual(afresh(scope), indicator).answer is Answer.NONE_OCCURRED

    reading(indicator, 2, area=communes[2])
    assert actual(afresh(scope), indicator).write() == "02 km"


def test_a_value_in_words_is_printed_as_it_was_said(scope, indicator):
    reading(indicator, None, text="cơ bản hoàn thành")

    assert actual(scope, indicator).write() == "cơ bản hoàn thành"


def test_a_range_stays_a_range_when_it_is_added_up(scope, indicator, communes):
    reading(indicator, 7, upper=8, area=communes[0], is_approximate=True)
    reading(indicator, 3, area=communes[1])

    assert actual(scope, indicator).write() == "khoảng 10-11 km"
