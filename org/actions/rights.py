"""What an account may do, as the administrator says, and the look through all of them."""

from datetime import datetime

from django.contrib.auth.models import Group
from django.db import transaction

from org.models import AccountReview, Unit, User

from .logbook import Kind, log


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
