"""Readings for tests of the kernel: their values, a question to them, a correction."""

from datetime import date

from tasks.actions import correct_reading
from tasks.scope import Scope
from tests.entries import (
    JUNE_14,
    clerk_of_records,
    moment,
)
from tests.factories import (
    PeriodFactory,
)

MAY_31 = date(2020, 5, 31)
JUNE_1 = date(2020, 6, 1)
JUNE_20 = date(2020, 6, 20)


def scope(indicator, as_of=JUNE_14, known_at=None):
    unit = indicator.task.programme.unit
    return Scope(unit=unit, period=PeriodFactory(), as_of=as_of, known_at=known_at)


def values(rows):
    return [row.value for row in rows.order_by("pk")]


def correct(row, value, *, on=JUNE_20, **changes):
    return correct_reading(
        row,
        **{"version": row.version, "reason": "nhập nhầm", "by": clerk_of_records()}
        | changes,
        at=moment(on),
        value=value,
    )
