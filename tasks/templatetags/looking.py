"""What pages for leaders need beside their look."""

from django import template

from tasks import formats, looks
from tasks.overview_choice import slug

register = template.Library()

register.filter("look_day", formats.day)
register.filter("state_slug", slug)

# Every form of these pages asks for these itself; a page of rows of another view is not
# kept, nor is a period, which another year does not have.
_ASKED = {looks.UNIT, looks.YEAR, looks.DAY, looks.PERIOD, "trang"}


@register.simple_tag(takes_context=True)
def look_filters(context, *asked_here):
    """(name, value) of what the address filters by, for a form to carry along; but for
    what the form asks itself."""
    return [
        (name, value)
        for name, values in context["request"].GET.lists()
        if name not in _ASKED and name not in asked_here
        for value in values
    ]


@register.simple_tag(takes_context=True)
def look_registers(context, look):
    """The registers' pages that the user may open from here: `looks.registers`."""
    return looks.registers(look, context["request"].user)
