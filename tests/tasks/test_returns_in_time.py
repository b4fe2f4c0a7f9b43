"""Returns that say nothing, on time or late, in open and locked periods, and loaded ones."""

import pytest

from tasks import actions
from tasks.actions import NotNow
from tasks.period_states import PeriodMove
from tasks.states import Move, State
from tests.entries import JUNE_14, handed_in, moment, reading

from .reporting import DUE, JUNE_1, WHY, Reporting, at_second, sentence

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    """An open period in which the department has written something."""
    world = Reporting()
    world.open()
    world.say()
    return world


# Nothing to report


def test_an_empty_return_is_not_submitted(world):
    with pytest.raises(actions.NothingEntered):
        world.move(Move.SUBMIT, by=world.neighbour, unit=world.commune)


def test_nothing_to_report_is_a_way_to_submit(world):
    world.move(Move.SUBMIT, by=world.neighbour, unit=world.commune, nothing=True)

    standing = world.standing(world.commune)
    assert (standing.state, standing.is_nothing) == (State.SUBMITTED, True)


def test_the_head_submits_nothing_where_the_staff_said_so(world):
    staff = world.somebody(world.commune)
    world.move(Move.HAND_IN, by=staff, unit=world.commune, nothing=True)
    world.move(Move.SUBMIT, by=world.neighbour, unit=world.commune)

    assert world.standing(world.commune).is_nothing


def test_nothing_is_not_said_where_something_was_entered(world):
    with pytest.raises(actions.SomethingEntered):
        world.move(Move.SUBMIT, by=world.head, nothing=True)


def test_a_fact_alone_is_something(world):
    reading(world.indicator, 1, unit=world.commune)

    world.move(Move.SUBMIT, by=world.neighbour, unit=world.commune)

    assert not world.standing(world.commune).is_nothing


def test_what_was_taken_back_no_longer_says_nothing(world):
    staff = world.somebody(world.commune)
    world.move(Move.HAND_IN, by=staff, unit=world.commune, nothing=True)
    world.move(Move.TAKE_BACK, by=staff, unit=world.commune)

    assert not world.standing(world.commune).is_nothing


# On time


@pytest.mark.parametrize(
    ("at", "is_late"),
    [
        (at_second(DUE, 23, 59, 59), False),
        (moment(DUE.replace(day=DUE.day + 1), 0), True),
    ],
)
def test_a_due_day_lasts_until_midnight_where_the_office_is(world, at, is_late):
    world.move(Move.SUBMIT, by=world.head, at=at)

    assert world.standing().is_late is is_late


def test_who_was_sent_back_stays_on_time(world):
    world.take(State.SUBMITTED)
    world.move(Move.RETURN, by=world.office, reason=WHY)
    late = moment(DUE.replace(day=DUE.day + 2))

    world.move(Move.SUBMIT, by=world.head, at=late)

    assert not world.standing().is_late


# Periods


def test_nothing_is_submitted_before_the_period_is_open():
    world = Reporting()

    with pytest.raises(NotNow) as refusal:
        world.move(Move.SUBMIT, by=world.head, nothing=True)

    assert sentence(refusal) == (
        f"Kỳ 6 tháng đầu năm 2020 chưa mở. Văn phòng của {world.district} mở kỳ."
    )


def test_in_a_locked_period_what_is_in_is_still_accepted(world):
    world.take(State.SUBMITTED)
    world.lock()

    for move, who in ((Move.RETURN, world.office), (Move.TAKE_BACK, world.head)):
        assert actions.why_not(world.standing(), move, by=who, on=JUNE_1).startswith(
            "Kỳ 6 tháng đầu năm 2020 đã khóa 01/6/2020"
        )
    world.move(Move.ACCEPT, by=world.office)

    assert world.standing().state is State.ACCEPTED


def test_a_unit_for_which_the_period_was_reopened_submits(world):
    world.lock()
    world.move_period(
        PeriodMove.REOPEN_UNIT, unit=world.department, until_on=DUE, reason=WHY
    )

    assert actions.why_not(world.standing(), Move.SUBMIT, by=world.head, on=DUE) == ""
    day_after = DUE.replace(day=DUE.day + 1)
    assert actions.why_not(world.standing(), Move.SUBMIT, by=world.head, on=day_after)


def test_an_archived_period_takes_no_move(world):
    world.take(State.SUBMITTED)
    world.lock()
    world.move_period(PeriodMove.ARCHIVE)

    with pytest.raises(NotNow, match="đã lưu trữ"):
        world.move(Move.ACCEPT, by=world.office)


# Returns of a dataset, which may have no events


def test_a_loaded_return_stands_where_its_version_says(world):
    handed_in(world.commune, world.period)
    assert world.standing(world.commune).state is State.SUBMITTED

    world.move(Move.ACCEPT, by=world.office, unit=world.commune, on=JUNE_14)

    standing = world.standing(world.commune)
    assert standing.state is State.ACCEPTED
    assert [e.kind for e in standing.events] == [Move.SUBMIT, Move.ACCEPT]
    assert standing.events[0].at == standing.versions[0].submitted_at


def test_a_loaded_return_that_was_accepted_can_be_asked_to_change(world):
    handed_in(world.commune, world.period, is_accepted=True)

    world.move(Move.ASK_CHANGE, by=world.neighbour, unit=world.commune, reason=WHY)

    kinds = [e.kind for e in world.standing(world.commune).events]
    assert kinds == [Move.SUBMIT, Move.ACCEPT, Move.ASK_CHANGE]
