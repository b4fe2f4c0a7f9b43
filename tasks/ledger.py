"""What units have entered for a period: how many rows and texts, on which task, since when.

A row of a register counts for every task that the register is printed in; readings and
milestones know their own task. Queries do not grow with units, tasks or rows.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from django.apps import apps
from django.db.models import Count, Max

from org.models import Unit

from .facts import Fact
from .models import MilestoneReport, Period, Reading, ReturnText, ReturnVersion, Task

# Where a fact of the core finds its task; a register's facts are those of its tasks.
TASK = {Reading: "series__indicator__task", MilestoneReport: "milestone__task"}


@dataclass
class Amount:
    """How much there is, and when something was entered last."""

    facts: int = 0
    texts: int = 0
    last_at: datetime | None = None

    def __bool__(self) -> bool:
        return bool(self.facts or self.texts)

    def __add__(self, other: "Amount") -> "Amount":
        moments = [at for at in (self.last_at, other.last_at) if at]
        return Amount(
            self.facts + other.facts,
            self.texts + other.texts,
            max(moments, default=None),
        )


@dataclass
class Ledger:
    """What was entered, by unit and by task or register."""

    of_tasks: dict[tuple[int, int | None], Amount] = field(default_factory=dict)
    of_registers: dict[tuple[int, str], Amount] = field(default_factory=dict)

    def of(self, unit: Unit, task: Task) -> Amount:
        """What the unit entered on the task; its scopes should be prefetched."""
        registers = {scope.domain for scope in task.scopes.all()}
        found = [self.of_registers.get((unit.pk, slug)) for slug in sorted(registers)]
        found.append(self.of_tasks.get((unit.pk, task.pk)))
        return sum((amount for amount in found if amount), Amount())

    def of_unit(self, unit: Unit) -> Amount:
        """All of it, also what belongs to no task."""
        mine = [
            amount
            for rows in (self.of_tasks, self.of_registers)
            for (unit_id, _), amount in rows.items()
            if unit_id == unit.pk
        ]
        return sum(mine, Amount())


def ledger_of(units: Iterable[Unit], period: Period) -> Ledger:
    """One query for each kind of fact, and one for the texts."""
    units = [unit.pk for unit in units]
    ledger = Ledger()
    for model in fact_models():
        _count_facts(ledger, model, units, period)
    _count_texts(ledger, units, period)
    return ledger


def fact_models() -> Iterator[type[Fact]]:
    """Every register's rows, whichever app they are of."""
    return (model for model in apps.get_models() if issubclass(model, Fact))


def _count_facts(ledger, model, units, period):
    path = TASK.get(model)
    rows = (
        model._default_manager.known()
        .filter(
            unit__in=units,
            happened_on__gte=period.starts_on,
            happened_on__lte=period.ends_on,
        )
        .order_by()
        .values_list("unit", *([path] if path else []))
        .annotate(Count("pk"), Max("recorded_at"))
    )
    kept = ledger.of_tasks if path else ledger.of_registers
    for unit, *task, count, last_at in rows:
        key = (unit, task[0] if path else model._meta.app_label)
        kept[key] = kept.get(key, Amount()) + Amount(facts=count, last_at=last_at)


def _count_texts(ledger, units, period):
    versions = ReturnVersion.objects.newest().filter(
        parent__period=period, parent__unit__in=units
    )
    rows = ReturnText.objects.filter(version__in=versions).order_by()
    counted = rows.values_list("version__parent__unit", "task").annotate(Count("pk"))
    for unit, task, count in counted:
        key = (unit, task)
        kept = ledger.of_tasks.get(key, Amount())
        ledger.of_tasks[key] = kept + Amount(texts=count)
