"""Periods in the hands of an agency: opened, locked, reopened, archived, and who owes."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from org.models import UnitParent
from tasks import actions
from tasks.actions import NotNow, NotYours, Outdated
from tasks.agencies import agency_of
from tasks.models import PeriodReporter, TaskUnit
from tasks.period_states import PERIODS, PeriodMove, PeriodState
from tests.entries import moment
from tests.factories import (
    PeriodFactory,
    TaskFactory,
    UnitFactory,
)

from .reporting import DUE, JUNE_1, WHY, Reporting, at_second, sentence

pytestmark = pytest.mark.django_db

MOVES = {
    PeriodMove.OPEN: {"due_on": DUE},
    PeriodMove.SET_DUE: {"due_on": DUE, "reason": WHY},
    PeriodMove.REOPEN: {"reason": WHY},
}
WAY = {
    PeriodState.PLANNED: [],
    PeriodState.OPEN: [PeriodMove.OPEN],
    PeriodState.LOCKED: [PeriodMove.OPEN, PeriodMove.LOCK],
    PeriodState.ARCHIVED: [PeriodMove.OPEN, PeriodMove.LOCK, PeriodMove.ARCHIVE],
}


@pytest.fixture
def world():
    return Reporting()


def take(world, state):
    for move in WAY[state]:
        world.move_period(move, **MOVES.get(move, {}))
    return world.opening()


# Who makes which move


@pytest.mark.parametrize("state", list(PeriodState), ids=lambda state: state.value)
def test_the_office_of_the_agency_makes_every_move_and_nobody_else(world, state):
    opening = take(world, state)
    stranger = world.somebody(UnitFactory(), office=True)

    for move in PeriodMove:
        allowed = PERIODS.transition(state, move) is not None
        refusal = actions.why_not_period(opening, move, by=world.office, on=JUNE_1)
        assert (refusal == "") is allowed
        for other in (world.head, world.officer, world.leader, stranger):
            assert actions.why_not_period(opening, move, by=other, on=JUNE_1)


def test_a_refusal_says_whose_move_it_is(world):
    with pytest.raises(NotYours) as refusal:
        world.open(by=world.head)

    assert sentence(refusal) == (
        f"Việc của Văn phòng của cơ quan giao nhiệm vụ ({world.district})."
    )


def test_of_two_who_press_at_once_the_second_is_told(world):
    world.open()

    with pytest.raises(Outdated):
        world.lock(seen=0)


def test_without_a_programme_there_is_nothing_to_open(world):
    world.period = PeriodFactory(year=2021)

    with pytest.raises(NotNow, match="chưa có chương trình năm 2021"):
        world.open()


# Deadlines


def test_a_period_is_not_opened_without_a_deadline(world):
    with pytest.raises(ValidationError, match="Phải đặt hạn nộp"):
        world.open(due_on=None)

    assert world.opening().state is PeriodState.PLANNED


def test_the_deadline_of_the_agency_comes_before_that_of_the_calendar(world):
    world.period.due_on = date(2020, 6, 25)
    world.period.save()
    assert world.opening().due_on == date(2020, 6, 25)

    world.open()
    assert world.opening().due_on == DUE

    world.move_period(PeriodMove.SET_DUE, due_on=date(2020, 6, 18), reason=WHY)
    assert world.opening().due_on == date(2020, 6, 18)


def test_a_deadline_is_the_end_of_its_day_in_vietnam(world):
    world.open()
    opening = world.opening()

    assert not opening.is_late(at_second(DUE, 23, 59, 59))
    assert opening.is_late(moment(date(2020, 6, 17), 0))


@pytest.mark.parametrize(
    ("move", "values", "said"),
    [
        (PeriodMove.SET_DUE, {"due_on": date(2019, 1, 1)}, "trước ngày đầu của kỳ"),
        (PeriodMove.SET_DUE, {}, "thì phải ghi ngày"),
        (PeriodMove.SET_DUE, {"due_on": DUE, "reason": " "}, "Phải ghi lý do"),
    ],
)
def test_a_deadline_that_says_nothing_is_refused(world, move, values, said):
    world.open()

    with pytest.raises(ValidationError, match=said):
        world.move_period(move, **{"reason": WHY} | values)


# Reopening for one unit


def test_a_locked_period_is_open_for_the_unit_until_the_end_of_the_day(world):
    take(world, PeriodState.LOCKED)
    world.move_period(
        PeriodMove.REOPEN_UNIT, unit=world.commune, until_on=DUE, reason=WHY
    )
    opening = world.opening()

    assert opening.state is PeriodState.LOCKED
    assert opening.is_open_for(world.commune, DUE)
    assert not opening.is_open_for(world.commune, date(2020, 6, 17))
    assert not opening.is_open_for(world.department, DUE)


def test_locking_again_ends_what_was_reopened_before(world):
    take(world, PeriodState.LOCKED)
    world.move_period(
        PeriodMove.REOPEN_UNIT, unit=world.commune, until_on=DUE, reason=WHY
    )
    world.move_period(PeriodMove.REOPEN, reason=WHY)
    world.lock()

    assert not world.opening().is_open_for(world.commune, DUE)


@pytest.mark.parametrize(
    "values",
    [
        {"until_on": DUE, "reason": WHY},
        {"unit": True, "reason": WHY},
        {"unit": True, "until_on": DUE},
        {"unit": True, "until_on": date(2020, 5, 31), "reason": WHY},
    ],
)
def test_reopening_says_for_whom_until_when_and_why(world, values):
    take(world, PeriodState.LOCKED)
    if "unit" in values:
        values = values | {"unit": world.commune}

    with pytest.raises(ValidationError):
        world.move_period(PeriodMove.REOPEN_UNIT, **values)


# Who must report


def reporters(world):
    rows = PeriodReporter.objects.filter(period=world.period, agency=world.district)
    return set(rows.values_list("unit__code", "task__code"))


def test_who_must_report_is_frozen_when_the_period_opens(world):
    others = {
        UnitFactory(parent=world.district): TaskUnit.Role.FOLLOW,
        UnitFactory(): TaskUnit.Role.COOPERATE,  # of the province, say
    }
    for unit, role in others.items():
        TaskUnit.objects.create(task=world.task, unit=unit, role=role)
    TaskUnit.objects.create(
        task=world.task, unit=world.commune, role=TaskUnit.Role.COOPERATE
    )
    cancelled = TaskFactory(
        programme=world.task.programme,
        cancelled_on=JUNE_1,
        units={world.department: TaskUnit.Role.LEAD},
    )

    world.open()

    frozen = {
        (world.department.code, world.task.code),
        (world.commune.code, world.task.code),
    }
    assert reporters(world) == frozen
    cancelled.units.all().delete()
    world.task.units.filter(unit=world.commune).delete()
    UnitParent.objects.filter(unit=world.commune).update(ends_on=JUNE_1)
    world.lock()
    world.move_period(PeriodMove.REOPEN, reason=WHY)
    assert reporters(world) == frozen


def test_a_unit_that_is_gone_still_owes_the_agency_that_froze_it(world):
    world.open()
    UnitParent.objects.filter(unit=world.commune).update(ends_on=JUNE_1)

    assert agency_of(world.commune, world.period) == world.district
