"""Wrong passwords and other things that happen to accounts."""

from datetime import datetime, timedelta

from axes.models import AccessAttempt
from django.conf import settings
from django.utils import timezone

from org.models import AccountEvent

NOW = datetime(2026, 3, 10, 9, tzinfo=timezone.get_default_timezone())
TODAY = NOW.date()
DAY = timedelta(days=1)
PASSWORD = "Vq-thử-nghiệm-1"


def fail(account, times=settings.AXES_FAILURE_LIMIT, at=NOW, device="máy cơ quan"):
    """As django-axes counts wrong passwords of one browser."""
    AccessAttempt.objects.create(
        username=account.username,
        user_agent=device,
        failures_since_start=times,
        attempt_time=at,
        path_info="/dang-nhap/",
    )
    AccessAttempt.objects.update(attempt_time=at)


def log_of(account):
    """What the log says of the account, oldest first."""
    events = AccountEvent.objects.filter(account=account).order_by("pk")
    return [(event.kind, event.by, event.detail) for event in events]
