"""A unit's return on the screen: what is in it, the buttons, why one is off."""

import pytest
import time_machine
from django.urls import reverse

from tasks import actions
from tasks.models import TaskScope
from tasks.states import RETURNS, Move, State
from tests.entries import moment, reading
from tests.tasks.reporting import DUE, JUNE_1, WHY, Reporting

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("on_june_1")]


@pytest.fixture
def world():
    world = Reporting()
    world.open()
    return world


@pytest.fixture
def visit(client, world):
    def visit(user, name="return", unit=None, *task):
        client.force_login(user)
        codes = [(unit or world.department).code, world.period.code, *task]
        return client.get(reverse(f"tasks:{name}", args=codes))

    return visit


@pytest.fixture
def press(client, world):
    def press(user, move, **said):
        client.force_login(user)
        address = reverse(
            "tasks:return", args=[world.department.code, world.period.code]
        )
        said = {"viec": move, "da_xem": len(world.standing().events)} | said
        return client.post(address, said, follow=True)

    return press


def told(response):
    return [str(message) for message in response.context["messages"]]


@pytest.mark.parametrize("state", list(State), ids=lambda state: state.value)
@pytest.mark.parametrize("who", ["officer", "head", "office"])
def test_a_button_is_on_where_the_action_would_do_it(world, visit, state, who):
    world.say()
    standing = world.take(state)
    user = getattr(world, who)

    offers = visit(user).context["offers"]

    for offer in offers:
        assert offer["refusal"] == actions.why_not(
            standing, offer["move"], by=user, on=JUNE_1, nothing=offer["nothing"]
        )
    possible = {t.move for t in RETURNS.offered(state)}
    if any(o["move"] is Move.SUBMIT and o["acting"] for o in offers):
        possible -= {Move.HAND_IN}  # who submits need not ask somebody to
    assert {offer["move"] for offer in offers} == possible


def test_a_button_that_is_off_says_why(world, visit):
    page = visit(world.officer).content.decode()

    assert "Chưa nhập gì cho kỳ này" in page
    assert f"Việc của trưởng đơn vị ({world.department})." in page


def test_pressing_a_button_makes_the_move_and_says_so(world, press):
    world.say()

    page = press(world.head, "SUBMIT")

    assert world.standing().state is State.SUBMITTED
    assert told(page) == ["Nộp báo cáo: đã ghi nhận."]


def test_a_refused_move_changes_nothing_and_says_why(world, press):
    world.say()

    page = press(world.officer, "SUBMIT")

    assert world.standing().state is State.ENTERING
    assert told(page) == [f"Việc của trưởng đơn vị ({world.department})."]


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ({"viec": "DANCE"}, "Không có việc này."),
        ({"da_xem": "x"}, "Nhập một số tổng thể."),
        (
            {"ly_do": "x" * 501},
            "Lý do: Nội dung dài 501 ký tự, nhiều nhất là 500; hãy rút gọn hoặc đính kèm"
            " tệp.",
        ),
    ],
)
def test_what_no_form_of_ours_sends_is_refused(world, press, said, answer):
    page = press(world.head, "SUBMIT", **said)

    assert world.standing().events == ()
    assert told(page) == [answer]


def test_a_reason_that_was_refused_still_stands_in_its_box(world, press):
    world.say()
    world.take(State.WAITING)

    page = press(world.head, "RETURN", ly_do="xong 😀")

    assert page.status_code == 422
    assert 'value="xong 😀"' in page.content.decode()
    assert told(page) == [
        "Lý do: Ký hiệu “😀” không in được trong văn bản; hãy bỏ đi hoặc viết bằng chữ."
    ]


def test_what_was_sent_back_says_who_and_why(world, visit):
    world.say()
    world.take(State.RETURNED)

    page = visit(world.officer).content.decode()

    assert f"Lý do: <strong>{WHY}</strong>" in page
    assert str(world.head) in page


def test_nothing_to_report_is_pressed_by_its_own_button(world, press):
    press(world.head, "SUBMIT", khong_phat_sinh="1")

    assert world.standing().is_nothing


def test_the_same_form_sent_twice_counts_once(world, client):
    world.say()
    client.force_login(world.head)
    address = reverse("tasks:return", args=[world.department.code, world.period.code])
    said = {"viec": "SUBMIT", "da_xem": 0, "_phieu": "mot-phieu"}

    pages = [client.post(address, said, follow=True) for _ in range(2)]

    assert [e.kind for e in world.standing().events] == [Move.SUBMIT]
    assert told(pages[1]) == []


def test_what_is_entered_stands_at_its_task(world, visit):
    world.say()
    reading(world.indicator, 1, unit=world.department)

    parts = visit(world.officer).context["parts"]

    assert [(task, a.facts, a.texts) for task, a in parts] == [(world.task, 1, 1)]


def test_a_late_return_is_called_late_in_words(world, visit):
    with time_machine.travel(moment(DUE.replace(day=DUE.day + 2)), tick=False):
        assert "quá hạn 02 ngày" in visit(world.officer).content.decode()


def test_an_unopened_period_says_who_opens_it(visit, world):
    world.period.events.all().delete()

    page = visit(world.officer).content.decode()

    assert f"chưa mở. Văn phòng của {world.district} mở kỳ." in page


@pytest.mark.parametrize(
    ("who", "status"),
    [("officer", 200), ("office", 200), ("leader", 200), ("neighbour", 404)],
)
def test_a_return_is_seen_by_its_unit_and_from_above(world, visit, who, status):
    assert visit(getattr(world, who)).status_code == status


# Where to enter


def test_the_hub_leads_to_the_registers_of_the_task(world, visit):
    TaskScope.objects.create(task=world.task, domain="tasks", object_code="km")
    world.say()

    page = visit(world.officer, "hub", None, world.task.code)

    assert page.context["amount"].texts == 1
    assert page.context["badge"].value == "đang nhập"
    assert page.context["desk"].lock is None


def test_the_hub_of_a_locked_period_says_why(world, visit):
    world.lock(reason="Hết hạn")

    page = visit(world.officer, "hub", None, world.task.code).content.decode()

    assert "đã khóa 01/6/2020 12:00 (Hết hạn)." in page
    assert f"Văn phòng của {world.district} có thể mở lại cho đơn vị." in page
