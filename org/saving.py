"""Keeping a row: its own rules first, then those of the database."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Model


def save(row: Model, **options: Any) -> None:
    """Save a row that breaks no rule; raises ValidationError with all their sentences.

    The database holds every constraint anyway. Django would ask it for each of them
    before, one query each, so it is asked only where the row was refused.
    """
    try:
        row.full_clean(validate_unique=False, validate_constraints=False)
        with transaction.atomic():
            row.save(**options)
    except (ValidationError, IntegrityError):
        row.full_clean()
        raise
