"""A list that is left alone tells nothing."""

from importlib import import_module

import pytest
from django import forms

from tasks.forms import FactForm

for name in (
    "tasks.forms.readings",
    "gpmb.forms",
    "gtnt.forms",
    "ntm.forms",
    "ocop.forms",
):
    import_module(name)  # what is imported is known below


def kinds_of(form):
    for kind in form.__subclasses__():
        yield kind
        yield from kinds_of(kind)


def lists_to_choose_from():
    """Of all forms of facts; not those that say themselves what is usual."""
    for kind in kinds_of(FactForm):
        for name, field in kind.base_fields.items():
            is_list = isinstance(field, forms.ChoiceField) and field.required
            if is_list and field.choices and field.initial is None:
                yield pytest.param(
                    field, id=f"{kind.__module__}.{kind.__name__}.{name}"
                )


@pytest.mark.parametrize("field", list(lists_to_choose_from()))
def test_nothing_is_told_by_leaving_a_list_alone(field):
    first, _words = next(iter(field.choices))

    with pytest.raises(forms.ValidationError):
        field.clean(first)
