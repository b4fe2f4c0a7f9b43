"""The rules of accounts (QCVN 12:2026/BCA): when one is shut, and what it must do first."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from ipaddress import ip_address

from axes.models import AccessAttempt
from django.conf import settings
from django.db.models import Max, Sum
from django.utils.timezone import localdate

from .models import User


class State(Enum):
    OPEN = "hoạt động"
    EXPIRING = "sắp hết hạn"
    NEW = "chưa cấp mật khẩu"
    LOCKED = "khóa do nhập sai"
    UNUSED = "hết hạn vì không dùng"
    CLOSED = "quản trị khóa"

    @property
    def slug(self):
        return self.name.lower()


# Those that Mở lại opens, or keeps open.
REOPENED = {State.EXPIRING, State.LOCKED, State.UNUSED}


@dataclass(frozen=True)
class Standing:
    """How an account stands at a moment."""

    account: User
    state: State
    closes_on: date  # the first day it cannot be used, if it stays unused
    locked_until: datetime | None = None

    @property
    def can_be_reopened(self):
        return self.state in REOPENED


def closes_on(account: User) -> date:
    """The first day on which an account that stays unused is shut."""
    return account.used_on + timedelta(days=settings.UNUSED_ACCOUNT_DAYS)


def is_unused(account: User, on: date) -> bool:
    return on >= closes_on(account)


def is_expiring(account: User, on: date) -> bool:
    """Whether unit and office are to be warned that it will be shut."""
    warned_from = closes_on(account) - timedelta(
        days=settings.UNUSED_ACCOUNT_WARNING_DAYS
    )
    return warned_from <= on < closes_on(account)


def standings(accounts, at: datetime) -> list[Standing]:
    """How each account stands, in their order; one query besides theirs."""
    accounts = list(accounts)
    locked = locks([account.username for account in accounts], at)
    return [_standing(a, at, locked.get(a.username)) for a in accounts]


def standing(account: User, at: datetime) -> Standing:
    return standings([account], at)[0]


def _standing(account, at, locked_until):
    on = localdate(at)
    if not account.is_active:
        state = State.CLOSED
    elif is_unused(account, on):
        state = State.UNUSED
    elif locked_until:
        state = State.LOCKED
    elif not account.has_usable_password():
        state = State.NEW
    else:
        state = State.EXPIRING if is_expiring(account, on) else State.OPEN
    return Standing(account, state, closes_on(account), locked_until)


def locks(usernames, at: datetime) -> dict[str, datetime]:
    """Until when the accounts are locked that are; reads what django-axes counted."""
    counted = (
        AccessAttempt.objects.filter(
            username__in=usernames, attempt_time__gte=at - settings.AXES_COOLOFF_TIME
        )
        .values("username")
        .annotate(failures=Sum("failures_since_start"), last=Max("attempt_time"))
        .filter(failures__gte=settings.AXES_FAILURE_LIMIT)
    )
    return {
        row["username"]: row["last"] + settings.AXES_COOLOFF_TIME for row in counted
    }


def expiring(user: User, on: date) -> list[Standing]:
    """Accounts the user is to be warned of, the next to be shut first.

    A head is warned of those of the unit, the office of those of every unit below.
    One query for those who look after accounts, none for the others.
    """
    if not user.has_perm("org.list_accounts"):
        return []
    last = on - timedelta(days=settings.UNUSED_ACCOUNT_DAYS)
    warned_until = last + timedelta(days=settings.UNUSED_ACCOUNT_WARNING_DAYS)
    # See also is_expiring().
    warned = (
        User.objects.looked_after_by(user, on)
        .with_last_use()
        .filter(is_active=True)
        .filter(used_at__date__gt=last, used_at__date__lte=warned_until)
        .select_related("unit")
        .order_by("used_at", "username")
    )
    return [Standing(a, State.EXPIRING, closes_on(a)) for a in warned]


# What must be done before anything else


def password_is_due(account: User, on: date) -> str:
    """Why the password must be changed now, in Vietnamese; "" where it need not."""
    if account.must_change_password:
        return "Mật khẩu này do người khác đặt; hãy đổi thành mật khẩu của riêng mình."
    is_admin = account.is_superuser or account.role == User.Role.ADMIN
    set_on = localdate(account.password_set_at or account.date_joined)
    if is_admin and (on - set_on).days >= settings.ADMIN_PASSWORD_DAYS:
        return (
            f"Tài khoản quản trị phải đổi mật khẩu sau {settings.ADMIN_PASSWORD_DAYS}"
            " ngày; hãy đặt mật khẩu mới."
        )
    return ""


def address_of(request) -> str | None:
    """The machine that asks; behind the proxy that ends TLS, the one it names."""
    asking = request.META.get("REMOTE_ADDR", "")
    if settings.HTTPS:
        # The last one was written by our own proxy, what stands before by anybody.
        named = request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2].strip()
        asking = named or asking
    try:
        return str(ip_address(asking))
    except ValueError:  # a socket has none
        return None
