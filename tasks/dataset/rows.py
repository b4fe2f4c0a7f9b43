"""From raw rows to typed ones: every cell read by its column."""

from dataclasses import dataclass, field

from .columns import Column, Ref
from .directory import Directory
from .faults import Fault, did_you_mean
from .reader import RawRow
from .tables import Key, Table, Values


@dataclass
class Row:
    raw: RawRow
    values: Values = field(default_factory=dict)  # of the cells that could be read
    faults: list[Fault] = field(default_factory=list)

    def refuse(self, sentence: str, column: str = "") -> None:
        self.faults.append(self.raw.fault(sentence, column))


def read_rows(table: Table, raw_rows: list[RawRow]) -> list[Row]:
    """The rows of a table with what is wrong in each of them, on its own and together."""
    rows = [_read_row(table, raw) for raw in raw_rows]
    _refuse_doubles(table, rows)
    return rows


def refuse_unknown(rows: list[Row], directory: Directory) -> None:
    """Refuse references to what stands neither in the files nor in the database."""
    for row in rows:
        for name, value in row.values.items():
            if isinstance(value, Ref) and (sentence := directory.fault(value)):
                row.refuse(sentence, name)


def _read_row(table: Table, raw: RawRow) -> Row:
    row = Row(raw)
    for name in raw.cells:
        if name not in table.by_name:
            hint = did_you_mean(name, table.by_name)
            row.refuse(f"Bảng {table.name} không có cột này{hint}", name)
    for column in table.columns:
        _read_cell(row, column)
    return row


def _read_cell(row: Row, column: Column) -> None:
    cell = row.raw.cells.get(column.name)
    text = cell.text if cell and cell.text.strip() else ""
    if column.required and not text:
        row.refuse("Thiếu ô bắt buộc này.", column.name)
    elif text:
        try:
            row.values[column.name] = column.parse(text)
        except ValueError as error:
            row.refuse(str(error), column.name)
    elif cell:
        row.values[column.name] = column.default


def _refuse_doubles(table: Table, rows: list[Row]) -> None:
    first: dict[Key, RawRow] = {}
    for row in rows:
        if any(name not in row.values for name in required_key(table)):
            continue
        other = first.setdefault(table.identity(row.values), row.raw)
        if other is not row.raw:
            where = "" if other.file == row.raw.file else f" của {other.file}"
            said = f"Dòng này trùng khóa với mục {other.item}{where}."
            row.refuse(said, table.key[0])


def required_key(table: Table) -> list[str]:
    """The columns without which nobody knows which row is meant."""
    return [name for name in table.key if table.by_name[name].required]
