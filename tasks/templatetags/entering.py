"""What a form of an entry screen carries besides its fields."""

import uuid

from django import template
from django.utils.html import format_html

from org.text import search_key
from tasks.entry import DRAFT, TOKEN
from tasks.forms import texts

register = template.Library()


@register.simple_tag
def entry_token(draft=""):
    """The hidden inputs that make a form count once and, with a key, forget its draft."""
    token = format_html(
        '<input type="hidden" name="{}" value="{}">', TOKEN, uuid.uuid4()
    )
    if not draft:
        return token
    kept = format_html('<input type="hidden" name="{}" value="{}">', DRAFT, draft)
    return token + kept


@register.filter
def as_delta(text):
    """A stored text as the editor opens it."""
    return texts.as_delta(text)


@register.filter
def folded(text):
    """The text for finding it: no case, no marks."""
    return search_key(text)


LOOKS = {"select": "form-select", "checkbox": "form-check-input", "hidden": ""}


@register.filter
def dressed(field):
    """The control of a field with the looks of all others of its kind."""
    widget = field.field.widget
    kind = LOOKS.get(getattr(widget, "input_type", ""), "form-control")
    own = widget.attrs.get("class", "").split()
    return field.as_widget(attrs={"class": " ".join(dict.fromkeys([*own, kind]))})
