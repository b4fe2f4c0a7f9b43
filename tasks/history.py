"""What the rows behind a figure said before they were corrected."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from .blocks import Source
from .dataset.columns import Column
from .dataset.fact_columns import NOT_STATED
from .dataset.fact_tables import FactTable
from .dataset.task_tables import TABLES
from .domains import all_domains
from .facts import Fact

EMPTY = "(để trống)"


@dataclass(frozen=True, kw_only=True)
class Change:
    """One cell, as the office enters it."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, kw_only=True)
class Correction:
    """A row that took the place of a wrong one: who, when, why and what."""

    fact: str  # "reading:w-1@2"
    by: str
    at: datetime
    reason: str
    changes: tuple[Change, ...]


def corrections(sources: Iterable[Source]) -> list[Correction]:
    """Every correction that led to these rows, the newest first.

    Rows of catalogues have no versions. One query a table, however many rows.
    """
    asked: dict[str, dict[str, int]] = {}
    for source in sources:
        table, _, row = source.fact.partition(":")
        code, at, version = row.rpartition("@")
        if at:
            asked.setdefault(table, {})[code] = int(version)
    tables = fact_tables()
    found = [
        correction
        for name, versions in asked.items()
        if name in tables
        for correction in _of_table(tables[name], versions)
    ]
    return sorted(found, key=lambda correction: correction.at, reverse=True)


def fact_tables() -> dict[str, FactTable]:
    """The registers by the name under which sources cite their rows."""
    tables = (*TABLES, *(table for domain in all_domains() for table in domain.tables))
    return {table.name: table for table in tables if isinstance(table, FactTable)}


def _of_table(table: FactTable, versions: dict[str, int]) -> Iterator[Correction]:
    rows: dict[str, list[Fact]] = {}
    for fact in table.rows().filter(code__in=versions).order_by("version"):
        if fact.version <= versions[fact.code]:
            rows.setdefault(fact.code, []).append(fact)
    for facts in rows.values():
        for wrong, right in pairwise(facts):
            yield _correction(table, wrong, right)


def _correction(table: FactTable, wrong: Fact, right: Fact) -> Correction:
    return Correction(
        fact=f"{table.name}:{right}",
        by=str(right.recorded_by),
        at=right.recorded_at,
        reason=wrong.void_reason,
        changes=tuple(changes(table, wrong, right)),
    )


def changes(table: FactTable, wrong: Fact, right: Fact) -> Iterator[Change]:
    """The cells in which two versions of a row differ, without how they were entered."""
    for column in table.columns:
        before, after = (column.dump(column.of(row)) for row in (wrong, right))
        if column.name not in NOT_STATED and before != after:
            yield Change(
                label=label(column), before=before or EMPTY, after=after or EMPTY
            )


def label(column: Column) -> str:
    """What the column is called: its help up to the first sign."""
    return column.help.replace(";", ",").partition(",")[0]
