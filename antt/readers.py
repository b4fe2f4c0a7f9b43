"""What stands in the security register, each table read once per question."""

from datetime import timedelta

from org.trees import UnitTree
from tasks.models import Period
from tasks.scope import Scope
from tasks.sources import RELATED

from .models import Breakdown, Entry, Group, Line, LineMeasure, Slot

STOCK = LineMeasure.Kind.STOCK


def unit_tree(scope: Scope) -> UnitTree:
    return UnitTree.on(scope.as_of)


def groups(scope: Scope) -> dict[str, Group]:
    return {group.code: group for group in Group.objects.order_by("order", "pk")}


def lines(scope: Scope) -> dict[int, list[Line]]:
    """The lines of each group in print order."""
    found: dict[int, list[Line]] = {}
    for line in Line.objects.order_by("order", "pk"):
        found.setdefault(line.group_id, []).append(line)
    return found


def groups_of_lines(scope: Scope) -> dict[int, str]:
    """The code of each line's group."""
    return dict(Line.objects.values_list("pk", "group__code"))


def measures(scope: Scope) -> dict[str, LineMeasure]:
    """Every measure by code, in the order of its line."""
    found = LineMeasure.objects.select_related("unit").order_by("order", "pk")
    return {measure.code: measure for measure in found}


def measures_by_line(scope: Scope) -> dict[int, list[LineMeasure]]:
    """The measures of each line in their order."""
    found: dict[int, list[LineMeasure]] = {}
    for measure in scope.once(measures).values():
        found.setdefault(measure.line_id, []).append(measure)
    return found


def first_measures(scope: Scope) -> dict[int, LineMeasure]:
    """The measure that decides whether anything occurred, by line."""
    by_line = scope.once(measures_by_line)
    return {line: found[0] for line, found in by_line.items()}


def breakdowns(scope: Scope) -> list[Breakdown]:
    """Every breakdown with its whole and its parts."""
    rows = Breakdown.objects.select_related("measure__unit")
    return list(rows.prefetch_related("parts__measure__unit").order_by("pk"))


def entries(scope: Scope) -> dict[int, list[Entry]]:
    """Standing rows of the period and its parts by measure, oldest first."""
    rows = Entry.objects.standing(scope).filter(period__in=_periods(scope))
    rows = rows.exclude(slot__measure__kind=STOCK)
    rows = rows.select_related(*RELATED, "slot")
    found: dict[int, list[Entry]] = {}
    for row in rows.order_by("happened_on", "pk"):
        found.setdefault(row.slot.measure_id, []).append(row)
    return found


def newest_entries(scope: Scope) -> dict[int, list[Entry]]:
    """The newest standing row of each slot of a stock, by one index seek each."""
    slots = Slot.objects.filter(measure__kind=STOCK)
    rows = Entry.objects.latest_for(slots, "slot", scope)
    found: dict[int, list[Entry]] = {}
    for row in rows.select_related(*RELATED, "slot").order_by("happened_on", "pk"):
        found.setdefault(row.slot.measure_id, []).append(row)
    return found


def period_parts(scope: Scope) -> dict[int, list[int]]:
    """The periods each period is made of, first to last."""
    links = Period.objects.exclude(parent=None).order_by("starts_on", "pk")
    found: dict[int, list[int]] = {}
    for parent, period in links.values_list("parent", "pk"):
        found.setdefault(parent, []).append(period)
    return found


def preceding(scope: Scope) -> Period | None:
    """The period that ends on the eve of this one, of the same kind if there is one."""
    eve = scope.period.starts_on - timedelta(days=1)
    found = list(Period.objects.filter(ends_on=eve).order_by("pk"))
    same_kind = (period for period in found if period.kind == scope.period.kind)
    return next(same_kind, found[0] if found else None)


def _periods(scope: Scope) -> list[int]:
    """The period and everything it is made of."""
    parts = scope.once(period_parts)
    found = [scope.period.pk]
    for period in found:
        found.extend(parts.get(period, []))
    return found
