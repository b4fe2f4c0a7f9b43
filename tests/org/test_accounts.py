"""The rules of QCVN 12:2026/BCA on accounts, day by day."""

from datetime import timedelta

import pytest
from django.test import override_settings

from org import accounts
from org.accounts import State
from org.models import User
from tests.factories import LetterheadFactory, UnitFactory, UserFactory

from .accounts_world import DAY, NOW, PASSWORD, TODAY, fail

pytestmark = pytest.mark.django_db


def account(**values):
    values = {"date_joined": NOW - 400 * DAY, "last_login": NOW} | values
    somebody = UserFactory(**values)
    somebody.set_password(PASSWORD)
    somebody.save()
    return somebody


def state(somebody, at=NOW):
    return accounts.standing(somebody, at).state


@pytest.mark.parametrize(
    ("days", "found"),
    [
        (0, State.OPEN),
        (37, State.OPEN),
        (38, State.EXPIRING),
        (44, State.EXPIRING),
        (45, State.UNUSED),
        (400, State.UNUSED),
    ],
)
def test_an_account_unused_for_45_days_is_shut_after_a_week_of_warning(days, found):
    assert state(account(last_login=NOW - days * DAY)) is found


def test_who_never_logged_in_counts_from_the_day_the_account_was_made():
    new = account(last_login=None, date_joined=NOW - 44 * DAY)

    assert accounts.closes_on(new) == TODAY + DAY
    assert not accounts.is_unused(new, TODAY)
    assert accounts.is_unused(new, TODAY + DAY)


def test_opening_an_account_again_counts_its_days_anew():
    again = account(last_login=NOW - 100 * DAY, reopened_at=NOW - 3 * DAY)

    assert accounts.closes_on(again) == TODAY + 42 * DAY


@override_settings(UNUSED_ACCOUNT_DAYS=200)
def test_the_days_are_a_setting():
    assert state(account(last_login=NOW - 190 * DAY)) is State.OPEN


def test_wrong_passwords_of_all_browsers_lock_for_twelve_hours():
    lan = account()
    fail(lan, times=2, device="điện thoại")
    fail(lan, times=3)

    found = accounts.standing(lan, NOW + timedelta(hours=11))
    assert (found.state, found.locked_until) == (
        State.LOCKED,
        NOW + timedelta(hours=12),
    )
    assert state(lan, NOW + timedelta(hours=13)) is State.OPEN


def test_four_wrong_passwords_lock_nobody():
    lan = account()
    fail(lan, times=4)

    assert state(lan) is State.OPEN


def test_an_account_closed_by_the_administrator_says_so_whatever_else_it_is():
    lan = account(is_active=False, last_login=NOW - 90 * DAY)
    fail(lan)

    assert state(lan) is State.CLOSED


def test_an_account_without_a_password_is_told_apart():
    lan = account()
    lan.set_unusable_password()

    assert state(lan) is State.NEW


def test_how_many_accounts_stand_costs_one_query(django_assert_num_queries):
    several = [account() for _ in range(3)]

    with django_assert_num_queries(1):
        accounts.standings(several, NOW)


# Who is warned


@pytest.fixture
def district():
    return LetterheadFactory(unit__committee=True).unit


def warned(user):
    return [one.account for one in accounts.expiring(user, TODAY)]


def test_head_and_office_are_warned_of_those_they_look_after(
    district, log_in, django_assert_num_queries
):
    department, commune = UnitFactory.create_batch(2, parent=district)
    ours = account(unit=department, last_login=NOW - 40 * DAY)
    theirs = account(unit=commune, last_login=NOW - 44 * DAY)
    account(last_login=NOW - 40 * DAY)  # of another district
    head = UserFactory(unit=department, head=True)
    office = UserFactory(unit=UnitFactory(parent=district), office=True)
    log_in(head)

    assert warned(head) == [ours]
    assert warned(office) == [theirs, ours]
    clerk = User.objects.get(pk=ours.pk)
    with django_assert_num_queries(2):  # permissions
        assert warned(clerk) == []


@pytest.mark.parametrize("days", range(36, 47))
def test_the_warning_of_one_and_the_warned_of_all_are_the_same(days):
    somebody = account(last_login=NOW - days * DAY, date_joined=NOW - 50 * DAY)
    root = UserFactory(is_superuser=True, last_login=NOW)

    assert (warned(root) == [somebody]) == accounts.is_expiring(somebody, TODAY)


# What is due first


def test_a_password_somebody_else_chose_is_changed_first():
    assert accounts.password_is_due(account(must_change_password=True), TODAY)
    assert not accounts.password_is_due(account(), TODAY)


@pytest.mark.parametrize(("days", "is_due"), [(59, False), (60, True)])
def test_an_administrator_changes_the_password_every_two_months(days, is_due):
    values = {"password_set_at": NOW - days * DAY}

    assert (
        bool(accounts.password_is_due(account(admin=True, **values), TODAY)) is is_due
    )
    assert not accounts.password_is_due(account(office=True, **values), TODAY)


# Where from


@pytest.mark.parametrize(
    ("https", "found"), [(False, "10.0.0.9"), (True, "203.0.113.7")]
)
def test_the_address_is_the_proxys_word_only_behind_a_proxy(rf, settings, https, found):
    settings.HTTPS = https
    request = rf.get(
        "/",
        REMOTE_ADDR="10.0.0.9",
        headers={"x-forwarded-for": "198.51.100.1, 203.0.113.7"},
    )

    assert accounts.address_of(request) == found


@pytest.mark.parametrize("said", ["", "unknown", "10.0.0.9:443"])
def test_what_is_no_address_is_none(rf, said):
    assert accounts.address_of(rf.get("/", REMOTE_ADDR=said)) is None
