"""Two people, or one with two presses, at the very same moment: PostgreSQL lets both in."""

from threading import Barrier, Thread

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.urls import reverse

from tasks import access, actions, entry
from tasks.models import Reading, Return, ReturnEvent, ReturnText, ReturnVersion
from tasks.states import Move
from tests.entries import moment, reading
from tests.tasks.reporting import JUNE_1, Reporting

from .reading_texts import words

pytestmark = [
    pytest.mark.skipif(
        connection.vendor != "postgresql", reason="SQLite lets only one writer in"
    ),
    pytest.mark.django_db(transaction=True),
]


@pytest.fixture
def world():
    world = Reporting()
    world.open()
    with time_machine.travel(moment(JUNE_1), tick=False):
        yield world


@pytest.fixture
def meeting(monkeypatch):
    """Nobody passes the function until two have come to it."""

    def meeting(module, name):
        met, act = Barrier(2), getattr(module, name)

        def meet(*args, **values):
            met.wait(timeout=10)
            return act(*args, **values)

        monkeypatch.setattr(module, name, meet)

    return meeting


@pytest.fixture
def at_once(world):
    """The answers to (user, address, what is sent), all sent at the same time."""

    def at_once(*forms):
        answers = {}

        def send(number, user, address, said):
            browser = Client()
            browser.force_login(user)
            try:
                answers[number] = browser.post(address, said)
            finally:
                connection.close()

        threads = [
            Thread(target=send, args=(number, *form))
            for number, form in enumerate(forms)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return sorted(answers.values(), key=lambda answer: answer.status_code)

    return at_once


@pytest.fixture
def address(world):
    """A page of the department's desk."""

    def address(name, *more):
        codes = [world.department.code, world.period.code, world.task.code]
        return reverse(f"tasks:{name}", args=[*codes, *more])

    return address


def statuses(answers):
    return [answer.status_code for answer in answers]


def test_of_two_corrections_the_second_is_told_and_sees_both_values(
    world, meeting, at_once, address
):
    row = reading(world.indicator, 5, on=JUNE_1, unit=world.department)
    meeting(access, "get_desk")
    page = address("reading_correct", row.code)
    said = {"happened_on": "01/6/2020", "reason": "nhầm", "seen": str(row)}

    done, refused = at_once(
        (world.officer, page, said | {"value": "61"}),
        (world.head, page, said | {"value": "72"}),
    )

    assert statuses([done, refused]) == [302, 422]
    assert refused.context["form"].conflict
    (kept,) = Reading.objects.known()
    mine = {61: "72", 72: "61"}[kept.value]
    shown = words(refused)
    assert (f'value="{mine}"' in shown, f"{kept.value:.0f}</" in shown) == (True, True)


def test_of_two_who_record_the_same_the_second_sees_the_first(
    world, meeting, at_once, address
):
    meeting(access, "get_desk")
    key = f"chi-tieu-{world.indicator.code}"
    said = {"muc": key, "happened_on": "01/6/2020"}

    done, refused = at_once(
        (world.officer, address("readings"), said | {"value": "61"}),
        (world.head, address("readings"), said | {"value": "72"}),
    )

    assert statuses([done, refused]) == [302, 422]
    (kept,) = Reading.objects.known()
    assert f"giá trị: {kept.value:.0f}," in words(refused)


def test_a_form_sent_twice_at_once_counts_once(world, meeting, at_once, address):
    meeting(entry, "_begun")
    key = f"chi-tieu-{world.indicator.code}"
    said = {"muc": key, "happened_on": "01/6/2020", "value": "5", "_phieu": "phieu"}

    answers = at_once(*[(world.officer, address("readings"), said)] * 2)

    assert [answer.url for answer in answers] == [f"{address('readings')}#{key}"] * 2
    assert Reading.objects.count() == 1


def test_of_two_who_begin_the_same_text_the_second_sees_both(
    world, meeting, at_once, address
):
    meeting(access, "get_desk")
    page = address("text_edit", "ket-qua", 1)

    done, refused = at_once(
        (world.officer, page, {"revision": 0, "text": "Một tuyến."}),
        (world.head, page, {"revision": 0, "text": "Hai tuyến."}),
    )

    assert statuses([done, refused]) == [302, 422]
    assert ReturnVersion.objects.count() == 1
    assert ReturnText.objects.get().text in words(refused)
    both = {ReturnText.objects.get().text, refused.context["form"]["text"].value()}
    assert both == {"Một tuyến.", "Hai tuyến."}


def test_two_who_begin_with_different_texts_write_into_one_draft(
    world, meeting, at_once, address
):
    Return.objects.create(unit=world.department, period=world.period)
    meeting(access, "get_desk")

    answers = at_once(
        (
            world.officer,
            address("text_edit", "ket-qua", 1),
            {"revision": 0, "text": "A"},
        ),
        (world.head, address("text_edit", "kho-khan", 1), {"revision": 0, "text": "B"}),
    )

    assert statuses(answers) == [302, 302]
    assert ReturnVersion.objects.get().texts.count() == 2


def test_of_accepting_and_taking_back_one_is_told_that_it_came_too_late(
    world, meeting, at_once
):
    world.say()
    world.take("SUBMITTED")
    meeting(actions, "make_return_move")
    page = reverse("tasks:return", args=[world.department.code, world.period.code])
    seen = {"da_xem": len(world.standing().events), "ly_do": "còn thiếu một xã"}

    done, refused = at_once(
        (world.office, page, seen | {"viec": Move.ACCEPT}),
        (world.head, page, seen | {"viec": Move.TAKE_BACK}),
    )

    assert statuses([done, refused]) == [302, 422]
    assert [str(message) for message in refused.context["messages"]] == [
        str(actions.Outdated("Báo cáo của đơn vị"))
    ]
    assert ReturnEvent.objects.filter(kind__in=["ACCEPT", "TAKE_BACK"]).count() == 1
