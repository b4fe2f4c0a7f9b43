"""Printed figures rest on rows of which no source names the day."""

from collections.abc import Iterator

from django.utils.text import Truncator

from tasks import formats
from tasks.blocks import Source
from tasks.dataset.fact_tables import FactTable
from tasks.dataset.task_tables import TABLES
from tasks.domains import all_domains
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.formats import Precision
from tasks.models import Task
from tasks.scope import Scope

from .pages import task_named, task_page
from .reading import Printed, Standings

SHOWN = 3  # named in the sentence; the rest are only counted
LETTERS = 60  # of a name


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task in inquiry.tasks:
        scope = inquiry.scope_of(task)
        undated = scope.once(undated_facts)
        printed = _sources(inquiry, task)
        rows = [row for row in printed if row.fact in undated]
        if rows:
            yield RULE.found(
                about=(task.code,),
                values=tuple(sorted(row.fact for row in rows)),
                sentence=_sentence(task, rows),
                part=task.code,
                mend=task_page(scope, task),
            )


def undated_facts(scope: Scope) -> set[str]:
    """Every standing row whose day is not known, named as sources name it."""
    return {
        f"{table.name}:{code}@{version}"
        for table in _fact_tables()
        for code, version in table.model_class._default_manager.standing(scope)
        .filter(precision=Precision.UNKNOWN)
        .values_list("code", "version")
    }


def _fact_tables() -> list[FactTable]:
    offered = (table for domain in all_domains() for table in domain.tables)
    return [t for t in (*TABLES, *offered) if isinstance(t, FactTable)]


def _sources(inquiry: Inquiry, task: Task) -> list[Source]:
    """The rows behind what is printed of the task, each once."""
    scope = inquiry.scope_of(task)
    standings = scope.once(Standings(task)) if task in inquiry.whole_tasks else []
    figures = [*scope.once(Printed(task)), *(row.actual for row in standings)]
    rows = {source.fact: source for figure in figures for source in figure.sources}
    return list(rows.values())


def _sentence(task: Task, rows: list[Source]) -> str:
    named = formats.listing(_shortened(row.label) for row in rows[:SHOWN])
    more = f"; và {len(rows) - SHOWN} dòng nữa" if len(rows) > SHOWN else ""
    days = formats.listing(sorted({row.day for row in rows}))
    count = formats.count(len(rows))
    return (
        f"{count} dòng số liệu in trong {task_named(task)} không rõ tính đến ngày nào,"
        f" tạm ghi ngày {days}: {named}{more}."
    )


def _shortened(label: str) -> str:
    return Truncator(label).chars(LETTERS)


RULE = Rule(
    code="as-of-unknown",
    name="Số liệu không rõ tính đến ngày nào",
    severity=Severity.WARNING,
    check=check,
)
