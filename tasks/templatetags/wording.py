"""Filters that write days and papers the way the office does."""

from datetime import datetime

from django import template

from tasks import citations, formats

register = template.Library()

register.filter("day", formats.day)
register.filter("citation", citations.cite)


@register.filter
def moment(value):
    """An ISO moment of a source, for people; "" where there is none."""
    return formats.moment(datetime.fromisoformat(value)) if value else ""
