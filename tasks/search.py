"""Looking for something by its name: without case and marks, words in any order.

What is found is what the user may see: everything hangs on a task that they see. The
catalogues have some hundred rows, so they are folded here and need no stored key; the
number of queries does not grow with them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from org.models import Unit, User
from org.text import search_key, sort_key

from . import citations
from .domains import all_domains
from .guarded import closed_to
from .models import (
    Indicator,
    Milestone,
    Task,
    TaskDocument,
    TaskScope,
    TaskUnit,
)

TASKS, DOCUMENTS, UNITS = "Nhiệm vụ", "Văn bản", "Đơn vị"
INDICATORS, MILESTONES = "Chỉ tiêu", "Mốc công việc"


@dataclass(frozen=True, kw_only=True)
class Hit:
    """A thing found, where it belongs and its page."""

    group: str
    name: str
    kind: str
    url: str
    where: str = ""
    told: str = ""  # what it is found by besides its name


@dataclass(frozen=True, kw_only=True)
class Group:
    label: str
    hits: list[Hit]


def search(user: User, words: str, on: date) -> list[Group]:
    """What has all the words, by kind, in Vietnamese order; nothing for no words."""
    asked = search_key(words).split()
    if not asked:
        return []
    found: dict[str, dict[Hit, None]] = {}
    for hit in _everything(user, on):
        key = search_key(f"{hit.name} {hit.kind} {hit.told}")
        if all(word in key for word in asked):
            found.setdefault(hit.group, {})[hit] = None
    return [
        Group(label=label, hits=sorted(hits, key=lambda hit: sort_key(hit.name)))
        for label, hits in found.items()
    ]


def _everything(user: User, on: date) -> Iterator[Hit]:
    seen = Task.objects.visible_to(user, on).select_related("programme")
    tasks = {task.pk: task for task in seen.order_by("-programme__year", "order", "pk")}
    yield from map(_task, tasks.values())
    yield from _named(tasks, Indicator, INDICATORS)
    yield from _named(tasks, Milestone, MILESTONES)
    yield from _registers(user, tasks)
    yield from _documents(tasks)
    yield from _units(tasks)


def _task(task: Task) -> Hit:
    return Hit(
        group=TASKS,
        name=f"{task.order}. {task.name}",
        kind="nhiệm vụ",
        url=task.get_absolute_url(),
        where=f"năm {task.programme.year}",
        told=task.objective,
    )


def _of_task(task: Task, group: str, name: str, kind: str, told: str = "") -> Hit:
    where = f"Nhiệm vụ {task.order}. {task.name}, năm {task.programme.year}"
    url = task.get_absolute_url()
    return Hit(group=group, name=name, kind=kind, url=url, where=where, told=told)


def _named(tasks, model, group: str) -> Iterator[Hit]:
    rows = model.objects.filter(task__in=tasks).order_by("order", "pk")
    for task, name in rows.values_list("task", "name"):
        yield _of_task(tasks[task], group, name, model._meta.verbose_name)


def _registers(user: User, tasks) -> Iterator[Hit]:
    """What the tasks cover of each register that is open to the user."""
    covered: dict[tuple[str, str], list[Task]] = {}
    scopes = TaskScope.objects.filter(task__in=tasks).order_by("order", "pk")
    for domain, code, task in scopes.values_list("domain", "object_code", "task"):
        covered.setdefault((domain, code), []).append(tasks[task])
    slugs: Sequence[str] = {slug for slug, _ in covered} - closed_to(user).slugs
    for domain in all_domains():
        if domain.slug in slugs:
            for thing in domain.findable():
                for task in covered.get((domain.slug, thing.object_code), ()):
                    yield _of_task(task, domain.label, thing.name, thing.kind)


def _documents(tasks) -> Iterator[Hit]:
    related = ("document__type", "document__issuer")
    rows = TaskDocument.objects.filter(task__in=tasks).select_related(*related)
    for row in rows.order_by("order", "pk"):
        told = f"{row.document.symbol} {row.document.subject}"
        name = citations.cite(row.document)
        yield _of_task(tasks[row.task_id], DOCUMENTS, name, "văn bản", told)


def _units(tasks) -> Iterator[Hit]:
    """Those that take part in the tasks, each with the list of what it does."""
    taking_part = TaskUnit.objects.filter(task__in=tasks).values("unit")
    for unit in Unit.objects.filter(pk__in=taking_part).order_by("order", "pk"):
        yield Hit(
            group=UNITS,
            name=unit.name,
            kind="đơn vị",
            url=f"{reverse('tasks:list')}?don-vi={unit.code}",
            told=unit.short_name,
        )
