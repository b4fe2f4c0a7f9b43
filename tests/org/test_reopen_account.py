"""`reopen_account`: the way back in when the last administrator is locked out."""

import io

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from tests.factories import UserFactory

from .accounts_world import fail, log_of

pytestmark = pytest.mark.django_db


def test_a_locked_administrator_is_opened_from_the_server():
    admin = UserFactory(admin=True, username="quantri")
    fail(admin, at=timezone.now())

    call_command("reopen_account", "quantri", stdout=io.StringIO())

    assert log_of(admin) == [("REOPENED", None, "khóa do nhập sai: mở trên máy chủ")]


@pytest.mark.parametrize(
    ("username", "sentence"), [("ai", "Không có tài khoản ai."), ("lan", "hoạt động")]
)
def test_what_cannot_be_opened_is_said(username, sentence):
    lan = UserFactory(username="lan")
    lan.set_password("x")
    lan.save()

    with pytest.raises(CommandError, match=sentence):
        call_command("reopen_account", username)
