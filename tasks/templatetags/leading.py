"""The tag by which pages for leaders write a number that leads to its rows."""

from django import template
from django.utils.html import format_html

from tasks.linked import Linked

register = template.Library()


@register.simple_tag
def leads(figure: Linked | None):
    """The figure as a link; as plain words where no row stands behind it."""
    if figure is None:
        return ""
    if not figure.address:
        return format_html('<span class="quiet">{}</span>', figure.text)
    return format_html(
        '<a class="figure" href="{}">{}</a>', figure.address, figure.text
    )
