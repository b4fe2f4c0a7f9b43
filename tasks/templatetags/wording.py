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
    """A moment, or the ISO form that a source has of it; "" where there is none."""
    if isinstance(value, datetime):
        return formats.moment(timezone.localtime(value))
    return formats.moment(datetime.fromisoformat(value)) if value else ""


@register.filter
def exact(value):
    """An exact value with all its digits, as a figure keeps it."""
    return formats.number(Decimal(value))
