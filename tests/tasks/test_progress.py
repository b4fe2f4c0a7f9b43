"""What a row of the lists says of an indicator: goal, percent, what is left, state."""

import pytest

from tasks.models import Target
from tasks.progress import State, progress
from tasks.scope import Scope
from tests.entries import reading
from tests.factories import (
    IndicatorFactory,
    PeriodFactory,
    TargetFactory,
    UnitFactory,
)

pytestmark = pytest.mark.django_db

Operator = Target.Operator


@pytest.fixture
def indicator():
    return IndicatorFactory()


def row(indicator):
    scope = Scope(
        unit=indicator.task.programme.unit,
        period=PeriodFactory(),
        as_of=PeriodFactory().cut_off_on,
    )
    (found,) = progress(scope, [indicator])
    return found


@pytest.mark.parametrize(
    ("operator", "actual", "state", "percent", "remaining"),
    [
        (Operator.AT_LEAST, 4, State.OPEN, "40%", "06 km"),
        (Operator.AT_LEAST, 10, State.MET, "100%", "–"),
        (Operator.EQUAL, 12, State.MET, "120%", "–"),
        # 10 of "trên 10" is not met: no 100%, and still nothing is left of 10.
        (Operator.MORE, 10, State.OPEN, "–", "–"),
        (Operator.MORE, 11, State.MET, "110%", "–"),
        # Where less is better, a share of the goal says nothing.
        (Operator.AT_MOST, 4, State.MET, "–", "–"),
        (Operator.AT_MOST, 11, State.OPEN, "–", "–"),
        (Operator.LESS, 10, State.OPEN, "–", "–"),
    ],
)
def test_a_goal_of_ten_is_read_by_its_operator(
    indicator, operator, actual, state, percent, remaining
):
    TargetFactory(indicator=indicator, operator=operator, value=10)
    reading(indicator, actual)

    found = row(indicator)

    assert (found.state, found.percent, found.remaining) == (state, percent, remaining)


@pytest.mark.parametrize(
    ("operator", "goal"),
    [
        (Operator.EQUAL, "10 km"),
        (Operator.AT_LEAST, "ít nhất 10 km"),
        (Operator.MORE, "trên 10 km"),
        (Operator.AT_MOST, "không quá 10 km"),
        (Operator.LESS, "dưới 10 km"),
    ],
)
def test_a_goal_is_written_as_the_office_says_it(indicator, operator, goal):
    TargetFactory(indicator=indicator, operator=operator, value=10)

    assert row(indicator).goal == goal


def test_a_goal_that_is_a_range_is_written_as_one(indicator):
    TargetFactory(indicator=indicator, value=7, upper=8, is_approximate=True)

    assert row(indicator).goal == "khoảng 7-8 km"


# Two goals for one value


@pytest.fixture
def province():
    return UnitFactory(name="UBND tỉnh Bình An", short_name="UBND tỉnh")


def test_the_own_goal_judges_and_the_other_stands_beside_it(indicator, province):
    TargetFactory(indicator=indicator, value=9, set_by=province)
    TargetFactory(indicator=indicator, value=10)
    reading(indicator, 9)

    found = row(indicator)
    (other,) = found.others

    assert (found.goal, found.percent, found.state) == ("10 km", "90%", State.OPEN)
    assert (other.goal, other.percent, other.state) == ("09 km", "100%", State.MET)
    assert other.target.setter_name == "UBND tỉnh"


def test_the_goal_of_another_judges_where_there_is_no_own(indicator, province):
    TargetFactory(indicator=indicator, value=9, set_by=province)
    reading(indicator, 9)

    found = row(indicator)

    assert (found.goal, found.state, found.others) == ("09 km", State.MET, ())


# A percentage alone


@pytest.mark.parametrize(
    ("operator", "percent", "state"),
    [
        (Operator.EQUAL, 98, State.OPEN),
        (Operator.EQUAL, 100, State.MET),
        (Operator.MORE, 100, State.OPEN),
        (Operator.AT_MOST, 98, State.MET),
    ],
)
def test_a_percentage_alone_is_one_of_the_own_plan(indicator, operator, percent, state):
    TargetFactory(indicator=indicator, operator=operator, value=10)
    reading(indicator, percent=percent)

    assert (row(indicator).state, row(indicator).remaining) == (state, "–")


def test_a_percentage_alone_says_nothing_of_another_goal(indicator, province):
    TargetFactory(indicator=indicator, value=10, set_by=province)
    reading(indicator, percent=98)

    assert (row(indicator).state, row(indicator).percent) == (State.IN_WORDS, "–")


def test_a_percentage_of_an_unknown_whole_is_not_judged():
    part = IndicatorFactory(fraction=True)
    TargetFactory(indicator=part, value=39)
    reading(part, percent=98)

    assert (row(part).state, row(part).actual.write()) == (State.IN_WORDS, "98%")


def test_words_are_neither_met_nor_open(indicator):
    TargetFactory(indicator=indicator, value=10)
    reading(indicator, text="chưa hoàn thành")

    found = row(indicator)

    assert (found.state, found.percent, found.remaining) == (State.IN_WORDS, "–", "–")


def test_value_without_a_goal_is_just_a_value(indicator):
    reading(indicator, 4)

    found = row(indicator)

    assert (found.state, found.goal, found.percent) == (State.NO_TARGET, "–", "–")


def test_nothing_known_is_no_data_and_no_zero(indicator):
    TargetFactory(indicator=indicator, value=10)

    found = row(indicator)

    assert (found.state, found.percent, found.remaining) == (State.NO_DATA, "–", "–")
