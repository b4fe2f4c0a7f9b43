"""What the head of a page for leaders needs beside its look."""

from django import template

from tasks import formats, looks

register = template.Library()

register.filter("look_day", formats.day)

# The form asks for these itself; a page of rows of another view is not kept, nor is a
# period, which another year does not have.
_ASKED = {looks.UNIT, looks.YEAR, looks.DAY, looks.PERIOD, "trang"}


@register.simple_tag(takes_context=True)
def look_filters(context):
    """(name, value) of what the address filters by, for the form to carry along."""
    asked = context["request"].GET
    return [
        (name, value)
        for name, values in asked.lists()
        if name not in _ASKED
        for value in values
    ]


@register.simple_tag(takes_context=True)
def look_registers(context, look):
    """The registers' pages that the user may open from here: `looks.registers`."""
    return looks.registers(look, context["request"].user)
