"""Whose name stands on what is loaded."""

from datetime import datetime

from django.db.models import Q

from org.actions import save_user
from org.models import User

# An account that belongs to nobody: it never gets a password.
TECHNICAL = "nap-du-lieu"


def recorder(username: str = "", *, at: datetime) -> User:
    """The named user; else the first administrator; else the technical account, which
    is made if need be. Raises User.DoesNotExist."""
    if username:
        return User.objects.get(username=username)
    is_admin = Q(is_superuser=True) | Q(role=User.Role.ADMIN)
    found = User.objects.filter(is_admin, is_active=True).order_by("pk").first()
    return found or User.objects.filter(username=TECHNICAL).first() or _technical(at)


def _technical(at: datetime) -> User:
    return save_user(
        User,
        None,
        by=None,
        at=at,
        username=TECHNICAL,
        full_name="Nạp dữ liệu",
        role=User.Role.ADMIN,
    )
