"""In whose place somebody acts: their own, and those they are the deputy of."""

from datetime import date

from .models import Deputation, User


def capacities(user: User, on: date) -> list[User]:
    """The user, then everybody the user stands in for on the day.

    What a deputy does is recorded with both names.
    """
    links = Deputation.objects.on(on).filter(deputy=user)
    absent = User.objects.filter(is_active=True, pk__in=links.values("user"))
    return [user, *absent.select_related("unit").order_by("username")]
