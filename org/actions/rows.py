"""Writing catalogue rows, and accounts as a dataset brings them."""

from datetime import datetime
from typing import Any, TypeVar

from django.db import transaction
from django.db.models import Model

from org.models import User
from org.saving import save

M = TypeVar("M", bound=Model)


@transaction.atomic
def save_row(
    model: type[M], row: M | None, *, by: User, at: datetime, **values: Any
) -> M:
    """Create or update a catalogue row. Returns it; raises ValidationError.

    `by` and `at` go into the row's history.
    """
    row = row or model()
    for name, value in values.items():
        setattr(row, name, value)
    # django-simple-history reads these two.
    vars(row).update(_history_user=by, _history_date=at)
    save(row)
    return row


@transaction.atomic
def save_user(
    model: type[User], row: User | None, *, by: User, at: datetime, **values: Any
) -> User:
    """Create or update an account. A new one cannot log in until a password is set."""
    row = row or model()
    for name, value in values.items():
        setattr(row, name, value)
    if row.pk is None:
        row.set_unusable_password()
    save(row)
    return row
