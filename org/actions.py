"""Writing catalogue rows: the only verb they need."""

from django.db import transaction


@transaction.atomic
def save_row(model, row, *, by, at, **values):
    """Create or update a catalogue row. Returns it; raises ValidationError.

    `by` and `at` go into the row's history.
    """
    row = row or model()
    for name, value in values.items():
        setattr(row, name, value)
    row.full_clean()
    row._history_user, row._history_date = by, at
    row.save()
    return row


@transaction.atomic
def save_user(model, row, *, by, at, **values):
    """Create or update an account. A new one cannot log in until a password is set."""
    row = row or model()
    for name, value in values.items():
        setattr(row, name, value)
    if row.pk is None:
        row.set_unusable_password()
    row.full_clean()
    row.save()
    return row
