"""Where else instructions show: the unit's work, and the first page of leaders."""

from datetime import date

import pytest
import time_machine
from django.http import QueryDict
from django.urls import reverse

from tasks import directions
from tasks.looks import get_look
from tasks.models import Direction
from tasks.work import work_of
from tests.entries import moment
from tests.tasks.directing import Directing
from tests.tasks.reporting import JUNE_1

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("on_june_1")]

JUNE_11 = date(2020, 6, 11)


@pytest.fixture
def world():
    return Directing()


@pytest.fixture
def as_(log_in, world):
    """A browser of somebody of the world."""
    return lambda who: log_in(getattr(world, who))


def test_the_unit_finds_it_first_among_its_work_with_the_day(world, as_):
    later, sooner = world.give("Sau."), world.give("Trước.", due_on=JUNE_1)
    world.answer(world.give("Đã trả lời."))

    (first, second) = work_of(world.officer, JUNE_1).directed

    assert [first.found.direction, second.found.direction] == [sooner, later]
    assert first.due.text == "hạn là hết hôm nay, 01/6/2020"
    page = as_("officer").get("/viec-cua-toi/").text
    assert f'href="{sooner.get_absolute_url()}#answer"' in page
    assert not work_of(world.neighbour, JUNE_1).directed


def test_a_leader_sees_what_is_late_and_what_was_answered(world):
    late = world.give("Muộn.", due_on=JUNE_1)
    answered, running = (
        world.give("Đã trả lời."),
        world.give("Đang làm.", due_on=JUNE_11),
    )
    world.answer(answered)
    withdrawn = world.give("Thu hồi.")
    world.act(withdrawn, "WITHDRAW", by=world.leader, text="Nhầm.")
    look = get_look(world.leader, QueryDict(), JUNE_11)

    told = directions.of_look(look, Direction.objects.all(), JUNE_11)

    assert told.given == 3
    groups = (told.late, told.answered, told.running)
    assert [[r.direction for r in rows] for rows in groups] == [
        [late],
        [answered],
        [running],
    ]


def test_the_dashboard_asks_for_a_word_on_both(world, as_):
    late, answered = world.give("Muộn.", due_on=JUNE_1), world.give("Đã trả lời.")
    world.answer(answered)

    with time_machine.travel(moment(JUNE_11), tick=False):
        page = as_("leader").get(reverse("overview"))

    asked = [matter.address for matter in page.context["decisions"]]
    assert asked[:2] == [late.get_absolute_url(), answered.get_absolute_url()]
    assert "quá hạn chưa trả lời 1, đã trả lời chờ xem 1" in page.text
