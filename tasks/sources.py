"""The rows behind a figure, by natural code: what a number leads back to."""

from django.utils import timezone

from . import citations, formats
from .blocks import Source
from .facts import Fact


def source(fact: Fact, table: str, label: str, value: str) -> Source:
    """One row as a source; needs `RELATED` selected."""
    return Source(
        fact=f"{table}:{fact.code}@{fact.version}",
        label=label,
        value=value,
        day=formats.by_precision(fact.happened_on, fact.precision),
        recorded_by=str(fact.recorded_by),
        recorded_at=timezone.localtime(fact.recorded_at).isoformat(timespec="seconds"),
        document=citations.short(fact.document),
        unit=fact.unit.code,
    )


# What every reader of facts selects, so that sources cost no query of their own.
RELATED = ("unit", "recorded_by", "document__type")
