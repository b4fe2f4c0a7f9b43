"""A figure as a bar: how far it has come, where it should be, where it must end."""

from dataclasses import dataclass
from decimal import Decimal

from .courses import Course


@dataclass(frozen=True, kw_only=True)
class Bullet:
    """Places in per cent of the bar's width; None: not known, or not set."""

    actual: int | None
    goal: int | None
    needed: int | None
    before: int | None


def bullet(course: Course, before: Decimal | None = None) -> Bullet | None:
    """The bar of an indicator; `before` is the value a year ago, in the goal's terms.

    None where nothing is asked in numbers: a bar without a goal would say nothing.
    """
    row = course.progress
    goal = row.target.value if row and row.target else row and row.actual.base
    if row is None or not goal or not course.state.is_asked:
        return None
    start = course.way.start if course.way else Decimal(0)
    known = [
        n for n in (goal, start, row.value, course.needed, before) if n is not None
    ]
    longest = max(known)

    def place(value: Decimal | None) -> int | None:
        return None if value is None else max(0, min(100, round(value / longest * 100)))

    return Bullet(
        actual=place(row.value),
        goal=place(goal),
        needed=place(course.needed),
        before=place(before),
    )
