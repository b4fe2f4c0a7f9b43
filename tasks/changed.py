"""What was entered, corrected or taken back since a day, of the tasks somebody looks at."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from operator import attrgetter
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Window
from django.db.models.functions import Coalesce

from org.models import Unit

from . import domains, told
from .dataset.fact_tables import FactTable
from .facts import Fact
from .history import Change, changes, fact_tables
from .ledger import TASK
from .looks import Look
from .models import Task

SHOWN = 8  # changes that are told one by one
NEW, CORRECTED, WITHDRAWN = "mới", "sửa", "rút bỏ"


@dataclass(frozen=True, kw_only=True)
class Changed:
    """One row: what became of it, when and by whom."""

    kind: str
    table: FactTable
    fact: Fact
    at: datetime
    said: str  # what a new or withdrawn row says
    changes: tuple[Change, ...] = ()  # of a correction
    reason: str = ""

    @property
    def by(self) -> str:
        who = self.fact.voided_by if self.kind == WITHDRAWN else self.fact.recorded_by
        return str(who)


@dataclass(frozen=True, kw_only=True)
class Group:
    """The changes of one unit in one task; in a register that several tasks print, in it."""

    title: str
    address: str  # of the task; "" where there are several
    unit: Unit
    changed: tuple[Changed, ...]


@dataclass(frozen=True, kw_only=True)
class Changes:
    since: date
    groups: tuple[Group, ...]  # the newest first
    more: int  # how many older changes are not told


def changed_since(look: Look, since: date, units: Iterable[int]) -> Changes:
    """What became known since the day began of what the look shows: rows of these units
    that happened by the look's day. One or two queries a register, however many rows."""
    start = datetime.combine(since, time.min, ZoneInfo(settings.TIME_ZONE))
    rows, total = [], 0
    for table in _tables(look):
        found = list(_rows(look, table, start, set(units))[:SHOWN])
        total += found[0].total if found else 0
        rows += _changed(table, found)
    rows.sort(key=attrgetter("at"), reverse=True)
    told_of = rows[:SHOWN]
    return Changes(
        since=since, groups=tuple(_groups(look, told_of)), more=total - len(told_of)
    )


def _tables(look: Look) -> list[FactTable]:
    """The core's own registers, and those that the look's tasks print."""
    printed = {row.domain for task in look.tasks for row in task.scopes.all()}
    return [
        table
        for table in fact_tables().values()
        if table.model_class in TASK or _register(table) in printed
    ]


def _register(table: FactTable) -> str:
    return table.model_class._meta.app_label


def _rows(look: Look, table: FactTable, start: datetime, units: set[int]) -> QuerySet:
    """The newest first; each says how many there are in all."""
    later = table.model_class._default_manager.filter(
        code=OuterRef("code"), version__gt=OuterRef("version")
    )
    came = Q(voided_at=None, recorded_at__gte=start)
    went = Q(voided_at__gte=start) & ~Exists(later)
    rows = table.rows().filter(came | went, unit__in=units, happened_on__lte=look.as_of)
    if path := TASK.get(table.model_class):
        tasks = [task.pk for task in look.tasks]
        rows = rows.filter(**{f"{path}__in": tasks}).select_related(
            *table.related, path.rpartition("__")[0]
        )
    return (
        rows.select_related("unit", "recorded_by", "voided_by")
        .annotate(
            changed_at=Coalesce("voided_at", "recorded_at"),
            total=Window(Count("pk")),
        )
        .order_by(F("changed_at").desc(), "-pk")
    )


def _changed(table: FactTable, facts: list[Fact]) -> Iterator[Changed]:
    before = _before(table, facts)
    for fact in facts:
        wrong = before.get((fact.code, fact.version - 1))
        yield Changed(
            kind=_kind(fact),
            table=table,
            fact=fact,
            at=fact.changed_at,
            said=told.said(table.name, fact),
            changes=tuple(changes(table, wrong, fact)) if wrong else (),
            reason=fact.void_reason or (wrong.void_reason if wrong else ""),
        )


def _kind(fact: Fact) -> str:
    if fact.is_voided:
        return WITHDRAWN
    return NEW if fact.version == 1 else CORRECTED


def _before(table: FactTable, facts: list[Fact]) -> dict[tuple[str, int], Fact]:
    """What the corrected rows said before, by code and version."""
    corrected = [fact for fact in facts if _kind(fact) == CORRECTED]
    if not corrected:
        return {}
    asked = Q()
    for fact in corrected:
        asked |= Q(code=fact.code, version=fact.version - 1)
    return {(row.code, row.version): row for row in table.rows().filter(asked)}


def _groups(look: Look, rows: list[Changed]) -> Iterator[Group]:
    found: dict[tuple[str, str, int], list[Changed]] = {}
    for row in rows:
        title, address = _place(look, row)
        found.setdefault((title, address, row.fact.unit_id), []).append(row)
    for (title, address, _), changed in found.items():
        yield Group(
            title=title,
            address=address,
            unit=changed[0].fact.unit,
            changed=tuple(changed),
        )


def _place(look: Look, row: Changed) -> tuple[str, str]:
    """The task that the row is of, with its page; a register of several has no one page."""
    tasks = _tasks_of(look, row)
    if len(tasks) == 1:
        task = tasks[0]
        return f"{task.order}. {task.name}", f"{task.get_absolute_url()}?{look.query}"
    return domains.get_domain(_register(row.table)).label, ""


def _tasks_of(look: Look, row: Changed) -> list[Task]:
    if path := TASK.get(row.table.model_class):
        key = row.fact
        for name in path.split("__")[:-1]:
            key = getattr(key, name)
        return [task for task in look.tasks if task.pk == key.task_id]
    slug = _register(row.table)
    return [t for t in look.tasks if any(s.domain == slug for s in t.scopes.all())]
