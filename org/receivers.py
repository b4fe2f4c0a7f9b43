"""Writing into the account log what Django and django-axes tell of logins."""

from axes.signals import user_locked_out
from django.contrib.auth.signals import (
    user_logged_in,
    user_logged_out,
    user_login_failed,
)
from django.dispatch import receiver
from django.utils import timezone

from .accounts import address_of
from .actions import Kind, log
from .models import User


def _log(kind, account, request, **values):
    address = address_of(request) if request else None
    log(kind, account, at=timezone.now(), address=address, **values)


@receiver(user_logged_in)
def login_is_logged(request, user, **kwargs):
    _log(Kind.LOGIN, user, request, by=user)


@receiver(user_logged_out)
def logout_is_logged(request, user, **kwargs):
    if user:
        _log(Kind.LOGOUT, user, request, by=user)


@receiver(user_login_failed)
def failure_is_logged(credentials, request=None, **kwargs):
    username = credentials.get("username") or ""
    account = User.objects.filter(username=username).first()
    _log(Kind.FAILED, account, request, by=None, username=username)


@receiver(user_locked_out)
def lock_is_logged(request, username, **kwargs):
    # Said again of every try while it is locked; logged once, when the last try fell.
    if request.axes_failures_since_start is not None:
        account = User.objects.filter(username=username).first()
        _log(Kind.LOCKED, account, request, by=None, username=username or "")
