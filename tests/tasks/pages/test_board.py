"""Tiến độ nộp: who owes, what came, on time or late, and several accepted at once."""

from datetime import timedelta

import pytest
from django.urls import reverse

from org.models import UnitParent
from tasks.badges import Badge
from tasks.board import board_of
from tasks.models import TaskUnit
from tasks.states import Move, State
from tests.counting import queries_of_page
from tests.entries import handed_in, moment, reading
from tests.factories import TaskFactory, UnitFactory
from tests.tasks.reporting import DUE, JUNE_1, WHY, Reporting

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("on_june_1")]

AFTER = DUE + timedelta(days=1)


@pytest.fixture
def world():
    world = Reporting()
    world.open()
    return world


def board(world, day=JUNE_1):
    return board_of(world.opening(), day, moment(day))


def row(world, unit=None, day=JUNE_1):
    unit = unit or world.department
    return next(r for r in board(world, day).rows if r.unit == unit)


@pytest.fixture
def visit(client, world):
    def visit(user=None, **asked):
        client.force_login(user or world.office)
        return client.get(reverse("tasks:board"), asked)

    return visit


# Badges


@pytest.mark.parametrize(
    ("state", "badge"),
    [
        (State.ENTERING, Badge.ENTERING),
        (State.WAITING, Badge.WAITING),
        (State.SUBMITTED, Badge.SUBMITTED),
        (State.RETURNED, Badge.RETURNED),
        (State.ACCEPTED, Badge.ACCEPTED),
        (State.CHANGE_ASKED, Badge.CHANGE_ASKED),
    ],
)
def test_a_badge_says_where_the_return_stands(world, state, badge):
    world.say()
    world.take(state)

    assert row(world).badge is badge
    assert [cell.badge for cell in row(world).cells] == [badge]


def test_nothing_entered_and_nothing_to_report_are_two_words(world):
    assert row(world).badge is Badge.MISSING

    world.move(Move.SUBMIT, by=world.head, nothing=True)

    assert row(world).badge is Badge.NOTHING


def test_a_task_is_entered_where_its_own_facts_or_texts_are(world):
    other = TaskFactory(programme=world.task.programme)
    world.period.reporters.create(
        agency=world.district, unit=world.department, task=other
    )
    reading(world.indicator, 1, unit=world.department)
    reading(world.indicator, 2, unit=world.commune, on=JUNE_1)

    assert [cell.badge for cell in row(world).cells] == [Badge.ENTERING, Badge.MISSING]
    assert [c and c.badge for c in row(world, world.commune).cells] == [
        Badge.ENTERING,
        None,
    ]


def test_facts_of_other_days_are_not_of_the_period(world):
    reading(
        world.indicator,
        1,
        unit=world.department,
        on=world.period.ends_on + timedelta(1),
    )

    assert row(world).badge is Badge.MISSING


# Rates


def test_reporting_and_reporting_on_time_are_two_rates(world):
    assert board(world).headline == "Mới có 0/2 đơn vị nộp; 0/2 nộp đúng hạn."

    world.move(Move.SUBMIT, by=world.head, nothing=True)
    world.move(
        Move.SUBMIT, by=world.neighbour, unit=world.commune, nothing=True, on=AFTER
    )

    assert board(world, AFTER).headline == "Đủ 2/2 đơn vị nộp; 1/2 nộp đúng hạn."


def test_what_was_sent_back_is_not_handed_in(world):
    world.say()
    world.take(State.SUBMITTED)
    world.move(Move.RETURN, by=world.office, reason=WHY)

    assert board(world).headline == "Mới có 0/2 đơn vị nộp; 0/2 nộp đúng hạn."


def test_of_nobody_no_rate_is_told(world):
    world.period.reporters.all().delete()

    assert board(world).headline == "Không đơn vị nào phải báo cáo kỳ này."


def test_without_a_deadline_nobody_is_on_time_or_late(world):
    world.period.events.update(due_on=None)

    assert board(world).headline == (
        "Mới có 0/2 đơn vị nộp; chưa đặt hạn nộp nên không tính đúng hạn."
    )
    assert not row(world, day=AFTER).is_overdue


def test_who_has_not_handed_in_is_overdue_from_midnight_on(world):
    last = moment(DUE, 23).replace(minute=59, second=59)

    for now, is_overdue in ((last, False), (moment(AFTER, 0), True)):
        found = board_of(world.opening(), DUE, now)
        assert {r.is_overdue for r in found.rows} == {is_overdue}


def test_who_was_frozen_is_counted_who_came_later_is_not(world):
    world.task.units.filter(unit=world.commune).delete()
    UnitParent.objects.filter(unit=world.commune).update(ends_on=JUNE_1)
    later = UnitFactory(parent=world.district)
    TaskUnit.objects.create(task=world.task, unit=later, role=TaskUnit.Role.LEAD)
    handed_in(later, world.period)

    found = board(world)

    assert [r.unit for r in found.expected] == [world.department, world.commune]
    assert [r.unit for r in found.rows if not r.is_expected] == [later]
    assert found.headline == "Mới có 0/2 đơn vị nộp; 0/2 nộp đúng hạn."


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (State.ENTERING, "ở đơn vị 03 ngày"),
        (State.WAITING, "ở trưởng đơn vị 03 ngày"),
        (State.SUBMITTED, "ở Văn phòng 03 ngày"),
        (State.ACCEPTED, None),
    ],
)
def test_it_says_with_whom_a_return_lies_and_how_long(world, state, said):
    world.say()
    world.take(state)

    found = row(world, day=JUNE_1 + timedelta(days=3)).stuck

    assert (found and str(found)) == said


# The message


def test_the_message_names_who_is_missing(world):
    world.move(Move.SUBMIT, by=world.head, nothing=True)

    assert board(world).reminder.splitlines() == [
        f"{world.district}: báo cáo kỳ 6 tháng đầu năm 2020.",
        "Hạn nộp: hết ngày 16/6/2020.",
        "Đã nộp 1/2 đơn vị.",
        "Còn thiếu:",
        f"1. {world.commune} – chưa nhập",
    ]


def test_the_message_thanks_when_all_is_in(world):
    for who, unit in (("head", world.department), ("neighbour", world.commune)):
        world.move(Move.SUBMIT, by=getattr(world, who), unit=unit, nothing=True)

    assert board(world).reminder.endswith("Tất cả đã nộp, xin cảm ơn.")


# The page


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ({}, ["department", "commune"]),
        ({"tinh_trang": "nothing"}, ["department"]),
        ({"tinh_trang": "missing"}, ["commune"]),
        ({"tinh_trang": "qua-han"}, []),
        ({"nhiem_vu": "of-nobody"}, ["department", "commune"]),
    ],
)
def test_the_address_says_what_is_shown(world, visit, asked, shown):
    world.move(Move.SUBMIT, by=world.head, nothing=True)

    rows = visit(**asked).context["rows"]

    assert [r.unit for r in rows] == [getattr(world, name) for name in shown]


def test_the_page_of_a_task_shows_who_reports_on_it(world, visit):
    other = TaskFactory(programme=world.task.programme)
    world.period.reporters.create(agency=world.district, unit=world.commune, task=other)

    rows = visit(nhiem_vu=other.code, tinh_trang="missing").context["rows"]

    assert [r.unit for r in rows] == [world.commune]


def test_before_any_period_is_open_it_says_so(world, visit):
    world.period.events.all().delete()

    assert "Chưa có kỳ báo cáo nào được mở." in visit().content.decode()


def test_only_who_may_accept_is_offered_to(world, visit):
    world.move(Move.SUBMIT, by=world.head, nothing=True)

    assert visit(world.office).context["may_accept"]
    assert not visit(world.leader).context["may_accept"]
    assert visit(world.officer).status_code == 403


def test_thirty_units_and_tasks_cost_the_queries_of_one(world, client):
    client.force_login(world.office)
    world.say()
    one = _count(client)

    for unit in UnitFactory.create_batch(29, parent=world.district):
        task = TaskFactory(programme=world.task.programme)
        world.period.reporters.create(agency=world.district, unit=unit, task=task)
        handed_in(unit, world.period)

    assert _count(client) == one


def _count(client):
    return queries_of_page(client, reverse("tasks:board"))
