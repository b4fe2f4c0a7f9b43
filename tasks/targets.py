"""Goals: what a unit wants of an indicator at a place, stated or the sum of quotas."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from org.models import Area, Unit

from . import readers, totals
from .models import Indicator, Target
from .scope import Scope

Operator = Target.Operator


@dataclass(frozen=True, kw_only=True)
class Goal:
    """The targets of one unit that hold at a place, as one.

    Of a range the lower end decides: percentages are taken of it, and it meets the goal.
    """

    setter: Unit
    is_own: bool  # set by the unit whose programme it is
    operator: Target.Operator
    value: Decimal
    upper: Decimal | None = None
    baseline: Decimal | None = None
    is_approximate: bool = False
    is_percent: bool = False  # of a fraction: how many of a hundred

    @property
    def is_ceiling(self) -> bool:
        """Whether less is better: no share of it, and nothing is ever left of it."""
        return self.operator.is_ceiling

    def is_met_by(self, value: Decimal) -> bool:
        return {
            Operator.EQUAL: value >= self.value,
            Operator.AT_LEAST: value >= self.value,
            Operator.MORE: value > self.value,
            Operator.AT_MOST: value <= self.value,
            Operator.LESS: value < self.value,
        }[self.operator]

    def is_short_by_its_word(self, value: Decimal) -> bool:
        """10 of "trên 10": all of the number, and yet the goal is not met."""
        return value == self.value and not self.is_met_by(value)

    @property
    def setter_name(self) -> str:
        """As it is printed in a sentence: `UBND tỉnh`."""
        return self.setter.short_name or self.setter.name


def goals(scope: Scope, indicator: Indicator, area: Area | None = None) -> list[Goal]:
    """What each unit wants of the indicator at a place, the programme's own unit first.

    Without an area: at the place of whoever asks. Empty: nobody set a target.
    """
    rows = scope.once(readers.targets).get(indicator.pk, [])
    found = [_goal(scope, some, area) for some in _by_setter(rows)]
    known = [goal for goal in found if goal is not None]
    return sorted(known, key=lambda goal: (not goal.is_own, _order(goal.setter)))


def find(goals: list[Goal], setter: Unit | None = None) -> Goal | None:
    """The goal of a setter; without one the first, which is the own if there is one."""
    return next((goal for goal in goals if setter in (None, goal.setter)), None)


def claims(
    scope: Scope, indicator: Indicator, area: Area | None = None
) -> tuple[Decimal | None, Decimal | None]:
    """The own target stated for a place, and the sum of the quotas of its parts."""
    rows = scope.once(readers.targets).get(indicator.pk, [])
    own = [row for row in rows if _setter(row) == _own_unit(row)]
    if not own:
        return None, None
    stated, summed = totals.claims(*_asked(scope, own, area))
    return _value(stated), _value(summed)


def _value(total: totals.Total | None) -> Decimal | None:
    return total.value if total else None


def _order(unit: Unit) -> tuple[int, int]:
    return unit.order, unit.pk


def _own_unit(row: Target) -> Unit:
    return row.indicator.task.programme.unit


def _setter(row: Target) -> Unit:
    return row.set_by or _own_unit(row)


def _by_setter(rows: list[Target]) -> Iterable[list[Target]]:
    found: dict[Unit, list[Target]] = {}
    for row in rows:
        found.setdefault(_setter(row), []).append(row)
    return found.values()


def _goal(scope: Scope, rows: list[Target], area: Area | None) -> Goal | None:
    """The goal of one setter: of the newest target stated there, else of the quotas."""
    total = totals.stock(*_asked(scope, rows, area))
    if total is None:
        return None
    used: list[Target] = [entry.row for entry in total.entries]
    setter = _setter(used[0])
    return Goal(
        setter=setter,
        is_own=setter == _own_unit(used[0]),
        operator=_operator(used),
        value=total.value,
        upper=_upper(used),
        baseline=_baseline(used),
        is_approximate=any(row.is_approximate for row in used),
        is_percent=used[0].is_percent,
    )


def _asked(
    scope: Scope, rows: list[Target], area: Area | None
) -> tuple[Hashable, totals.Parts, totals.Entries, date]:
    """The targets of one setter as levels of places, and the place that is asked for."""
    tree = scope.once(readers.area_tree)
    parts = tree.parts_of_place if _can_sum(rows) else totals.no_parts
    entries = [
        totals.Entry(
            tree.place(_place(row), _since(row)),
            row.starts_on or date.min,
            row.value,
            is_stated=True,
            row=row,
        )
        for row in rows
    ]
    place = area.pk if area else _asked_place(scope, rows[0])
    return place, parts, totals.by_place(entries), scope.as_of


def _asked_place(scope: Scope, row: Target) -> int | None:
    """Of the unit that asks; but what is known of one place only was set for that one,
    whoever asks."""
    own = _own_unit(row).area_id
    return own if row.indicator.place else scope.unit.area_id or own


def _can_sum(rows: list[Target]) -> bool:
    """Whether quotas add up: percentages never do."""
    return rows[0].indicator.can_sum and not any(row.is_percent for row in rows)


def _place(row: Target) -> int | None:
    return row.area_id or _own_unit(row).area_id


def _since(row: Target) -> date:
    """The day whose places a target speaks of; if it names none, the year's first."""
    return row.starts_on or date(row.indicator.task.programme.year, 1, 1)


def _operator(rows: list[Target]) -> Target.Operator:
    """Theirs if they agree; quotas that differ add up to what must at least be done."""
    said = {Operator(row.operator) for row in rows}
    return said.pop() if len(said) == 1 else Operator.AT_LEAST


def _upper(rows: list[Target]) -> Decimal | None:
    if all(row.upper is None for row in rows):
        return None
    ends = (row.value if row.upper is None else row.upper for row in rows)
    return sum(ends, Decimal(0))


def _baseline(rows: list[Target]) -> Decimal | None:
    """Where all of them started; None if one does not say."""
    starts = [row.baseline for row in rows if row.baseline is not None]
    return sum(starts, Decimal(0)) if len(starts) == len(rows) else None
