"""Việc của tôi: what there is to do, for whom, how long still."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.urls import reverse

from org.models import Deputation
from tasks.models import TaskUnit
from tasks.states import Move, State
from tasks.work import work_of
from tests.counting import queries_of_page
from tests.entries import handed_in, moment, reading
from tests.factories import IndicatorFactory, TaskFactory, UnitFactory, UserFactory
from tests.tasks.reporting import DUE, JUNE_1, WHY, Reporting

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("on_june_1")]


@pytest.fixture
def world():
    world = Reporting()
    world.open()
    return world


@pytest.fixture
def visit(client):
    def visit(user, name="my_work", **options):
        client.force_login(user)
        return client.get(reverse(f"tasks:{name}"), **options)

    return visit


def places(work):
    """Where each return stands on the page."""
    return {name: len(found) for name, found in vars(work).items() if found}


@pytest.mark.parametrize(
    ("state", "officer", "head", "office"),
    [
        (State.ENTERING, "due", "due", None),
        (State.WAITING, "handed_in", "approving", None),
        (State.SUBMITTED, "handed_in", "handed_in", "accepting"),
        (State.RETURNED, "returned", "returned", None),
        (State.ACCEPTED, "handed_in", "handed_in", None),
        (State.CHANGE_ASKED, "handed_in", "handed_in", "accepting"),
    ],
)
def test_a_return_is_the_work_of_whoever_has_it(world, state, officer, head, office):
    world.say()
    world.take(state)

    for who, place in (("officer", officer), ("head", head), ("office", office)):
        found = places(work_of(getattr(world, who), JUNE_1))
        assert (who, found) == (who, {place: 1} if place else {})


def test_what_is_locked_before_it_was_handed_in_says_why(world, visit):
    world.lock(reason="Hết hạn")

    assert places(work_of(world.officer, JUNE_1)) == {"shut": 1}
    text = visit(world.officer).content.decode()
    assert "đã khóa 01/6/2020 12:00 (Hết hạn)." in text
    assert f"Văn phòng của {world.district} có thể mở lại cho đơn vị." in text


@pytest.mark.parametrize(
    ("day", "said", "is_late"),
    [
        (JUNE_1, "còn 15 ngày, hạn hết ngày 16/6/2020", False),
        (DUE, "hạn là hết hôm nay, 16/6/2020", False),
        (DUE.replace(day=18), "quá hạn 02 ngày (hạn 16/6/2020)", True),
    ],
)
def test_days_that_are_left_or_over_are_told_in_words(world, day, said, is_late):
    (duty,) = work_of(world.officer, day).due

    assert (duty.due.text, duty.due.is_late) == (said, is_late)


def test_one_click_leads_to_every_task(world, visit):
    text = visit(world.officer).content.decode()

    hub = reverse(
        "tasks:hub",
        args=[world.department.code, world.period.code, world.task.code],
    )
    assert f'href="{hub}"' in text


def test_what_came_back_says_why(world, visit):
    world.say()
    world.take(State.RETURNED)

    assert f"Lý do: <strong>{WHY}</strong>" in visit(world.officer).content.decode()


def test_a_request_to_change_tells_the_office_why(world, visit):
    world.say()
    world.take(State.CHANGE_ASKED)

    assert f"Lý do: {WHY}" in visit(world.office).content.decode()


def test_a_deputy_finds_the_work_of_the_absent(world, visit):
    world.say()
    world.take(State.WAITING)
    deputy = world.somebody(UnitFactory(parent=world.district))
    Deputation.objects.create(user=world.head, deputy=deputy)

    (duty,) = work_of(deputy, JUNE_1).approving

    assert duty.in_place_of == world.head
    assert f"làm thay {world.head}" in visit(deputy).content.decode()


def test_a_return_out_of_the_list_still_waits_for_the_office(world):
    other = UnitFactory(parent=world.district)
    handed_in(other, world.period)

    assert [s.unit for s in work_of(world.office, JUNE_1).accepting] == [other]


def test_the_returns_of_another_agency_do_not_wait_here(world):
    handed_in(UnitFactory(), world.period)

    assert places(work_of(world.office, JUNE_1)) == {}


def test_nobody_else_is_troubled(world, visit):
    assert "Hiện không có việc nào" in visit(world.leader).content.decode()


@pytest.mark.parametrize(
    ("who", "first"),
    [
        ("officer", "my_work"),
        ("head", "my_work"),
        ("office", "board"),
        ("leader", "list"),
    ],
)
def test_everybody_begins_where_their_work_is(world, visit, who, first):
    response = visit(getattr(world, who), "home")

    assert response.url == reverse(f"tasks:{first}")


def test_thirty_tasks_cost_the_queries_of_one(world, client):
    client.force_login(world.officer)
    reading(world.indicator, 1, unit=world.department)
    one = _count(client)

    for _ in range(29):
        task = TaskFactory(
            programme=world.task.programme,
            units={world.department: TaskUnit.Role.LEAD},
        )
        world.period.reporters.create(
            agency=world.district, unit=world.department, task=task
        )
        reading(IndicatorFactory(task=task), 1, unit=world.department)

    assert _count(client) == one


def test_seventeen_returns_cost_the_office_the_queries_of_one(world, client):
    client.force_login(world.office)
    handed_in(world.department, world.period)
    one = _count(client)

    for unit in UnitFactory.create_batch(16, parent=world.district):
        handed_in(unit, world.period)
        world.move(Move.TAKE_BACK, by=world.office, unit=unit, on=DUE)
        world.move(Move.SUBMIT, by=world.office, unit=unit, on=DUE, nothing=True)

    assert _count(client) == one


def _count(client):
    return queries_of_page(client, reverse("tasks:my_work"))


# Accounts about to be shut


@pytest.fixture
def unused(world):
    """Of each unit one account that nobody has used for nearly too long."""
    days = settings.UNUSED_ACCOUNT_DAYS - 1
    last_login = moment(JUNE_1) - timedelta(days=days)
    joined = {"date_joined": last_login, "last_login": last_login}
    return {
        unit: UserFactory(unit=unit, **joined)
        for unit in (world.department, world.commune)
    }


def test_heads_and_the_office_are_told_which_accounts_will_be_shut(
    log_in, world, unused
):
    def told(user):
        page = log_in(user).get(reverse("tasks:my_work"))
        named = [one.account for one in page.context["expiring"]]
        is_shown = "sắp bị khóa vì lâu không dùng" in page.text
        assert is_shown == bool(named)
        return set(named)

    assert told(world.head) == {unused[world.department]}
    assert told(world.office) == set(unused.values())
    assert told(world.officer) == set()
