"""What a figure is about: which unit, which period, seen on which day, as known when."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, TypeVar
from zoneinfo import ZoneInfo

from django.conf import settings

if TYPE_CHECKING:
    from org.models import Unit
    from tasks.models import Period

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Scope:
    """A question to the registers. `known_at=None` means: as known now."""

    unit: "Unit"
    period: "Period"
    as_of: date
    known_at: datetime | None = None
    _read: dict[Any, Any] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def on(self, day: date) -> "Scope":
        """The same question on another day, sharing what was already read."""
        return self._sharing(replace(self, as_of=day))

    def capped(self, day: date) -> "Scope":
        """The same question, no later than the day."""
        return self.on(min(self.as_of, day))

    def during(self, period: "Period", as_of: date) -> "Scope":
        return self._sharing(replace(self, period=period, as_of=as_of))

    def of(self, unit: "Unit") -> "Scope":
        """The same question about another unit, sharing what was already read."""
        return self._sharing(replace(self, unit=unit))

    def once(self, read: "Callable[[Scope], T]") -> T:
        """What `read(scope)` returns, read from the database once per question.

        Sections, figures in texts and checks ask for the same rows; a report
        must not cost a query per quoted number.
        """
        key = (read, self.unit.pk, self.period.pk, self.as_of, self.known_at)
        if key not in self._read:
            self._read[key] = read(self)
        return self._read[key]

    def _sharing(self, other: "Scope") -> "Scope":
        other._read.update(self._read)
        object.__setattr__(other, "_read", self._read)
        return other


def end_of_day(day: date) -> datetime:
    """The last moment of a day in the office's own time zone."""
    return datetime.combine(day, time.max, ZoneInfo(settings.TIME_ZONE))
