"""Accounts in the admin site: what is given there holds at once and is logged."""

import pytest
from django.urls import reverse

from org.models import User
from tests.factories import UnitFactory, UserFactory

from .accounts_world import PASSWORD, log_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def hall():
    return UnitFactory()


@pytest.fixture
def lan(hall):
    return UserFactory(unit=hall)


def test_rights_given_in_the_admin_site_hold_at_once_and_are_logged(log_in, hall, lan):
    admin = UserFactory(unit=hall, admin=True)
    site = log_in(admin)
    change = reverse("admin:org_user_change", args=[lan.pk])
    said = {
        "username": lan.username,
        "full_name": lan.full_name,
        "unit": lan.unit.pk,
        "role": User.Role.OFFICE,
        "is_active": "on",
    }

    assert site.post(change, said).status_code == 302

    assert User.objects.get(pk=lan.pk).has_perm("org.reopen_account")
    assert log_of(lan) == [("RIGHTS", admin, "vai trò: chuyên viên → văn phòng")]


def test_an_account_made_in_the_admin_site_changes_its_password_first(log_in, hall):
    admin = UserFactory(unit=hall, admin=True)
    said = {
        "username": "moi",
        "usable_password": "true",
        "password1": PASSWORD,
        "password2": PASSWORD,
        "unit": hall.pk,
        "role": User.Role.HEAD,
    }

    log_in(admin).post(reverse("admin:org_user_add"), said)

    new = User.objects.get(username="moi")
    assert new.must_change_password
    assert new.check_password(PASSWORD)
    assert [group.name for group in new.groups.all()] == ["Trưởng đơn vị"]
    assert [kind for kind, *_ in log_of(new)] == ["CREATED"]


def test_the_admin_site_sends_to_where_passwords_are_given(log_in, hall, lan):
    site = log_in(UserFactory(unit=hall, admin=True))

    answer = site.get(reverse("admin:auth_user_password_change", args=[lan.pk]))

    assert answer.url == reverse("org:account", args=[lan.username])
