"""The way of a unit's return: who makes which move, and what it does."""

import pytest
from django.core.exceptions import ValidationError

from org.models import Deputation
from tasks import actions
from tasks.actions import NotNow, NotYours, Outdated
from tasks.models import ReturnVersion
from tasks.states import RETURNS, Move, State
from tests.entries import moment
from tests.factories import UnitFactory

from .reporting import DUE, JUNE_1, WAY, WHY, Reporting, sentence

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    """An open period in which the department has written something."""
    world = Reporting()
    world.open()
    world.say()
    return world


# Who makes which move

OWN = {"tasks.enter_facts": {"officer", "head"}, "tasks.submit_return": {"head"}}


def expected(permission):
    """The office makes the moves of its units too: nhập thay."""
    return OWN.get(permission, set()) | {"office"}


@pytest.mark.parametrize("state", list(State), ids=lambda state: state.value)
def test_every_move_is_theirs_whose_it_is_and_nobody_elses(world, state):
    standing = world.take(state)
    people = ["officer", "head", "office", "leader", "neighbour"]

    for made in RETURNS.transitions:
        if made.before is not state:
            continue
        may = {
            who
            for who in people
            if not actions.why_not(
                standing, made.move, by=getattr(world, who), on=JUNE_1
            )
        }
        assert (made.move, may) == (made.move, expected(made.permission))


@pytest.mark.parametrize("state", list(State), ids=lambda state: state.value)
def test_no_other_move_is_made_by_anybody(world, state):
    standing = world.take(state)
    offered = {t.move for t in RETURNS.offered(state)}

    for move in set(Move) - offered:
        with pytest.raises(NotNow) as refusal:
            world.move(move, by=world.head, reason=WHY)
        assert sentence(refusal) == RETURNS.refusal_of(standing.state, move)


def test_a_refusal_says_whose_move_it_is(world):
    with pytest.raises(NotYours) as refusal:
        world.move(Move.SUBMIT, by=world.officer)

    assert sentence(refusal) == f"Việc của trưởng đơn vị ({world.department})."


def test_the_office_of_another_agency_accepts_nothing(world):
    stranger = world.somebody(UnitFactory(), office=True)
    standing = world.take(State.SUBMITTED)

    assert actions.why_not(standing, Move.ACCEPT, by=stranger, on=JUNE_1) == (
        f"Việc của Văn phòng của cơ quan giao nhiệm vụ ({world.district})."
    )


# What is written down


def test_a_deputy_hands_in_with_both_names(world):
    deputy = world.somebody(UnitFactory(parent=world.district))
    Deputation.objects.create(user=world.head, deputy=deputy, ends_on=JUNE_1)

    event = world.move(Move.SUBMIT, by=deputy)

    assert (event.by, event.in_place_of) == (deputy, world.head)
    with pytest.raises(NotYours):
        world.move(Move.TAKE_BACK, by=deputy, on=DUE)


def test_the_office_submits_for_a_unit_with_both_names(world):
    event = world.move(Move.SUBMIT, by=world.office)

    assert (event.by, event.on_behalf_of) == (world.office, world.department)
    assert world.move(Move.TAKE_BACK, by=world.head).on_behalf_of is None


def test_what_was_submitted_says_who_and_when(world):
    world.move(Move.HAND_IN, by=world.officer)
    world.move(Move.SUBMIT, by=world.head)
    world.move(Move.ACCEPT, by=world.office)

    version = ReturnVersion.objects.get()
    assert (version.submitted_by, version.submitted_at) == (world.head, moment(JUNE_1))
    assert (version.accepted_by, version.accepted_at) == (world.office, moment(JUNE_1))
    assert [e.by for e in world.standing().events] == [
        world.officer,
        world.head,
        world.office,
    ]


def test_events_keep_the_chain_of_their_day(world):
    world.move(Move.SUBMIT, by=world.head)
    world.head.unit, world.head.role = world.commune, "STAFF"
    world.head.save()

    assert world.standing().state is State.SUBMITTED
    assert world.standing().events[0].by == world.head


@pytest.mark.parametrize(
    ("state", "move", "who"),
    [
        (State.WAITING, Move.RETURN, "head"),
        (State.SUBMITTED, Move.RETURN, "office"),
        (State.ACCEPTED, Move.ASK_CHANGE, "officer"),
        (State.CHANGE_ASKED, Move.DECLINE, "office"),
    ],
)
def test_without_a_reason_it_is_not_done(world, state, move, who):
    world.take(state)

    with pytest.raises(ValidationError, match="Phải ghi lý do"):
        world.move(move, by=getattr(world, who), reason="  ")

    assert world.standing().state is state


def test_of_two_who_press_at_once_the_second_is_told(world):
    world.move(Move.SUBMIT, by=world.head)

    with pytest.raises(Outdated) as refusal:
        world.move(Move.TAKE_BACK, by=world.head, seen=0)

    assert sentence(refusal) == (
        "Báo cáo của đơn vị vừa có người khác xử lý; hãy xem lại rồi làm tiếp."
    )


# Versions


@pytest.mark.parametrize(
    ("state", "move", "who"),
    [
        (State.SUBMITTED, Move.RETURN, "office"),
        (State.SUBMITTED, Move.TAKE_BACK, "head"),
        (State.ACCEPTED, Move.RETURN, "office"),
        (State.CHANGE_ASKED, Move.GRANT, "office"),
    ],
)
def test_what_comes_back_is_written_on_in_a_new_version(world, state, move, who):
    world.take(state)

    world.move(move, by=getattr(world, who), reason=WHY)

    first, second = world.standing().versions
    assert (first.is_submitted, second.is_submitted) == (True, False)
    assert [t.text for t in second.texts.all()] == ["Đã làm xong."]
    assert first.texts.count() == 1
    assert actions.draft_of(world.department, world.period) == second
    submitted = ReturnVersion.objects.last_submitted(world.period)
    assert list(submitted) == [first]


def test_what_the_head_sends_back_stays_the_same_version(world):
    world.take(State.RETURNED)

    assert [v.version for v in world.standing().versions] == [1]


@pytest.mark.parametrize("state", [State.WAITING, State.SUBMITTED, State.ACCEPTED])
def test_nobody_writes_on_what_is_with_somebody_else(world, state):
    world.take(state)

    with pytest.raises(NotNow) as refusal:
        actions.draft_of(world.department, world.period)

    assert sentence(refusal) == (
        f"Báo cáo của đơn vị đang ở bước “{state.label}”, không viết tiếp được."
    )


def test_every_state_is_on_the_way_of_the_tests():
    assert WAY.keys() == set(State)
