"""The rows of a dataset as text cells, and the same rows with some cells changed."""

from copy import deepcopy
from datetime import date
from pathlib import Path

import yaml

from .words import last_day


class Row(dict):
    """An empty cell may be left out of a file."""

    def __missing__(self, column):
        return ""

    def __getitem__(self, column):
        return " ".join(super().__getitem__(column).split())


class Rows:
    def __init__(self, *folders: Path):
        self.tables: dict[str, list[Row]] = {}
        self.indexes = {}  # (table, columns) → {their cells: rows}
        for folder in folders:
            for path in sorted(folder.glob("*.yaml")):
                if path.name != "dataset.yaml":
                    read = yaml.load(path.read_bytes(), yaml.BaseLoader)  # noqa: S506
                    self.tables.setdefault(path.stem, []).extend(map(Row, read))

    def some(self, table, **cells):
        return [*self.index(table, tuple(cells)).get(tuple(cells.values()), ())]

    def index(self, table, columns):
        """Asked thousands of times a report: row by row that took longer than the report."""
        if (table, columns) not in self.indexes:
            index = self.indexes[table, columns] = {}
            for row in self.tables.get(table, []):
                index.setdefault(tuple(row[c] for c in columns), []).append(row)
        return self.indexes[table, columns]

    def one(self, table, **cells):
        (row,) = self.some(table, **cells)
        return row

    def get(self, table, **cells):
        return next(iter(self.some(table, **cells)), None)

    def facts(self, table, day, **cells):
        """Rows of a register that had happened by the day."""
        rows = self.some(table, **cells)
        return [row for row in rows if happened_on(row) <= day]

    def changed(self, changes):
        """The rows with the cells of `(table, row's own cells, new cells)` in place."""
        made = deepcopy(self)
        for table, which, cells in changes:
            made.one(table, **which).update(cells)
            made.indexes = {}
        return made

    def write(self, folder, changes):
        """The changed rows alone as a dataset."""
        folder.mkdir()
        tables = {}
        for table, which, cells in changes:
            row = dict(self.one(table, **which))
            tables.setdefault(table, {}).setdefault(tuple(row.items()), row).update(
                cells
            )
        for table, rows in tables.items():
            text = yaml.dump(list(rows.values()), allow_unicode=True, width=1000)
            (folder / f"{table}.yaml").write_text(text, encoding="utf-8")
        return folder


def happened_on(row) -> date:
    return last_day(row["happened_on"])
