"""Filters that write days and papers the way the office does."""

from datetime import datetime
from decimal import Decimal

from django import template
from django.utils import timezone

from tasks import citations, formats

register = template.Library()

register.filter("day", formats.day)
register.filter("citation", citations.cite)


@register.filter
def moment(value):
    """An ISO moment of a source, for people; "" where there is none."""
    return formats.moment(datetime.fromisoformat(value)) if value else ""


@register.filter
def exact(value):
    """An exact value with all its digits, as a figure keeps it."""
    return formats.number(Decimal(value))


@register.filter
def at(value):
    """A moment of the database, where the office is."""
    return formats.moment(timezone.localtime(value))
