"""The cover of an idle page as the server knows it; in a browser: browser/test_idle."""

import pytest
import time_machine
from django.urls import reverse
from django_otp.plugins.otp_totp.models import TOTPDevice

from .accounts_world import LOGIN, NOW, code_of, is_in, person, try_password

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


@pytest.fixture
def lan():
    return person()


UNLOCK = "/tai-khoan/mo-khoa/"


def test_the_cover_opens_to_the_password_and_gives_forms_their_new_token(client, lan):
    response = try_password(client, address=UNLOCK)

    assert response.json()["user"] == "lan"
    assert len(response.json()["token"]) == 64
    assert client.get(reverse("org:alive")).json()["user"] == "lan"


def test_the_cover_says_what_is_wrong_and_locks_like_the_login(client, lan):
    wrong = try_password(client, "sai", address=UNLOCK)
    for _ in range(4):
        locked = try_password(client, "sai", address=UNLOCK)

    assert (wrong.status_code, locked.status_code) == (422, 403)
    assert "không đúng" in wrong.json()["error"]
    assert "văn phòng hoặc quản trị mở lại" in locked.json()["error"]
    assert not is_in(client)


def test_the_cover_asks_for_the_code_too(client, lan, settings):
    settings.TOTP = "all"
    TOTPDevice.objects.create(user=lan)

    assert try_password(client, address=UNLOCK).status_code == 422
    assert not is_in(client)
    assert try_password(client, address=UNLOCK, ma=code_of(lan)).status_code == 200
    assert is_in(client)


def test_every_page_of_somebody_carries_the_cover_and_nobodys_does(client, lan):
    assert "data-idle" not in client.get(LOGIN).content.decode()
    try_password(client)

    page = client.get(reverse("org:password")).content.decode()

    assert 'data-seconds="900" data-warning="60" data-user="lan"' in page
    assert page.count("js/idle.js") == 1


def test_behind_a_login_a_code_costs_nothing_where_it_is_off(
    client, lan, django_assert_max_num_queries
):
    client.force_login(lan)

    # Session: found, saved (begin, write, end); user and unit; permissions.
    with django_assert_max_num_queries(8) as queries:
        client.get(reverse("org:password"))

    assert not [q for q in queries.captured_queries if "otp_" in q["sql"]]
