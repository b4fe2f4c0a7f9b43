"""Several returns accepted at once: each by its own action, each with its own sentence."""

import pytest
from django.urls import reverse

from tasks.states import Move, State
from tests.tasks.reporting import Reporting

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("on_june_1")]


@pytest.fixture
def world():
    world = Reporting()
    world.open()
    return world


@pytest.fixture
def accept(client, world):
    def accept(*units, user=None, seen=1):
        client.force_login(user or world.office)
        said = {"don_vi": [unit.code for unit in units]}
        said |= {f"da_xem_{unit.code}": seen for unit in units}
        response = client.post(reverse("tasks:board"), said, follow=True)
        return [str(message) for message in response.context["messages"]]

    return accept


def test_each_of_several_is_accepted_by_its_own_event(world, accept):
    units = [world.department, world.commune]
    world.move(Move.SUBMIT, by=world.head, nothing=True)
    world.move(Move.SUBMIT, by=world.neighbour, unit=world.commune, nothing=True)

    told = accept(*units)

    assert told == [f"{unit}: đã chấp nhận." for unit in units]
    for unit in units:
        assert world.standing(unit).state is State.ACCEPTED
        assert world.standing(unit).last.by == world.office


def test_one_that_is_refused_is_named_and_stops_no_other(world, accept):
    world.move(Move.SUBMIT, by=world.head, nothing=True)
    world.move(Move.HAND_IN, by=world.neighbour, unit=world.commune, nothing=True)

    told = accept(world.department, world.commune)

    assert told == [
        f"{world.department}: đã chấp nhận.",
        f"{world.commune}: không chấp nhận được. Báo cáo của đơn vị đang ở bước"
        " “chờ trưởng đơn vị”, không thể “Chấp nhận”.",
    ]
    assert world.standing().state is State.ACCEPTED
    assert world.standing(world.commune).state is State.WAITING


def test_what_changed_since_the_page_was_read_is_not_accepted(world, accept):
    world.move(Move.SUBMIT, by=world.head, nothing=True)

    told = accept(world.department, seen=0)

    assert told == [
        f"{world.department}: không chấp nhận được. Báo cáo của đơn vị vừa có người"
        " khác xử lý; hãy xem lại rồi làm tiếp."
    ]


def test_who_may_not_accept_one_may_not_accept_several(world, accept):
    world.move(Move.SUBMIT, by=world.head, nothing=True)

    told = accept(world.department, user=world.leader)

    assert told == [
        f"{world.department}: không chấp nhận được. Việc của Văn phòng của cơ quan"
        f" giao nhiệm vụ ({world.district})."
    ]


def test_without_a_choice_nothing_is_done(accept, world):
    assert accept() == ["Chưa chọn đơn vị nào."]
