"""The code of the telephone: who is asked, how it is set up, what a wrong one does."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django_otp.plugins.otp_totp.models import TOTPDevice

from org import actions
from tests.factories import UserFactory

from .accounts_world import (
    LOGIN,
    NOW,
    code_of,
    is_in,
    log_of,
    person,
    text,
    try_password,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


@pytest.fixture
def lan():
    return person()


def give_code(client, code):
    return client.post(reverse("login_code"), {"ma": code})


@pytest.mark.parametrize(
    ("setting", "role", "is_asked"),
    [
        ("off", "ADMIN", False),
        ("admin", "ADMIN", True),
        ("admin", "OFFICE", False),
        ("all", "STAFF", True),
    ],
)
def test_whom_the_setting_asks_for_a_code(client, settings, setting, role, is_asked):
    settings.TOTP = setting
    person(role=role)

    response = try_password(client)

    assert (response.url == reverse("login_code")) is is_asked
    assert is_in(client) is not is_asked


def test_the_telephone_is_set_up_at_the_first_login_and_asked_at_the_next(
    client, lan, settings, clock
):
    settings.TOTP = "all"
    try_password(client, next="/bao-cao/")
    page = client.get(reverse("login_code"))
    assert page.context["picture"].startswith("data:image/svg+xml")
    assert (
        page.context["secret"].replace(" ", "") in TOTPDevice.objects.get().config_url
    )

    assert give_code(client, code_of(lan)).url == "/bao-cao/"
    assert is_in(client)
    client.logout()
    clock.shift(60)
    try_password(client)
    again = client.get(reverse("login_code"))
    assert "picture" not in again.context
    assert "secret" not in again.context
    give_code(client, code_of(lan, NOW + timedelta(seconds=60)))

    assert is_in(client)
    assert [kind for kind, *_ in log_of(lan)] == [
        "CODE_SET",
        "LOGIN",
        "LOGOUT",
        "LOGIN",
    ]


def test_wrong_codes_lock_as_wrong_passwords_do(client, lan, settings):
    settings.TOTP = "all"
    try_password(client)
    client.get(reverse("login_code"))
    right = code_of(lan)
    wrong = f"{(int(right) + 1) % 10**6:06}"

    answers = [give_code(client, wrong) for _ in range(5)]
    late = give_code(client, right)

    assert "Mã không đúng" in text(answers[0])
    assert [answer.status_code for answer in answers] == [200] * 4 + [403]
    assert (late.status_code, is_in(client)) == (403, False)


def test_halfway_ends_when_the_password_changes(client, lan, settings):
    settings.TOTP = "all"
    try_password(client)
    actions.issue_password(lan, by=UserFactory(office=True), at=NOW)

    assert client.get(reverse("login_code")).url.startswith(LOGIN)


def test_a_lost_telephone_is_forgotten(client, lan, settings):
    settings.TOTP = "all"
    try_password(client)
    client.get(reverse("login_code"))
    key = TOTPDevice.objects.get().key

    actions.remove_code(lan, by=UserFactory(office=True), at=NOW)

    assert "picture" in client.get(reverse("login_code")).context
    assert TOTPDevice.objects.get().key != key
