"""A table of the dataset: its columns, how a row is found, written and dumped."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db.models import Model, QuerySet

from org.actions import save_row
from org.models import User

from .columns import Column
from .fact_columns import Values


class Outcome(StrEnum):
    CREATED = "mới"
    CHANGED = "sửa"
    SAME = "giữ nguyên"


class Refused(Exception):
    """The row contradicts what the database holds; str() is a Vietnamese sentence."""

    def __init__(self, sentence: str, column: str = "") -> None:
        super().__init__(sentence)
        self.column = column


@dataclass(frozen=True, kw_only=True)
class Writer:
    """Who writes, and when: the loader hands it to every table."""

    by: User
    at: datetime
    folders: tuple[Path, ...] = ()  # of the dataset, where files beside the tables are


Key = tuple[str, ...]


def _nothing(values: Values) -> Iterable[tuple[str, str]]:
    return ()


@dataclass(frozen=True, kw_only=True)
class Table:
    """A catalogue table: a row is one object, found by its key and kept up to date."""

    name: str  # the file is NAME.yaml
    label: str  # Vietnamese
    model: str  # "gtnt.PlanLine"
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ("code",)
    # The action: (model, row or None, by=, at=, **values) → the row.
    save: Callable[..., Model] = save_row
    related: tuple[str, ...] = ()  # select_related for dumping
    note: str = ""  # Vietnamese, for docs/dataset.md
    # (column, sentence) for what a row names beyond the tables; see Column.faults.
    faults: Callable[[Values], Iterable[tuple[str, str]]] = _nothing
    # As entered, so that rows which tie in some order tie the same way after loading.
    order: str = "pk"
    # A number that no two rows of a list share: rows of one file may change places.
    place: str = ""

    @property
    def model_class(self) -> type[Model]:
        return apps.get_model(self.model)

    @cached_property
    def by_name(self) -> dict[str, Column]:
        return {column.name: column for column in self.columns}

    def rows(self) -> QuerySet:
        """What is dumped, in a stable order."""
        manager = self.model_class._default_manager
        return manager.select_related(*self.related).order_by(self.order)

    def identity(self, values: Values) -> Key:
        """What may stand only once in a dataset."""
        return self._key(self.key, values)

    def subject(self, values: Values) -> Key:
        """What the row is about: rows of the database about the same are its rivals."""
        return self.identity(values)

    def known(self, subjects: set[Key]) -> dict[Key, list[Model]]:
        """Rows of the database by subject; more than were asked for, or just those."""
        return {self._key_of(row): [row] for row in self.rows()}

    def absent(self, known: dict[Key, list[Model]], subjects: set[Key]) -> list[Key]:
        """Subjects of the database that are not among these."""
        return sorted(known.keys() - subjects)

    def write(
        self, values: Values, known: list[Any], writer: Writer
    ) -> tuple[Outcome, Model]:
        """Create or update one row. Raises ValidationError where it breaks a rule.

        `known` are the rows of the same subject. What the file leaves out keeps its
        value, or takes the column's default in a new row.
        """
        row = known[0] if known else None
        if row is not None and not self.differs(row, values):
            return Outcome.SAME, row
        given = values if row is not None else self.defaults() | values
        made = self.saved(row, given, writer)
        return (Outcome.CREATED if row is None else Outcome.CHANGED), made

    def saved(self, row: Any, given: Values, writer: Writer) -> Model:
        """The row as its action leaves it."""
        return self.save(
            self.model_class, row, by=writer.by, at=writer.at, **self.expanded(given)
        )

    def write_files(self, folder: Path) -> None:
        """Put beside the dumped table what its rows hold besides cells."""

    def defaults(self) -> Values:
        return {column.name: column.default for column in self.columns}

    def expanded(self, values: Values) -> Values:
        """Values under the names the actions take."""
        made: Values = {}
        for name, value in values.items():
            made |= self.by_name[name].values(value)
        return made

    def differs(self, row: Model, values: Values) -> bool:
        """Whether the row says something else than the values of the file."""
        columns = ((self.by_name[name], value) for name, value in values.items())
        return any(c.dump(c.of(row)) != c.dump(value) for c, value in columns)

    def column_of(self, field_name: str) -> str:
        """The column that fills a field of the model; "" if none does."""
        return next(
            (
                column.name
                for column in self.columns
                if field_name in (column.name, *column.attribute.split("."))
            ),
            "",
        )

    def _key(self, names: Iterable[str], values: Values) -> Key:
        columns = (self.by_name[name] for name in names)
        return tuple(c.dump(values.get(c.name, c.default)) for c in columns)

    def _key_of(self, row: Model) -> Key:
        columns = (self.by_name[name] for name in self.key)
        return tuple(column.dump(column.of(row)) for column in columns)
