"""Rows by natural code: those of the database, and those the files promise.

One query for each kind of row that is referred to, not one for each reference.
"""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Model

from .columns import Ref, Reference
from .faults import did_you_mean
from .tables import Table, Values

Kind = tuple[type[Model], str]  # a model and the field its references name


class Directory:
    def __init__(self, tables: Iterable[Table]) -> None:
        self._kinds = {
            (column.model_class, column.field)
            for table in tables
            for column in table.columns
            if isinstance(column, Reference)
        }
        self._rows: dict[Kind, dict[str, Model]] = {}
        self._promised: defaultdict[Kind, set[str]] = defaultdict(set)

    def promise(self, table: Table, values: Values) -> None:
        """The row stands in a file, and will be written unless it has a fault."""
        for column in table.columns:
            kind = table.model_class, column.attribute
            if kind in self._kinds and column.name in values:
                self._promised[kind].add(values[column.name])

    def add(self, row: Model) -> None:
        """A row that was just written."""
        for (model, field), rows in self._rows.items():
            if isinstance(row, model):
                rows[getattr(row, field)] = row

    def fault(self, ref: Ref) -> str:
        """A sentence where the code names nothing; "" where it does."""
        promised = self._promised[ref.model, ref.field]
        found = self._found(ref)
        if ref.code in promised or ref.code in found:
            return ""
        options = ref.model._meta
        label = str(options.get_field(ref.field).verbose_name).lower()
        hint = did_you_mean(ref.code, sorted({*promised, *found}))
        return f"Không có {options.verbose_name} nào mang {label} “{ref.code}”{hint}"

    def resolved(self, values: Values) -> Values | None:
        """The values with rows in place of codes; None while one is not written yet."""
        made = {
            name: self._found(value).get(value.code)
            if isinstance(value, Ref)
            else value
            for name, value in values.items()
        }
        refs = (name for name, value in values.items() if isinstance(value, Ref))
        return None if any(made[name] is None for name in refs) else made

    def _found(self, ref: Ref) -> dict[str, Model]:
        kind = ref.model, ref.field
        if kind not in self._rows:
            rows = ref.model._default_manager.order_by("pk")
            self._rows[kind] = {getattr(row, ref.field): row for row in rows}
        return self._rows[kind]
