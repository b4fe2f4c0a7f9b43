"""Opening accounts that are shut; passwords and the telephone's code."""

from datetime import datetime
from typing import Any

from axes.utils import reset as forget_failures
from django.conf import settings
from django.db import transaction

from org import accounts, second_factor
from org.models import UsedPassword, User
from org.passwords import random_password

from .logbook import Kind, Refused, log


class ClosedByAdmin(Refused):
    def __init__(self, account: User) -> None:
        super().__init__(
            f"Tài khoản {account.username} do quản trị khóa; chỉ quản trị mở lại được, ở"
            " trang Quản trị."
        )


class NothingToReopen(Refused):
    def __init__(self, account: User) -> None:
        super().__init__(f"Tài khoản {account.username} đang hoạt động.")


@transaction.atomic
def reopen_account(
    account: User,
    *,
    reason: str,
    by: User | None,
    at: datetime,
    address: str | None = None,
) -> User:
    """Open a locked or unused account at once, and count its days anew.

    Raises ClosedByAdmin, NothingToReopen.
    """
    found = accounts.standing(account, at)
    if found.state is accounts.State.CLOSED:
        raise ClosedByAdmin(account)
    if not found.can_be_reopened:
        raise NothingToReopen(account)
    _unlock(account, at)
    detail = f"{found.state.value}: {reason}"
    log(Kind.REOPENED, account, by=by, at=at, address=address, detail=detail)
    return account


def _unlock(account: User, at: datetime) -> None:
    forget_failures(username=account.username)
    account.reopened_at = at
    account.save(update_fields=["reopened_at"])


@transaction.atomic
def issue_password(
    account: User, *, by: User, at: datetime, address: str | None = None
) -> str:
    """Give an account a password for one login and open it. Returns the password, which
    is kept nowhere; whoever was logged in is out. Raises ClosedByAdmin."""
    if not account.is_active:
        raise ClosedByAdmin(account)
    password = random_password()
    _set_password(account, password, at, must_change=True)
    _unlock(account, at)
    log(Kind.PASSWORD_ISSUED, account, by=by, at=at, address=address)
    return password


@transaction.atomic
def change_password(
    account: User, *, password: str, at: datetime, address: str | None = None
) -> User:
    """Set somebody's own new password, which the form has found good."""
    _set_password(account, password, at, must_change=False)
    log(Kind.PASSWORD_CHANGED, account, by=account, at=at, address=address)
    return account


def _set_password(
    account: User, password: str, at: datetime, *, must_change: bool
) -> None:
    account.set_password(password)
    account.password_set_at = at
    account.must_change_password = must_change
    account.save(update_fields=["password", "password_set_at", "must_change_password"])
    account.used_passwords.create(password=account.password, set_at=at)
    kept = account.used_passwords.order_by("-set_at", "-pk").values_list(
        "pk", flat=True
    )
    old = UsedPassword.objects.filter(account=account)
    old.exclude(pk__in=list(kept[: settings.PASSWORDS_REMEMBERED])).delete()


@transaction.atomic
def confirm_code(
    account: User, device: Any, *, at: datetime, address: str | None = None
) -> User:
    """The telephone is known from now on."""
    device.confirmed = True
    device.save(update_fields=["confirmed"])
    log(Kind.CODE_SET, account, by=account, at=at, address=address)
    return account


@transaction.atomic
def remove_code(
    account: User, *, by: User, at: datetime, address: str | None = None
) -> User:
    """Forget the telephone; the next login asks for another."""
    second_factor.devices_of(account).delete()
    log(Kind.CODE_REMOVED, account, by=by, at=at, address=address)
    return account
