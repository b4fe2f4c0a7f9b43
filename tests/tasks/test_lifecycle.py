"""What follows from a table of moves, whatever has that life."""

import pytest

from tasks.direction_states import DIRECTIONS
from tasks.period_states import PERIODS, PeriodMove, PeriodState
from tasks.states import RETURNS, Move, State

every_life = pytest.mark.parametrize(
    "life", [RETURNS, PERIODS, DIRECTIONS], ids=lambda life: life.subject
)


@every_life
def test_what_is_not_in_the_table_cannot_be_made(life):
    made = {(t.before, t.move): t.after for t in life.transitions}
    moves = type(life.transitions[0].move)

    for state in life.states:
        for move in moves:
            found = life.transition(state, move)
            assert (found and found.after) == made.get((state, move))
            assert bool(life.refusal_of(state, move)) == (found is None)


@every_life
def test_every_state_is_reached_and_every_move_said_once(life):
    pairs = [(t.before, t.move) for t in life.transitions]

    assert len(pairs) == len(set(pairs))
    assert {life.initial, *(t.after for t in life.transitions)} == set(life.states)


@every_life
def test_the_table_says_whose_every_move_is(life):
    assert {t.permission for t in life.transitions} - life.whose.keys() == set()


def test_an_impossible_past_is_refused():
    with pytest.raises(ValueError, match="ACCEPT cannot be made in ENTERING"):
        RETURNS.state_after([Move.ACCEPT])


def test_a_return_goes_from_entering_to_accepted_and_back_to_be_mended():
    way = [Move.HAND_IN, Move.SUBMIT, Move.ACCEPT, Move.ASK_CHANGE, Move.GRANT]

    reached = [RETURNS.state_after(way[:n]) for n in range(len(way) + 1)]

    assert reached == [
        State.ENTERING,
        State.WAITING,
        State.SUBMITTED,
        State.ACCEPTED,
        State.CHANGE_ASKED,
        State.RETURNED,
    ]
    assert RETURNS.state_after([*way, Move.SUBMIT]) is State.SUBMITTED


def test_a_period_goes_from_planned_to_archived_and_no_further():
    way = [PeriodMove.OPEN, PeriodMove.LOCK, PeriodMove.ARCHIVE]

    reached = [PERIODS.state_after(way[:n]) for n in range(len(way) + 1)]

    assert reached == list(PeriodState)
    assert PERIODS.offered(PeriodState.ARCHIVED) == []


def test_opening_a_locked_period_for_one_unit_leaves_it_locked():
    way = [PeriodMove.OPEN, PeriodMove.LOCK, PeriodMove.REOPEN_UNIT]

    assert PERIODS.state_after(way) is PeriodState.LOCKED


def test_sending_back_asking_and_declining_say_why():
    reasons = {t.move for t in RETURNS.transitions if t.needs_reason}

    assert reasons == {Move.RETURN, Move.ASK_CHANGE, Move.DECLINE}


def test_a_refusal_names_the_step_and_the_move():
    assert PERIODS.refusal_of(PeriodState.PLANNED, PeriodMove.LOCK) == (
        "Kỳ báo cáo đang ở bước “dự kiến”, không thể “Khóa kỳ”."
    )
