"""Everything that was ever said, and which of it stands on a day as known at a moment.

Moments are hours since the demo was loaded: its own rows were said at 0.
"""

from dataclasses import dataclass

from tests.demo.oracle.rows import Row, Rows, happened_on
from tests.demo.oracle.words import last_day

NOW = None


@dataclass
class Said:
    """A row of a dataset, and when it was said and taken back."""

    table: str
    cells: dict  # as in the files
    said_at: int
    order: int  # later rows last
    taken_back_at: int | None = None

    @property
    def day(self):
        return last_day(self.cells["happened_on"])

    def stands(self, day, known_at):
        if self.day > day:
            return False
        if known_at is NOW:
            return self.taken_back_at is None
        was_said = self.said_at <= known_at
        return was_said and (
            self.taken_back_at is None or self.taken_back_at > known_at
        )


class Ledger:
    """The catalogues as they are; of the facts a list that only grows."""

    def __init__(self, rows, tables):
        self.rows = rows
        self.said = []
        for table in tables:
            for cells in sorted(rows.some(table), key=happened_on):
                self._say(table, cells, 0)

    def standing_now(self, table):
        return [s for s in self.said if s.table == table and s.taken_back_at is None]

    def record(self, table, cells, at):
        self._say(table, cells, at)

    def correct(self, said, cells, at):
        self.void(said, at)
        self._say(said.table, {**said.cells, **cells}, at)

    def void(self, said, at):
        said.taken_back_at = at

    def seen(self, day, known_at=NOW):
        """Rows for the oracle, whose newest fact of a thing is the last in its table."""
        found = Rows()
        found.tables = {**self.rows.tables}
        for table in {said.table for said in self.said}:
            found.tables[table] = []
        standing = [said for said in self.said if said.stands(day, known_at)]
        for said in sorted(standing, key=lambda said: (said.day, said.order)):
            found.tables[said.table].append(said.cells)
        return found

    def _say(self, table, cells, at):
        self.said.append(Said(table, Row(cells), at, len(self.said)))
