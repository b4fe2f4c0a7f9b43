"""Loading a dataset: all or nothing, every fault at once, through the actions."""

from collections import Counter
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from pathlib import Path

from django.db import IntegrityError, connection, transaction
from django.db.models import F, Model

from .directory import Directory
from .faults import Fault, Faulty
from .reader import MANIFEST, Dataset, read
from .refusals import REFUSALS, explained
from .rows import Row, read_rows, refuse_unknown
from .tables import Key, Outcome, Table, Values, Writer

Known = dict[Key, list[Model]]
Refusal = list[tuple[str, str]]  # sentences and their columns

OUT_OF_THE_WAY = 10_000  # beyond every place that a list has
CIRCLE = "Dòng này và những dòng nó nói đến chờ lẫn nhau thành vòng tròn."


@dataclass
class Tally:
    """What became of a table: outcomes, and what only the database has."""

    table: Table
    outcomes: Counter[Outcome] = field(default_factory=Counter)
    absent: list[Key] = field(default_factory=list)


@transaction.atomic
def load(folder: Path, tables: Sequence[Table], *, writer: Writer) -> list[Tally]:
    """Load a folder; `tables` stand in order of dependency.

    Returns what became of each table that the folder has a file of. Raises Faulty with
    every fault found; then the database is as it was.
    """
    dataset = read(folder, frozenset(t.name for t in tables))
    loading = _Loading(dataset, tables, replace(writer, folders=dataset.folders))
    loading.prepare()
    tallies = [loading.write(table) for table in loading.tables]
    loading.finish()
    if loading.faults:
        raise Faulty(loading.faults)
    return tallies


class _Loading:
    """One load under way."""

    def __init__(
        self, dataset: Dataset, tables: Sequence[Table], writer: Writer
    ) -> None:
        self.tables = [table for table in tables if table.name in dataset.rows]
        self.rows = {t.name: read_rows(t, dataset.rows[t.name]) for t in self.tables}
        self.directory = Directory(self.tables)
        self.writer = writer
        self.dataset_faults = dataset.faults
        self.waiting: list[Row] = []  # for rows with faults, or for each other

    @property
    def faults(self) -> list[Fault]:
        of_rows = (row.faults for rows in self.rows.values() for row in rows)
        return [*self.dataset_faults, *(fault for some in of_rows for fault in some)]

    def prepare(self) -> None:
        """Find references that lead nowhere, before anything is written."""
        for table in self.tables:
            for row in self.rows[table.name]:
                self.directory.promise(table, row.values)
        for rows in self.rows.values():
            refuse_unknown(rows, self.directory)

    def write(self, table: Table) -> Tally:
        """Write the rows without faults, and again those that were refused as long as
        that helps: a parent may stand below its child, and the place of a row be free
        only once another has moved."""
        waiting = [row for row in self.rows[table.name] if not row.faults]
        subjects = {table.subject(row.values) for row in waiting}
        known = table.known(subjects)
        tally = Tally(table, absent=table.absent(known, subjects))
        if table.place:
            _vacate(table, waiting, known)
        while waiting:
            tried = [(row, self._write_row(tally, row, known)) for row in waiting]
            refused = [(row, why) for row, why in tried if why is not None]
            if len(refused) == len(waiting):
                self._refuse(refused)
                break
            waiting = [row for row, _ in reversed(refused)]
        return tally

    def finish(self) -> None:
        """Ask what can be answered only once everything is written."""
        for table in self.tables:
            for row in self.rows[table.name]:
                for column, sentence in _late_faults(table, row.values):
                    row.refuse(sentence, column)
        if not self.faults:
            for row in self.waiting:
                row.refuse(CIRCLE)
        try:
            with transaction.atomic():
                connection.check_constraints()
        except IntegrityError as error:
            sentence = f"Cơ sở dữ liệu không nhận: {error}."
            self.dataset_faults.append(Fault(file=MANIFEST, sentence=sentence))

    def _write_row(self, tally: Tally, row: Row, known: Known) -> Refusal | None:
        """None once it is written; else why not, with nothing to say of a row that
        waits for another."""
        values = self.directory.resolved(row.values)
        if values is None:
            return []
        subject = tally.table.subject(row.values)
        # Copies, because a write that is refused leaves its traces on the objects.
        rivals = [copy(rival) for rival in known.get(subject, ())]
        try:
            with transaction.atomic():
                outcome, made = tally.table.write(values, rivals, self.writer)
        except REFUSALS as error:
            return explained(error, tally.table)
        known[subject] = rivals if made in rivals else [*rivals, made]
        self.directory.add(made)
        tally.outcomes[outcome] += 1
        return None

    def _refuse(self, refused: list[tuple[Row, Refusal]]) -> None:
        for row, why in refused:
            for sentence, column in why:
                row.refuse(sentence, column)
            if not why:
                self.waiting.append(row)


def _vacate(table: Table, rows: list[Row], known: Known) -> None:
    """Take the rows that will move out of each other's way, until each is written."""
    moving = [
        rival.pk
        for row in rows
        for rival in known.get(table.subject(row.values), ())
        if row.values.get(table.place) not in (None, getattr(rival, table.place))
    ]
    found = table.model_class._default_manager.filter(pk__in=moving)
    found.update(**{table.place: F(table.place) + OUT_OF_THE_WAY})


def _late_faults(table: Table, values: Values) -> Iterator[tuple[str, str]]:
    for name, value in values.items():
        for sentence in table.by_name[name].faults(value):
            yield name, sentence
    yield from table.faults(values)
