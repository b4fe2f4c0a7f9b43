"""Tables of what was done and when: rows are only ever added, never corrected."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Model

from .columns import Moment, Reference
from .fact_columns import Values
from .tables import Outcome, Refused, Table, Writer

WHO_AND_WHEN = (
    Reference(
        "by", "người thực hiện; để trống: người nạp", model="org.User", field="username"
    ),
    Reference("in_place_of", "thay cho người", model="org.User", field="username"),
    Moment("at", "lúc; để trống: lúc nạp"),
)
# Under the names of `WHO_AND_WHEN` the action is told who loads, and when.
DONE = {"by": "done_by", "at": "done_at"}


@dataclass(frozen=True, kw_only=True)
class EventTable(Table):
    def write(
        self, values: Values, known: list[Any], writer: Writer
    ) -> tuple[Outcome, Model]:
        """Add a row. Raises Refused where the file tells of the same event otherwise."""
        if known and self.differs(known[0], values):
            raise Refused("Việc đã làm thì không sửa được.")
        return super().write(values, known, writer)

    def expanded(self, values: Values) -> Values:
        made = super().expanded(values)
        return {DONE.get(name, name): value for name, value in made.items()}
