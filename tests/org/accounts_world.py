"""Wrong passwords and other things that happen to accounts."""

import re
from datetime import datetime, timedelta

from axes.models import AccessAttempt
from django.conf import settings
from django.utils import timezone
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

from org.models import AccountEvent
from tests.factories import UserFactory

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


LOGIN = "/dang-nhap/"


def person(**values):
    """Lan, with a password."""
    lan = UserFactory(username="lan", **values)
    lan.set_password(PASSWORD)
    lan.save()
    return lan


def try_password(client, password=PASSWORD, address=LOGIN, **values):
    return client.post(address, {"username": "lan", "password": password, **values})


def is_in(client):
    return "_auth_user_id" in client.session


def text(response):
    """What a page says, without its markup."""
    return " ".join(re.sub(r"<[^>]+>", "", response.content.decode()).split())


def code_of(user, at=NOW):
    """What the telephone of the user shows."""
    generator = TOTP(TOTPDevice.objects.get(user=user).bin_key)
    generator.time = at.timestamp()
    return f"{generator.token():06}"
