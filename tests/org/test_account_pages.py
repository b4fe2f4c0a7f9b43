"""Pages of accounts: whose one sees, what one may do, and what it costs."""

import pytest
from django.urls import reverse
from django.utils import timezone

from org import actions
from org.models import AccountEvent, AccountReview, Deputation
from tests.counting import queries_of_page
from tests.factories import UnitFactory, UserFactory

from .accounts_world import DAY, fail, log_of

pytestmark = pytest.mark.django_db


def page(name, *args):
    return reverse(f"org:{name}", args=args)


def shown(response):
    return {one.account for one in response.context["standings"]}


def test_office_sees_every_account_below_and_a_head_those_of_the_unit(
    log_in, district, office, head, lan
):
    village = UserFactory(unit=UnitFactory(committee=True, parent=district))
    stranger = UserFactory()

    assert shown(log_in(office).get(page("accounts"))) == {office, head, lan, village}
    assert shown(log_in(head).get(page("accounts"))) == {head, lan}
    assert log_in(office).get(page("account", stranger.username)).status_code == 404
    assert log_in(head).get(page("account", village.username)).status_code == 404


def test_an_administrator_also_sees_accounts_of_no_unit(log_in, hall, office):
    admin = UserFactory(unit=hall, admin=True)
    lost = UserFactory(unit=None)

    assert shown(log_in(admin).get(page("accounts"))) == {admin, office, lost}
    assert lost not in shown(log_in(office).get(page("accounts")))


def test_accounts_are_found_without_marks_and_by_state(log_in, office, lan):
    site = log_in(office)
    fail(lan, at=timezone.now())

    assert shown(site.get(page("accounts"), {"tim": "ly lan"})) == {lan}
    assert shown(site.get(page("accounts"), {"trang_thai": "locked"})) == {lan}
    assert (
        shown(site.get(page("accounts"), {"tim": "noi vu", "trang_thai": "open"}))
        == set()
    )


def test_a_locked_account_is_opened_at_once_with_a_reason(log_in, client, office, lan):
    fail(lan, at=timezone.now())
    site = log_in(office)

    refused = site.post(page("reopen", lan.username), {"ly_do": ""})
    done = site.post(page("reopen", lan.username), {"ly_do": "Gọi điện"}, follow=True)

    assert refused.status_code == 422
    assert "Hãy ghi lý do." in refused.content.decode()
    assert "Đã mở lại tài khoản lan.noivu." in done.content.decode()
    assert log_of(lan) == [("REOPENED", office, "khóa do nhập sai: Gọi điện")]


def test_a_head_looks_and_touches_nothing(log_in, head, lan):
    fail(lan, at=timezone.now())
    site = log_in(head)

    text = site.get(page("account", lan.username)).content.decode()
    answers = [
        site.post(page(name, lan.username), {"ly_do": "x"}).status_code
        for name in ("reopen", "issue_password", "remove_code")
    ]

    assert "khóa do nhập sai" in text
    assert "Mở lại" not in text
    assert "Nhật ký gần đây" not in text
    assert answers == [403, 403, 403]


def test_a_one_time_password_is_shown_once_and_logs_in(log_in, client, office, lan):
    site = log_in(office)

    response = site.post(page("issue_password", lan.username))
    password = response.context["password"]

    assert password in response.content.decode()
    assert "no-store" in response["Cache-Control"]
    assert password not in site.get(page("account", lan.username)).content.decode()
    client.logout()
    client.post(reverse("login"), {"username": lan.username, "password": password})
    assert client.get("/").url == page("password")


@pytest.mark.parametrize("of", ["admin", "root", "self"])
def test_the_office_gives_no_password_that_would_make_it_more(log_in, hall, office, of):
    account = {
        "admin": lambda: UserFactory(unit=hall, admin=True),
        "root": lambda: UserFactory(unit=hall, is_superuser=True),
        "self": lambda: office,
    }[of]()

    site = log_in(office)

    for name in ("issue_password", "remove_code"):
        assert site.post(page(name, account.username)).status_code == 403
    assert log_of(account)[-1:] in ([], [("LOGIN", office, "")])


# The log


def test_the_log_is_asked_by_person_kind_and_day(log_in, office, lan):
    site = log_in(office)
    now = timezone.now()
    kinds = AccountEvent.Kind
    old = actions.log(kinds.LOGIN, lan, by=lan, at=now - 9 * DAY)
    new = actions.log(kinds.LOGOUT, lan, by=lan, at=now)

    def found(**asked):
        return list(site.get(page("log"), asked).context["page"])

    week = f"{timezone.localdate(now) - 7 * DAY:%d/%m/%Y}"
    assert found(nguoi=lan.pk) == [new, old]
    assert found(nguoi=lan.pk, viec="LOGIN") == [old]
    assert found(nguoi=lan.pk, tu=week) == [new]
    assert found(nguoi=lan.pk, den=week) == [old]


def test_the_log_tells_nothing_of_others(log_in, office):
    now = timezone.now()
    stranger = UserFactory()
    actions.log(AccountEvent.Kind.LOGIN, stranger, by=stranger, at=now)
    actions.log(AccountEvent.Kind.FAILED, None, by=None, at=now, username="ai-đó")

    events = log_in(office).get(page("log")).context["page"]

    assert {event.account for event in events} == {office}


def test_a_review_keeps_who_when_and_of_how_many(log_in, district, office, lan):
    log_in(office).post(page("review"), {"ghi_chu": "Đủ."}, follow=True)

    review = AccountReview.objects.get()
    assert (review.unit, review.by, review.accounts, review.note) == (
        district,
        office,
        2,
        "Đủ.",
    )


# What it costs


@pytest.mark.parametrize("name", ["accounts", "log", "review", "deputations"])
def test_many_accounts_cost_as_many_queries_as_one(
    log_in, department, office, lan, name
):
    site = log_in(office)

    def add():
        one, two = UserFactory.create_batch(2, unit=department)
        fail(one, at=timezone.now())
        actions.log(AccountEvent.Kind.LOGIN, one, by=two, at=timezone.now())
        Deputation.objects.create(user=one, deputy=two)

    add()
    few = queries_of_page(site, page(name))
    for _ in range(3):
        add()

    assert queries_of_page(site, page(name)) == few
