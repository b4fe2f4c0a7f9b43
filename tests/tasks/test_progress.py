"""What a row of the lists says of an indicator: goal, percent, what is left, state."""

import pytest

from tasks.models import Target
from tasks.progress import State, progress, tally
from tasks.scope import Scope
from tests.entries import reading
from tests.factories import IndicatorFactory, PeriodFactory, TargetFactory

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
        # 10 of "trên 10" is not met, and still nothing is left of 10.
        (Operator.MORE, 10, State.OPEN, "100%", "–"),
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


def test_tally_tells_met_open_and_without_data_even_where_there_is_none(indicator):
    reading(indicator, 4)

    assert tally([row(indicator)]) == {
        State.MET: 0,
        State.OPEN: 0,
        State.NO_DATA: 0,
        State.NO_TARGET: 1,
    }
    assert list(tally([])) == [State.MET, State.OPEN, State.NO_DATA]
