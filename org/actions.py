"""Writing catalogue rows and accounts.

What is done to an account is written into its log, with the address it was done from.
"""

from datetime import date, datetime, timedelta
from typing import Any, TypeVar

from axes.utils import reset as forget_failures
from django.conf import settings
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Model
from django.utils.timezone import localdate

from . import accounts, second_factor
from .models import (
    AccountEvent,
    AccountReview,
    Deputation,
    Unit,
    UsedPassword,
    User,
)
from .passwords import random_password

M = TypeVar("M", bound=Model)
Kind = AccountEvent.Kind


class Refused(Exception):
    """It cannot be done as things stand; str() is a Vietnamese sentence."""


class ClosedByAdmin(Refused):
    def __init__(self, account: User) -> None:
        super().__init__(
            f"Tài khoản {account.username} do quản trị khóa; chỉ quản trị mở lại được, ở"
            " trang Quản trị."
        )


class NothingToReopen(Refused):
    def __init__(self, account: User) -> None:
        super().__init__(f"Tài khoản {account.username} đang hoạt động.")


class NotInForce(Refused):
    def __init__(self) -> None:
        super().__init__("Ủy quyền này đã hết hiệu lực.")


@transaction.atomic
def save_row(
    model: type[M], row: M | None, *, by: User, at: datetime, **values: Any
) -> M:
    """Create or update a catalogue row. Returns it; raises ValidationError.

    `by` and `at` go into the row's history.
    """
    row = row or model()
    for name, value in values.items():
        setattr(row, name, value)
    row.full_clean()
    # django-simple-history reads these two.
    vars(row).update(_history_user=by, _history_date=at)
    row.save()
    return row


@transaction.atomic
def save_user(
    model: type[User], row: User | None, *, by: User, at: datetime, **values: Any
) -> User:
    """Create or update an account. A new one cannot log in until a password is set."""
    row = row or model()
    for name, value in values.items():
        setattr(row, name, value)
    if row.pk is None:
        row.set_unusable_password()
    row.full_clean()
    row.save()
    return row


# The log


def log(
    kind: Kind,
    account: User | None,
    *,
    by: User | None,
    at: datetime,
    address: str | None = None,
    username: str = "",
    detail: str = "",
) -> AccountEvent:
    """A line of the account log; `username` where there is no such account."""
    return AccountEvent.objects.create(
        kind=kind,
        account=account,
        username=(account.username if account else username)[:150],
        by=by,
        at=at,
        address=address,
        detail=detail[:500],
    )


# Rights


@transaction.atomic
def open_account(
    account: User, *, by: User, at: datetime, address: str | None = None
) -> User:
    """Save a new account; its password is somebody else's choice and must be changed."""
    account.must_change_password = True
    account.password_set_at = at
    account.save()
    _follow_role(account)
    role, unit = account.get_role_display(), account.unit or "không có đơn vị"
    log(Kind.CREATED, account, by=by, at=at, address=address, detail=f"{role}, {unit}")
    return account


@transaction.atomic
def change_account(
    account: User, *, by: User, at: datetime, address: str | None = None
) -> User:
    """Save a changed account, and log what became of its rights."""
    before = User.objects.select_related("unit").get(pk=account.pk)
    if account.is_active and not before.is_active:
        account.reopened_at = at
    account.save()
    _follow_role(account)
    said, was = _rights(account), _rights(before)
    changes = [
        f"{right}: {was[right]} → {now}"
        for right, now in said.items()
        if now != was[right]
    ]
    if changes:
        detail = "; ".join(changes)
        log(Kind.RIGHTS, account, by=by, at=at, address=address, detail=detail)
    return account


def _rights(account: User) -> dict[str, str]:
    return {
        "vai trò": account.get_role_display(),
        "đơn vị": str(account.unit or "không có"),
        "được dùng": "có" if account.is_active else "không",
    }


def _follow_role(account: User) -> None:
    """The group of the role, where apply_roles has made it, and the admin site."""
    label = account.get_role_display()
    account.groups.set(Group.objects.filter(name=label[0].upper() + label[1:]))
    account.is_staff = account.is_superuser or account.role == User.Role.ADMIN
    account.save(update_fields=["is_staff"])


# Locks and passwords


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


@transaction.atomic
def review_accounts(
    unit: Unit,
    *,
    count: int,
    note: str,
    by: User,
    at: datetime,
    address: str | None = None,
) -> AccountReview:
    """Say that the accounts of the unit were looked through."""
    log(Kind.REVIEWED, by, by=by, at=at, address=address, detail=f"{unit}: {note}")
    return AccountReview.objects.create(
        unit=unit, accounts=count, note=note, by=by, at=at
    )


# Deputations


@transaction.atomic
def appoint_deputy(
    user: User,
    deputy: User,
    *,
    starts_on: date,
    ends_on: date,
    by: User,
    at: datetime,
    address: str | None = None,
) -> Deputation:
    """Let somebody of the same agency act for somebody from one day to another.

    Raises ValidationError.
    """
    _refuse_deputy(user, deputy, starts_on, ends_on, localdate(at))
    made = save_row(
        Deputation,
        None,
        by=by,
        at=at,
        user=user,
        deputy=deputy,
        starts_on=starts_on,
        ends_on=ends_on,
    )
    log(Kind.DEPUTY, user, by=by, at=at, address=address, detail=_term(made))
    return made


def _refuse_deputy(
    user: User, deputy: User, starts_on: date, ends_on: date, today: date
) -> None:
    if user == deputy:
        raise ValidationError({"deputy": "Không thể ủy quyền cho chính mình."})
    agency = Unit.objects.of_agency(user.unit, today) if user.unit else []
    if deputy.unit not in agency:
        raise ValidationError({"deputy": "Người được ủy quyền phải cùng cơ quan."})
    if ends_on < today:
        raise ValidationError({"ends_on": "Ngày này đã qua."})
    same = Deputation.objects.filter(user=user, deputy=deputy)
    if same.during(starts_on, ends_on).exists():
        raise ValidationError(
            {"deputy": "Người này đã được ủy quyền trong thời gian đó."}
        )


@transaction.atomic
def end_deputation(
    deputation: Deputation, *, by: User, at: datetime, address: str | None = None
) -> Deputation:
    """End it at once: it held to yesterday, or never held. Raises NotInForce."""
    today = localdate(at)
    if deputation.ends_on and deputation.ends_on < today:
        raise NotInForce
    detail = _term(deputation)
    user = deputation.user
    if deputation.starts_on and deputation.starts_on >= today:
        vars(deputation).update(_history_user=by, _history_date=at)
        deputation.delete()
    else:
        save_row(
            Deputation, deputation, by=by, at=at, ends_on=today - timedelta(days=1)
        )
    log(Kind.DEPUTY_ENDED, user, by=by, at=at, address=address, detail=detail)
    return deputation


def _term(deputation: Deputation) -> str:
    days = (deputation.starts_on, deputation.ends_on)
    first, last = (f"{day:%d/%m/%Y}" if day else "không rõ" for day in days)
    return f"{deputation.deputy} ({deputation.deputy.username}), {first} – {last}"
