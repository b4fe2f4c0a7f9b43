"""What every action on an account is told of the request."""

from django.utils import timezone

from org.accounts import address_of


def stamp(request):
    """Who does it, when, from where."""
    return {
        "by": request.user,
        "at": timezone.now(),
        "address": address_of(request),
    }
