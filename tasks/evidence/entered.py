"""The facts that a unit entered on a task in a period, in words."""

from collections.abc import Iterator

from django.db.models import Model, QuerySet

from tasks import citations, domains, formats
from tasks.blocks import Source, figures_in
from tasks.dataset.fact_tables import FactTable
from tasks.desk import Desk
from tasks.facts import Fact
from tasks.history import fact_tables, label
from tasks.models import MilestoneReport, Reading
from tasks.progress import indicators_of, progress

from .facts import unversioned

# Of the core's own registers a row says itself which task it is of.
OWN = {Reading: "series__indicator__task", MilestoneReport: "milestone__task"}


def entered(desk: Desk) -> dict[str, Source]:
    """By the name of the fact: what the task's figures rest on in their order, then what
    they do not show, as when a total is stated; one query a register it covers."""
    sources = _printed(desk)
    rows = {
        f"{table.name}:{fact.code}": (table, fact)
        for table in _covered(desk)
        for fact in _rows(table, desk)
    }
    shown = {name: source for name, source in sources.items() if name in rows}
    rest = {name: _told(*row) for name, row in rows.items() if name not in shown}
    return shown | rest


def _printed(desk: Desk) -> dict[str, Source]:
    """The unit's rows behind the figures that the task shows."""
    scope, task = desk.scope, desk.task
    indicators = progress(scope, indicators_of([task]).get(task.pk, []))
    runs = [
        *(row.actual.run() for row in indicators),
        *figures_in(domains.section_of(scope, task)),
    ]
    return {
        unversioned(source.fact): source
        for run in runs
        for source in run.sources
        if source.unit == desk.unit.code
    }


def _covered(desk: Desk) -> Iterator[FactTable]:
    """The registers of the task's domains, and the core's own."""
    slugs = {scope.domain for scope in desk.task.scopes.all()}
    for table in fact_tables().values():
        model = table.model_class
        if model in OWN or model._meta.app_label in slugs:
            yield table


def _rows(table: FactTable, desk: Desk) -> QuerySet:
    """Those of the unit that stand and happened in the period."""
    model = table.model_class
    of_task = {OWN[model]: desk.task} if model in OWN else {}
    span = desk.period.starts_on, desk.scope.as_of
    rows = table.rows().select_related("document__type").filter(unit=desk.unit)
    return rows.known().filter(happened_on__range=span, **of_task)


def _told(table: FactTable, fact: Fact) -> Source:
    """A row that no figure shows, by its own columns: `loại đường: trục xã; km: 5`."""
    cells = [(column, column.of(fact)) for column in table.own]
    said = [
        f"{label(column)}: {value if isinstance(value, Model) else column.dump(value)}"
        for column, value in cells
        if column.dump(value)
    ]
    return Source(
        fact=f"{table.name}:{fact}",
        label=table.label,
        value="; ".join(said),
        day=formats.by_precision(fact.happened_on, fact.precision),
        document=citations.short(fact.document),
        unit=fact.unit.code,
    )
