"""The inverse of loading: every table of the database as a folder of YAML files."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml
from django.db import transaction
from django.db.models import Model

from .columns import Reference
from .reader import MANIFEST
from .recorder import TECHNICAL
from .tables import Table

Cells = dict[str, str]


class NotADataset(Exception):
    """The folder holds something else, which a dump must not mix with its files."""


@transaction.atomic
def dump(folder: Path, tables: Sequence[Table]) -> dict[str, int]:
    """Write the folder anew. Returns the number of rows of every table that has any.

    Raises NotADataset for a folder with other things in it.
    """
    if folder.exists() and any(folder.iterdir()) and not (folder / MANIFEST).is_file():
        raise NotADataset
    dumped = {
        table.name: [cells(table, row) for row in _rows(table)] for table in tables
    }
    _leave_out_technical(tables, dumped)
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / MANIFEST, _yaml({"name": _name(folder)}))
    for table in tables:
        path = folder / f"{table.name}.yaml"
        if rows := dumped[table.name]:
            _write(path, f"# {table.label}\n" + "".join(_yaml([row]) for row in rows))
        else:
            path.unlink(missing_ok=True)
        table.write_files(folder)
    return {name: len(rows) for name, rows in dumped.items() if rows}


def cells(table: Table, row: Model) -> Cells:
    """The row as its file holds it; empty cells are left out."""
    dumped = ((column.name, column.dump(column.of(row))) for column in table.columns)
    return {name: text for name, text in dumped if text}


def _rows(table: Table) -> Iterator[Any]:
    """In the table's order, but a row that others of the table name comes before them:
    so it will be loaded, and so the next dump will find it."""
    own = [
        column.attribute
        for column in table.columns
        if isinstance(column, Reference)
        and column.model_class is table.model_class
        and not column.path
    ]
    rows = {row.pk: row for row in table.rows()}
    while rows:
        yield from _with_named(next(iter(rows)), rows, own)


def _with_named(pk: Any, rows: dict[Any, Any], own: Iterable[str]) -> Iterator[Any]:
    row = rows.pop(pk, None)
    if row is not None:
        for attribute in own:
            yield from _with_named(getattr(row, f"{attribute}_id"), rows, own)
        yield row


def _leave_out_technical(
    tables: Sequence[Table], dumped: dict[str, list[Cells]]
) -> None:
    """The loader's own account is data only where a row names it."""
    for table in tables:
        if table.model == "org.User" and TECHNICAL not in set(
            _named_users(tables, dumped)
        ):
            rows = dumped[table.name]
            dumped[table.name] = [row for row in rows if row["username"] != TECHNICAL]


def _named_users(
    tables: Sequence[Table], dumped: dict[str, list[Cells]]
) -> Iterator[str]:
    for table in tables:
        for column in table.columns:
            if isinstance(column, Reference) and column.model == "org.User":
                yield from (row.get(column.name, "") for row in dumped[table.name])


def _name(folder: Path) -> str:
    """The name it has, else the folder's own."""
    manifest = folder / MANIFEST
    held = None
    if manifest.is_file():  # BaseLoader makes texts, lists and mappings, nothing else
        held = yaml.load(manifest.read_bytes(), yaml.BaseLoader)  # noqa: S506
    return (held or {}).get("name") or folder.resolve().name


# Characters that some take for the end of a line and others do not.
_ODD = re.compile("[\x85\u2028\u2029\ufeff]")


class _Dumper(yaml.BaseDumper):
    """Quotes what YAML cannot do without; every value is text and is read as text."""

    def represent_text(self, text: str) -> yaml.ScalarNode:
        style = "|" if "\n" in text else None
        style = '"' if _ODD.search(text) else style
        return self.represent_scalar("tag:yaml.org,2002:str", text, style=style)

    def represent_cells(self, row: Cells) -> yaml.MappingNode:
        return self.represent_mapping("tag:yaml.org,2002:map", row.items())

    def represent_rows(self, rows: list[Cells]) -> yaml.SequenceNode:
        return self.represent_sequence("tag:yaml.org,2002:seq", rows)

    def ignore_aliases(self, data: Any) -> bool:
        return True


_Dumper.add_representer(str, _Dumper.represent_text)
_Dumper.add_representer(dict, _Dumper.represent_cells)
_Dumper.add_representer(list, _Dumper.represent_rows)


def _yaml(data: Any) -> str:
    return yaml.dump(
        data,
        Dumper=_Dumper,
        allow_unicode=True,
        width=float("inf"),
        sort_keys=False,
        default_flow_style=False,
    )


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
