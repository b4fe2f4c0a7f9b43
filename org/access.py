"""Whose accounts one may see and mend: out of reach is 404, not allowed is 403."""

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.shortcuts import get_object_or_404

from .models import AccountEvent, AccountReview, Deputation, User


def require(user, permission):
    if not user.has_perm(permission):
        raise PermissionDenied


def get_accounts(user, on):
    """The accounts the user looks after."""
    require(user, "org.list_accounts")
    return User.objects.looked_after_by(user, on).for_list()


def get_account(user, username, on):
    return get_object_or_404(get_accounts(user, on), username=username)


def get_account_to_reopen(user, username, on):
    """An account to open again; the password of whom one may not be is not given out."""
    account = get_account(user, username, on)
    require(user, "org.reopen_account")
    return account


def get_account_to_enter(user, username, on):
    """An account whose password or code is taken away: who does it could log in as it."""
    account = get_account_to_reopen(user, username, on)
    if sentence := refusal_to_enter(user, account):
        raise PermissionDenied(sentence)
    return account


def refusal_to_enter(user, account):
    """Why the user may not give this account a password, in Vietnamese; "" if they may."""
    if not user.has_perm("org.reopen_account"):
        return "Việc của văn phòng hoặc quản trị."
    if account == user:
        return "Mật khẩu của mình thì đổi ở trang Đổi mật khẩu."
    if account.is_superuser and not user.is_superuser:
        return "Tài khoản này chỉ được cấp lại mật khẩu trên máy chủ."
    is_admin = user.is_superuser or user.role == User.Role.ADMIN
    if account.role == User.Role.ADMIN and not is_admin:
        return "Tài khoản quản trị do quản trị cấp lại mật khẩu."
    return ""


def get_events(user, on):
    """The log of the accounts the user looks after, newest first.

    Names that nobody has were typed by who knows whom: for administrators only.
    """
    require(user, "org.read_account_log")
    seen = Q(account__in=User.objects.looked_after_by(user, on))
    if user.is_superuser or user.role == User.Role.ADMIN:
        seen |= Q(account=None)
    events = AccountEvent.objects.filter(seen)
    return events.select_related("account", "by").order_by("-at", "-pk")


def get_reviews(user, on):
    """When the accounts of the user's agency were looked through, newest first."""
    require(user, "org.read_account_log")
    reviews = AccountReview.objects.filter(unit=user.acts_for(on))
    return reviews.select_related("by").order_by("-at", "-pk")


def get_principals(user, on):
    """For whom the user may appoint a deputy: a head for themselves."""
    require(user, "org.appoint_deputy")
    if user.has_perm("org.reopen_account"):
        return User.objects.looked_after_by(user, on).filter(is_active=True).for_list()
    return User.objects.filter(pk=user.pk)


def get_deputies(user, on):
    """Who may be appointed: whoever works in the agency."""
    require(user, "org.appoint_deputy")
    if user.unit is None:
        return get_principals(user, on)
    return User.objects.of_agency(user.unit, on).for_list()


def get_deputations(user, on):
    """Deputations of those the user appoints for, in force or to come."""
    return (
        Deputation.objects.open_on(on)
        .filter(user__in=get_principals(user, on))
        .select_related("user__unit", "deputy__unit")
        .order_by("starts_on", "pk")
    )


def get_deputation(user, pk, on):
    return get_object_or_404(get_deputations(user, on), pk=pk)
