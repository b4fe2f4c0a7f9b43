"""Getting in: wrong passwords, shut accounts, passwords of others."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from org import actions
from tests.factories import UserFactory

from .accounts_world import (
    DAY,
    NOW,
    PASSWORD,
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


def test_coming_and_going_are_logged(client, lan):
    try_password(client)
    client.post(reverse("logout"))

    assert log_of(lan) == [("LOGIN", lan, ""), ("LOGOUT", lan, "")]


def test_the_fifth_wrong_password_locks_and_the_page_says_who_opens(client, lan):
    for _ in range(4):
        assert "phân biệt chữ hoa" in text(try_password(client, "sai"))
    locked = try_password(client, "sai")
    refused = try_password(client)  # the right one

    for response in (locked, refused):
        assert response.status_code == 403
        assert "khóa 12 giờ, đến 21:00 ngày 10/03/2026" in text(response)
        assert "gọi văn phòng hoặc quản trị" in text(response)
    assert not is_in(client)
    kinds = [kind for kind, *_ in log_of(lan)]
    assert (kinds.count("FAILED"), kinds.count("LOCKED")) == (6, 1)


def test_a_locked_account_opens_after_twelve_hours_or_when_the_office_says_so(
    client, lan, clock
):
    for _ in range(5):
        try_password(client, "sai")
    actions.reopen_account(lan, reason="gọi điện", by=UserFactory(office=True), at=NOW)
    try_password(client)
    assert is_in(client)

    client.logout()
    for _ in range(5):
        try_password(client, "sai")
    clock.shift(timedelta(hours=12, seconds=1))
    try_password(client)
    assert is_in(client)


def test_one_person_locked_out_locks_nobody_else_of_the_office_out(client, lan):
    neighbour = UserFactory(username="hoa")
    neighbour.set_password(PASSWORD)
    neighbour.save()
    for _ in range(5):
        try_password(client, "sai")

    try_password(client, username="hoa")

    assert is_in(client)


def test_a_name_nobody_has_is_locked_alike_and_the_log_keeps_it(client):
    answers = [text(try_password(client, "sai")) for _ in range(5)]

    assert "Tài khoản đang bị khóa" in answers[-1]
    assert sorted(kind for kind, *_ in log_of(None)) == ["FAILED"] * 5 + ["LOCKED"]


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"is_active": False}, "đã bị quản trị khóa"),
        (
            {"last_login": NOW - 45 * DAY, "date_joined": NOW - 99 * DAY},
            "lâu không dùng",
        ),
    ],
    ids=["closed", "unused"],
)
def test_a_shut_account_says_why_to_whoever_knows_its_password(
    client, values, sentence
):
    person(**values)

    assert sentence in text(try_password(client))
    assert sentence not in text(try_password(client, "sai"))
    assert not is_in(client)


def test_closing_an_account_ends_its_sessions(client, lan):
    try_password(client)
    lan.is_active = False
    lan.save()

    assert client.get(reverse("org:password")).status_code == 302


# A password somebody else chose


@pytest.fixture
def new(lan):
    lan.full_name = "Hoang Van"
    lan.must_change_password = True
    lan.save()
    return lan


def test_with_a_password_of_others_one_page_opens_until_it_is_changed(client, new):
    try_password(client)
    elsewhere = client.get("/bao-cao/")
    page = client.get(elsewhere.url)
    own = {
        "old_password": PASSWORD,
        "new_password1": "Của-Lan-26",
        "new_password2": "Của-Lan-26",
    }

    client.post(reverse("org:password"), own)

    assert elsewhere.url == reverse("org:password")
    assert "do người khác đặt" in text(page)
    assert client.get("/bao-cao/").status_code == 403  # no role, but no detour either
    assert [kind for kind, *_ in log_of(new)] == ["LOGIN", "PASSWORD_CHANGED"]


@pytest.mark.parametrize(
    ("password", "sentence"),
    [
        (PASSWORD, "Mật khẩu này đã dùng rồi; hãy chọn mật khẩu khác."),
        ("Hoang-Van-1", "Mật khẩu quá giống với họ và tên."),
        ("Ngắn1A!", "Mật khẩu phải có ít nhất 8 ký tự."),
        (
            "khongcohoa-1",
            "Mật khẩu phải có chữ thường, chữ hoa, chữ số và ký tự đặc biệt.",
        ),
    ],
)
def test_a_bad_or_old_password_is_refused(client, new, password, sentence):
    try_password(client)

    response = client.post(
        reverse("org:password"),
        {
            "old_password": PASSWORD,
            "new_password1": password,
            "new_password2": password,
        },
    )

    assert response.context["form"].errors == {"new_password2": [sentence]}
    new.refresh_from_db()
    assert new.check_password(PASSWORD)
