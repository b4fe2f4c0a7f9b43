"""The table of states: every move from every state, and the picture made of it."""

import pytest

from reports import states
from reports.states import Move, State

ONWARD = [Move.SUBMIT, Move.CHECK_CONTENT, Move.CHECK_FORM, Move.SIGN, Move.ISSUE]


def test_a_report_without_events_is_a_draft():
    assert states.state_after([]) is State.DRAFT


def test_the_way_leads_from_draft_to_issued_and_beyond():
    reached = [states.state_after(ONWARD[:n]) for n in range(len(ONWARD) + 1)]

    assert reached == list(State)[:6]
    assert states.state_after([*ONWARD, Move.CORRECT]) is State.ISSUED
    assert states.state_after([*ONWARD, Move.CORRECT, Move.REPLACE]) is State.REPLACED


def test_what_is_not_in_the_table_cannot_be_made():
    made = {(t.before, t.move): t.after for t in states.TRANSITIONS}

    for state in State:
        for move in Move:
            found = states.transition(state, move)
            assert (found and found.after) == made.get((state, move))
            assert bool(states.refusal_of(state, move)) == (found is None)


def test_an_impossible_past_is_refused():
    with pytest.raises(ValueError, match="SIGN cannot be made in DRAFT"):
        states.state_after([Move.SIGN])


def test_it_is_sent_back_from_every_step_between_draft_and_issue():
    back = [t.before for t in states.TRANSITIONS if t.move is Move.RETURN]

    assert back == [State.CONTENT, State.FORM, State.APPROVAL, State.SIGNED]
    assert {t.after for t in states.TRANSITIONS if t.move is Move.RETURN} == {
        State.DRAFT
    }


def test_it_is_frozen_from_trinh_ky_on():
    assert [state for state in State if state.is_frozen] == [
        State.APPROVAL,
        State.SIGNED,
        State.ISSUED,
        State.REPLACED,
    ]


def test_no_button_is_offered_for_what_follows_from_another_paper():
    assert states.offered(State.ISSUED) == []
    assert [t.move for t in states.offered(State.SIGNED)] == [Move.ISSUE, Move.RETURN]


def test_a_refusal_names_the_step_and_the_move():
    assert states.refusal_of(State.DRAFT, Move.SIGN) == (
        "Báo cáo đang ở bước “bản thảo”, không thể “Duyệt, ký”."
    )
