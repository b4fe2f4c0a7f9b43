"""A password that somebody else chose, or that is too old, opens one page only."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import localdate

from .accounts import password_is_due

OPEN = ("org:password", "org:alive", "org:unlock", "login", "login_code", "logout")


def own_password(get_response):
    """Sends to the page where the password is changed, until it is."""

    def middleware(request):
        user = request.user
        if not user.is_authenticated or not password_is_due(user, localdate()):
            return get_response(request)
        if request.path in {reverse(name) for name in OPEN}:
            return get_response(request)
        return redirect("org:password")

    return middleware
