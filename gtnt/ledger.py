"""The year's ledger: what was planned and done of some road classes at a place.

Plan and work both follow "stated or summed": a place takes its own, else its parts'.
"""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from org.trees import AreaTree
from tasks import totals
from tasks.figures import Answer
from tasks.readers import area_tree
from tasks.scope import Scope
from tasks.sums import Gap, balance_gap, places_of

from .models import PlanLine, RoadClass, Work
from .readers import plans, works


@dataclass(frozen=True)
class Ledger:
    """Some classes at one area; without an area nothing is known."""

    scope: Scope
    classes: tuple[RoadClass, ...]
    area_id: int | None

    @property
    def tree(self) -> AreaTree:
        return self.scope.once(area_tree)

    def plan(self) -> list[PlanLine]:
        """The lines that make up the plan of the classes."""
        return [
            line for part in self.classes for line in self._plan(part, self.area_id)
        ]

    def base(self) -> list[PlanLine]:
        """The plan that work is measured by; none if some of the work has no plan.

        A percentage of the planned classes would count work outside the plan.
        """
        unplanned = (
            part for part in self.classes if not self._plan(part, self.area_id)
        )
        if any(self._balance(part, "km") for part in unplanned):
            return []
        return self.plan()

    def total(self, quantity: str) -> totals.Total | None:
        """What was done of the classes by the day; None if nothing is known of any."""
        found = (self._balance(part, quantity) for part in self.classes)
        known = [total for total in found if total is not None]
        return sum(known[1:], known[0]) if known else None

    def gaps(self, quantity: str) -> list[Gap]:
        """Where the area, or a place in it, states a total that is not the sum of what
        is below it."""
        found = (gap for part in self.classes for gap in self._gaps(part, quantity))
        return [gap for gap in found if gap is not None]

    def _gaps(self, road_class: RoadClass, quantity: str) -> Iterator[Gap | None]:
        parts, entries = self.tree.parts_of_place, self._entries(road_class, quantity)
        for place in places_of(self.area_id, parts):
            yield balance_gap(place, parts, entries, self.scope.as_of)

    def _plan(self, road_class: RoadClass, place: Hashable) -> list[PlanLine]:
        if own := self.scope.once(plans).get((road_class.pk, place)):
            return [own]
        parts = self.tree.parts_of_place(place)
        return [line for part in parts for line in self._plan(road_class, part)]

    def _balance(self, road_class: RoadClass, quantity: str) -> totals.Total | None:
        entries = self._entries(road_class, quantity)
        parts, day = self.tree.parts_of_place, self.scope.as_of
        return totals.balance(self.area_id, parts, entries, day)

    def _entries(self, road_class: RoadClass, quantity: str) -> totals.Entries:
        known = self.scope.once(_entries_by_quantity)
        key = (road_class.pk, quantity)
        if key not in known:
            rows = self.scope.once(works).get(road_class.pk, [])
            known[key] = totals.by_place(
                self._entry(work, quantity) for work in rows if _says(work, quantity)
            )
        return known[key]

    def _entry(self, work: Work, quantity: str) -> totals.Entry:
        place = self.tree.place(work.line.area_id, work.happened_on)
        value = getattr(work, quantity) or Decimal(0)
        return totals.Entry(place, work.happened_on, value, work.is_stated, work)


def _entries_by_quantity(scope: Scope) -> dict[tuple[int, str], totals.Entries]:
    """Filled as it is asked for: a table of places asks for each class many times."""
    return {}


def _says(work: Work, quantity: str) -> bool:
    """Whether the row speaks of the quantity; "không phát sinh" speaks of them all."""
    return work.answer != Answer.HAS_DATA or getattr(work, quantity) is not None
