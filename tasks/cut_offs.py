"""The days of reporting periods as Decree 09/2019, article 12 counts them: defaults only.

From the 15th of the month before to the 14th of the last month; provinces that ask for
nine months count the same way. How long units then have is no rule of the decree.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .models import Period
from .models.periods import A_YEAR, calendar_name

FIRST_DAY, LAST_DAY = 15, 14
MONTHS = {
    Period.Kind.MONTH: 1,
    Period.Kind.QUARTER: 3,
    Period.Kind.HALF: 6,
    Period.Kind.NINE_MONTHS: 9,
    Period.Kind.YEAR: 12,
}
# What a period of a kind is a part of. Nine months overlap the halves, so they are of none.
CONTAINER = {
    Period.Kind.MONTH: Period.Kind.QUARTER,
    Period.Kind.QUARTER: Period.Kind.HALF,
    Period.Kind.HALF: Period.Kind.YEAR,
}
MARKS = {Period.Kind.QUARTER: "Q", Period.Kind.HALF: "H"}


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A period of the calendar, before the office has entered it."""

    kind: Period.Kind
    year: int
    ordinal: int
    starts_on: date
    ends_on: date

    @property
    def code(self) -> str:
        match self.kind:
            case Period.Kind.YEAR:
                return str(self.year)
            case Period.Kind.NINE_MONTHS:
                return f"{self.year}-9M"
            case Period.Kind.MONTH:
                return f"{self.year}-{self.ordinal:02}"
        return f"{self.year}-{MARKS[self.kind]}{self.ordinal}"

    @property
    def name(self) -> str:
        return calendar_name(self.kind, self.ordinal)

    @property
    def cut_off_on(self) -> date:
        return self.ends_on

    @property
    def container(self) -> tuple[Period.Kind, int] | None:
        """Kind and ordinal of the period that this one is a part of."""
        kind = CONTAINER.get(self.kind)
        if kind is None:
            return None
        return kind, (self.ordinal - 1) * MONTHS[self.kind] // MONTHS[kind] + 1


def draft(kind: Period.Kind, year: int, ordinal: int = 1) -> Draft:
    """The calendar's period: its first and last day; numbers are cut off on the last."""
    months = MONTHS[kind]
    last = months * ordinal
    first = last - months  # the month before the period's first; 0: of last year
    starts_on = date(year - (first == 0), first or 12, FIRST_DAY)
    return Draft(
        kind=kind,
        year=year,
        ordinal=ordinal,
        starts_on=starts_on,
        ends_on=date(year, last, LAST_DAY),
    )


def drafts(year: int) -> Iterator[Draft]:
    """Every period of a year, those that contain others first."""
    for kind in sorted(Period.Kind, key=lambda kind: -MONTHS[kind]):
        for ordinal in range(1, A_YEAR[kind] + 1):
            yield draft(kind, year, ordinal)
