"""One valid row of any model, for tests about all models at once."""

from datetime import date, datetime
from itertools import count
from zoneinfo import ZoneInfo

from django.db import models

_numbers = count(1)

_PLAIN = [
    (models.DateTimeField, lambda n: datetime(2020, 1, 1, tzinfo=ZoneInfo("UTC"))),
    (models.DateField, lambda n: date(2020, 1, 1)),
    (models.CharField, lambda n: f"x{n}"),
    (models.TextField, lambda n: f"x{n}"),
    (models.SmallIntegerField, lambda n: n % 1000 + 1),
    (models.PositiveSmallIntegerField, lambda n: n % 1000 + 1),
    (models.IntegerField, lambda n: n),
    (models.DecimalField, lambda n: 1),
]


def anything(model, **given):
    """A saved row with everything it requires, and what it requires in turn."""
    row = model(**required(model, given))
    row.save()
    return row


def required(model, given):
    """The values given, and a plain one for every field that cannot do without."""
    wanted = (f for f in model._meta.concrete_fields if _is_required(f))
    return {f.name: _value(f) for f in wanted if f.name not in given} | given


def _is_required(field):
    return not (field.null or field.has_default() or field.primary_key or field.blank)


def _value(field):
    if field.is_relation:
        return anything(field.related_model)
    if field.choices:
        return field.flatchoices[0][0]
    number = next(_numbers)
    return next(make(number) for kind, make in _PLAIN if isinstance(field, kind))
