"""The one door between the core and the domain registers (ntm, gtnt, gpmb, …).

A domain app describes itself with a `Domain` and registers it from
`AppConfig.ready()`. The core and `reports` know this module and nothing else.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING

from django.core.exceptions import ImproperlyConfigured

from .blocks import Block, Paragraph, Problem, Section
from .figures import Figure
from .findings import Rule
from .notes import as_footnote
from .print_sheets import SheetPart
from .scope import Scope

if TYPE_CHECKING:
    from org.models import User
    from tasks.dataset.tables import Table
    from tasks.models import Task, TaskScope

Measure = Callable[..., Figure]
# Each task is read on its own day; no task: on the report's.
ScopeOf = Callable[["Task | None"], Scope]
# Keys of the places that are a unit's own; none of a department.
Places = frozenset[int]
AppendixMaker = Callable[[ScopeOf, "Sequence[Task]"], tuple[Block, ...]]


class UnknownFigure(LookupError):
    """No measure has this code, or its arguments name nothing; str() is Vietnamese."""


class UnknownAppendix(LookupError):
    """No register offers an appendix of this code; str() is Vietnamese."""


@dataclass(frozen=True, kw_only=True)
class Findable:
    """A thing that is looked for by name; the page of a task that covers it is found."""

    name: str
    kind: str  # "tuyến đường"
    object_code: str  # what of the register the task covers, as in TaskScope


@dataclass(frozen=True, kw_only=True)
class Deadline:
    """Something of a register that is not done yet and must be by a day."""

    name: str
    due_on: date


@dataclass(frozen=True, kw_only=True)
class Domain:
    """What a register offers to the rest of the product."""

    slug: str  # the app label, and the prefix of its measures
    label: str  # "Nông thôn mới"
    order: int  # place on the dashboard
    measures: Mapping[str, Measure]  # code → (scope, **args) → Figure
    section: "Callable[[Scope, Task, tuple[TaskScope, ...]], Section]"
    objects: "Callable[[str], str | None]"  # natural code → its name, None: unknown
    tables: "tuple[Table, ...]" = ()  # its dataset columns
    appendices: Mapping[str, AppendixMaker] = field(default_factory=dict)  # by code
    names: "Callable[[], Iterable[str]]" = (
        tuple  # of all its objects, as texts print them
    )
    checks: tuple[Rule, ...] = ()  # what is looked for in its facts
    # code → name of its objects, by which an objective may call them; see objects.
    named: Callable[[Scope], Mapping[str, str]] = lambda scope: {}
    # Whether an object is entrusted to the scope's unit, or lies or is counted at one of
    # these places of its own; see tasks.shares.
    concerns: Callable[[Scope, Places, str], bool] = lambda scope, places, code: False
    # Code of the object that a figure with these arguments is about, if it is shown only
    # with a task that covers the object; None: with any task in the register.
    shown_with: Callable[[Scope, Mapping[str, str]], str | None] = lambda scope, args: (
        None
    )
    # Who may take its rows away and find them by searching; see tasks.guarded.
    is_open_to: "Callable[[User], bool]" = lambda user: True
    # What of it is found by its name; see tasks.search.
    findable: "Callable[[], Iterable[Findable]]" = tuple
    # What of these objects falls due, past or ahead; see tasks.deadlines.
    deadlines: "Callable[[Scope, tuple[TaskScope, ...]], Iterable[Deadline]]" = (
        lambda scope, scopes: ()
    )
    entry: str = ""  # name of the page on which its facts of a task are entered
    # What a print sheet says of it at these places, as far as the tasks cover it.
    sheet: "Callable[[Scope, Places, Sequence[Task]], tuple[SheetPart, ...]]" = (
        lambda scope, places, tasks: ()
    )
    overview: str = ""  # name of the page on which leaders see it as a whole; see looks


_domains: dict[str, Domain] = {}


def register(domain: Domain) -> None:
    """Add a domain. Raises ImproperlyConfigured on a slug or code already taken."""
    others = _domains.values()
    codes = {code for other in others for code in _codes(other)}
    if domain.slug in _domains or codes & set(_codes(domain)):
        raise ImproperlyConfigured(
            f"Domain {domain.slug!r} clashes with one already registered."
        )
    _domains[domain.slug] = domain


def _codes(domain: Domain) -> Iterator[str]:
    """Everything of a domain that is asked for by code alone."""
    yield from domain.measures
    yield from domain.appendices
    yield from (rule.code for rule in domain.checks)


def all_domains() -> list[Domain]:
    return sorted(_domains.values(), key=attrgetter("order"))


def rules() -> list[Rule]:
    """Every rule on the facts, domain after domain in their order."""
    return [rule for domain in all_domains() for rule in domain.checks]


def get_domain(slug: str) -> Domain:
    """The domain of a `TaskScope`. Raises LookupError."""
    return _domains[slug]


def figure(code: str, scope: Scope, /, **args: str) -> Figure:
    """The named figure, whichever domain owns its code.

    Raises UnknownFigure: no such code, a wrong argument, or an unknown object.
    """
    for domain in _domains.values():
        if measure := domain.measures.get(code):
            try:
                return measure(scope, **args)
            except TypeError as error:
                if "argument" not in str(error):
                    raise
                raise UnknownFigure(
                    f"Số liệu {code} không nhận tham số như vậy."
                ) from error
    raise UnknownFigure(f"Không có số liệu nào mang mã {code}.")


def names() -> Iterator[str]:
    """The names of all objects of all registers: what a text may call them."""
    for domain in all_domains():
        yield from domain.names()


def appendices() -> dict[str, AppendixMaker]:
    """What the registers offer to stand behind a report, by code."""
    return {
        code: make
        for domain in all_domains()
        for code, make in domain.appendices.items()
    }


def appendix(code: str) -> AppendixMaker:
    """The appendix of this code, whichever domain offers it. Raises UnknownAppendix."""
    known = appendices()
    if code not in known:
        raise UnknownAppendix(
            f"Không có phụ lục nào mang mã {code}; chỉ có: {', '.join(known)}."
        )
    return known[code]


def deadlines_of(scope: Scope, task: "Task") -> Iterator[Deadline]:
    """What of the registers that the task covers falls due, domain after domain."""
    for domain in all_domains():
        scopes = tuple(row for row in task.scopes.all() if row.domain == domain.slug)
        if scopes:
            yield from domain.deadlines(scope, scopes)


def section_of(scope: Scope, task: "Task") -> Section:
    """What the registers say of a task, domain after domain in the order of its scopes.

    A domain that is gone shows as a problem at its place: drafts always compile.
    A footnote has no sign yet: whoever has the whole text says where (notes.called).
    """
    asked: dict[tuple[str, str], list[TaskScope]] = {}
    for part in task.scopes.all():
        asked.setdefault((part.domain, part.placement), []).append(part)
    parts = [
        _placed(_section(scope, task, slug, tuple(scopes)), task, slug, placement)
        for (slug, placement), scopes in asked.items()
    ]
    return Section(
        blocks=tuple(block for part in parts for block in part.blocks),
        sections=tuple(below for part in parts for below in part.sections),
        footnotes=tuple(note for part in parts for note in part.footnotes),
    )


def _placed(section: Section, task: "Task", slug: str, placement: str) -> Section:
    is_note = placement == "NOTE"  # TaskScope.Placement; models load after this module
    return as_footnote(section, f"{task.code}-{slug}") if is_note else section


def _section(
    scope: Scope, task: "Task", slug: str, scopes: "tuple[TaskScope, ...]"
) -> Section:
    if slug in _domains:
        return _domains[slug].section(scope, task, scopes)
    problem = Problem(text=slug, message=f"Không có sổ theo dõi nào mang mã {slug}.")
    return Section(blocks=(Paragraph(runs=(problem,)),))


@contextmanager
def only(*domains: Domain) -> Iterator[None]:
    """These domains in place of the registered ones, for a test."""
    kept = dict(_domains)
    _domains.clear()
    try:
        for domain in domains:
            register(domain)
        yield
    finally:
        _domains.clear()
        _domains.update(kept)
