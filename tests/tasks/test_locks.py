"""Why nothing can be entered, who can open it, and what the kernel refuses."""

from datetime import date

import pytest

from tasks import facts
from tasks.actions import correct_reading
from tasks.locks import lock_of
from tasks.models import Reading
from tasks.period_states import PeriodMove
from tasks.states import Move, State
from tests.entries import handed_in, moment, reading
from tests.factories import PeriodFactory, ProgrammeFactory, UnitFactory

from .reporting import DUE, JUNE_1, WHY, Reporting

pytestmark = pytest.mark.django_db

IN_MAY = date(2020, 5, 31)


@pytest.fixture
def world():
    world = Reporting()
    world.open()
    return world


def said(world, unit=None, on=JUNE_1):
    lock = lock_of(unit or world.department, world.period, on)
    return lock and (lock.reason, lock.opener)


def enter(world, *, on=IN_MAY, at=JUNE_1, unit=None):
    return reading(
        world.indicator, 1, on=on, at=moment(at), unit=unit or world.department
    )


# What screens say


def test_an_open_period_is_open(world):
    assert said(world) is None
    assert enter(world).value == 1


def test_a_period_that_nobody_opened_takes_nothing_on_screens_but_history(world):
    world.period = PeriodFactory(second_half=True)

    assert said(world) == (
        "Kỳ 6 tháng cuối năm 2020 chưa mở.",
        f"Văn phòng của {world.district} mở kỳ.",
    )
    assert enter(world, on=date(2020, 7, 1), at=date(2020, 7, 1)).value == 1


def test_a_unit_that_reports_to_nobody_is_told_so(world):
    stranger = UnitFactory(name="Phòng Lạ")

    assert said(world, stranger) == (
        "Chưa có chương trình năm 2020 nào mà Phòng Lạ báo cáo.",
        "Quản trị lập chương trình năm trong danh mục.",
    )


def test_a_locked_period_says_when_why_and_who_opens_it(world):
    world.lock(reason="Hết hạn")

    assert said(world) == (
        "Kỳ 6 tháng đầu năm 2020 đã khóa 01/6/2020 12:00 (Hết hạn).",
        f"Văn phòng của {world.district} có thể mở lại cho đơn vị.",
    )


def test_an_archived_period_is_opened_by_nobody(world):
    world.lock()
    world.move_period(PeriodMove.ARCHIVE)

    assert said(world) == (
        "Kỳ 6 tháng đầu năm 2020 đã lưu trữ 01/6/2020 12:00.",
        "Kỳ đã lưu trữ không mở lại được.",
    )


def test_an_accepted_return_says_how_to_change_it(world):
    handed_in(world.department, world.period, is_accepted=True)

    assert said(world) == (
        "Số liệu kỳ 6 tháng đầu năm 2020 đã được chấp nhận.",
        "Muốn sửa thì xin sửa số liệu; Văn phòng cho sửa thì nhập lại được.",
    )
    assert said(world, world.commune) is None


def test_a_locked_year_shuts_its_parts(world):
    half = world.period
    world.period = PeriodFactory(
        code="2020", kind="YEAR", name="năm", ends_on=date(2020, 12, 14)
    )
    world.open()
    world.lock()
    world.period = half

    assert said(world)[0] == "Kỳ năm 2020 đã khóa 01/6/2020 12:00."


# What the kernel refuses


def test_the_kernel_refuses_with_both_sentences(world):
    world.lock()

    with pytest.raises(facts.Locked) as refusal:
        enter(world)

    assert refusal.value.messages == [" ".join(said(world))]


def test_a_locked_row_is_neither_corrected_nor_voided(world):
    row = enter(world)
    world.lock()
    how = {"version": 1, "by": world.office, "at": moment(JUNE_1), "reason": WHY}

    with pytest.raises(facts.Locked):
        correct_reading(row, value=2, **how)
    with pytest.raises(facts.Locked):
        facts.void(row, **how)

    assert Reading.objects.known().get().value == 1


def test_the_day_of_the_fact_decides_not_the_day_of_entering(world):
    world.lock()

    assert enter(world, on=date(2020, 6, 15)).value == 1


def test_the_lock_of_one_agency_is_none_for_another(world):
    ProgrammeFactory(unit=world.commune)
    village = UnitFactory(parent=world.commune)
    world.lock()

    assert enter(world, unit=village).value == 1
    with pytest.raises(facts.Locked):
        enter(world, unit=world.commune)


@pytest.mark.parametrize(("on", "is_open"), [(DUE, True), (date(2020, 6, 17), False)])
def test_a_unit_enters_until_the_end_of_the_day_it_was_reopened_for(world, on, is_open):
    world.lock()
    world.move_period(
        PeriodMove.REOPEN_UNIT, unit=world.department, until_on=DUE, reason=WHY
    )

    assert (said(world, on=on) is None) is is_open
    if is_open:
        assert enter(world, at=on).value == 1
    else:
        with pytest.raises(facts.Locked):
            enter(world, at=on)
    with pytest.raises(facts.Locked):
        enter(world, at=on, unit=world.commune)


def test_the_last_moment_of_the_day_is_counted_in_vietnam(world):
    world.lock()
    world.move_period(
        PeriodMove.REOPEN_UNIT, unit=world.department, until_on=DUE, reason=WHY
    )
    last = moment(DUE, 23).replace(minute=59, second=59)

    assert reading(world.indicator, 1, on=IN_MAY, at=last, unit=world.department)
    with pytest.raises(facts.Locked):
        reading(
            world.indicator,
            1,
            on=IN_MAY,
            at=moment(date(2020, 6, 17), 0),
            unit=world.department,
        )


def test_a_reopened_period_is_open_to_all(world):
    world.lock()
    world.move_period(PeriodMove.REOPEN, reason=WHY)

    assert said(world) is None


# Acceptance locks as long as it stands


@pytest.fixture
def accepted(world):
    world.say()
    world.take(State.ACCEPTED)
    return world


def test_asking_for_a_change_opens_nothing_yet(accepted):
    accepted.move(Move.ASK_CHANGE, by=accepted.officer, reason=WHY)

    with pytest.raises(facts.Locked):
        enter(accepted)


def test_a_granted_change_opens_the_rows(accepted):
    accepted.move(Move.ASK_CHANGE, by=accepted.officer, reason=WHY)
    accepted.move(Move.GRANT, by=accepted.office)

    assert enter(accepted).value == 1
    accepted.move(Move.SUBMIT, by=accepted.head)
    accepted.move(Move.ACCEPT, by=accepted.office)
    with pytest.raises(facts.Locked):
        enter(accepted)


def test_a_declined_change_keeps_them_shut(accepted):
    accepted.move(Move.ASK_CHANGE, by=accepted.officer, reason=WHY)
    accepted.move(Move.DECLINE, by=accepted.office, reason=WHY)

    with pytest.raises(facts.Locked):
        enter(accepted)
