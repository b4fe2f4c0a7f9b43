"""Getting in: wrong passwords, shut accounts, the code of the telephone, the cover."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

from org import actions
from tests.factories import UserFactory

from .accounts_world import DAY, NOW, PASSWORD, log_of

pytestmark = pytest.mark.django_db
LOGIN = "/dang-nhap/"


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


def person(**values):
    somebody = UserFactory(username="lan", **values)
    somebody.set_password(PASSWORD)
    somebody.save()
    return somebody


@pytest.fixture
def lan():
    return person()


def try_password(client, password=PASSWORD, address=LOGIN, **values):
    return client.post(address, {"username": "lan", "password": password, **values})


def is_in(client):
    return "_auth_user_id" in client.session


def text(response):
    return " ".join(re.sub(r"<[^>]+>", "", response.content.decode()).split())


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


# The code of the telephone


def code_of(user, at=NOW):
    device = TOTPDevice.objects.get(user=user)
    generator = TOTP(device.bin_key)
    generator.time = at.timestamp()
    return f"{generator.token():06}"


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


# The cover of an idle page

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
