"""In whose place somebody acts: their own, and those they are the deputy of."""

from collections.abc import Collection
from datetime import date

from .models import Deputation, User


def capacities(user: User, on: date) -> list[User]:
    """The user, then everybody the user stands in for on the day.

    What a deputy does is recorded with both names.
    """
    links = Deputation.objects.on(on).filter(deputy=user)
    absent = User.objects.filter(is_active=True, pk__in=links.values("user"))
    return [user, *absent.select_related("unit").order_by("username")]


def terms_of(deputies: Collection[int]) -> list[Deputation]:
    """Every term in which one of these was somebody's deputy, by their keys."""
    if not deputies:
        return []
    terms = Deputation.objects.filter(deputy__in=deputies)
    return list(terms.select_related("user").order_by("starts_on", "pk"))
