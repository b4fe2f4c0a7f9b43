"""The code of a telephone besides the password, where the setting `TOTP` asks for it."""

import base64

import segno
from axes.handlers.proxy import AxesProxyHandler
from django.conf import settings
from django.contrib.auth.signals import user_login_failed
from django_otp.plugins.otp_totp.models import TOTPDevice

from .models import User


def is_required(user):
    is_admin = user.is_superuser or user.role == User.Role.ADMIN
    return settings.TOTP == "all" or (settings.TOTP == "admin" and is_admin)


def devices_of(user):
    return TOTPDevice.objects.filter(user=user)


def device_of(user):
    """The telephone of the user; one not yet confirmed where none was ever set up."""
    device = devices_of(user).order_by("-confirmed", "pk").first()
    return device or TOTPDevice.objects.create(
        user=user, name="điện thoại", confirmed=False
    )


def accepts(request, user, code):
    """Whether the code is the telephone's. A wrong one counts as a wrong password."""
    credentials = {"username": user.username}
    if not AxesProxyHandler.is_allowed(request, credentials):
        request.axes_locked_out = True
        request.axes_credentials = credentials
        return False
    if device_of(user).verify_token(code):
        return True
    user_login_failed.send(sender=__name__, credentials=credentials, request=request)
    return False


def picture(device):
    """What the telephone's camera reads, as the address of an image."""
    return segno.make(device.config_url).svg_data_uri(scale=5, border=2)


def secret(device):
    """The same to type by hand, in fours."""
    text = base64.b32encode(device.bin_key).decode().rstrip("=")
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))
