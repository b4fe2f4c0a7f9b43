"""From a folder of YAML tables to raw rows: text cells that know where they stand.

YAML is read as text only. A plain loader would turn `on:` into True, 17.10 into 17.1
and 05 into 5.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import yaml

from tasks.formats import nfc

from .faults import Fault, did_you_mean

MANIFEST = "dataset.yaml"
MANIFEST_KEYS = ("name", "uses")
NESTED = "Ô phải là chữ; ô bắt đầu bằng “{” hoặc “[” thì đặt trong ngoặc kép."

_Loader = getattr(
    yaml, "CBaseLoader", yaml.BaseLoader
)  # in C where PyYAML was built so


class Cell(NamedTuple):
    text: str
    line: int


@dataclass(frozen=True, kw_only=True)
class RawRow:
    file: str
    item: int  # its place in the file, from 1
    line: int
    cells: dict[str, Cell]

    def fault(self, sentence: str, column: str = "") -> Fault:
        """A fault of the row, or of one of its cells."""
        cell = self.cells.get(column)
        return Fault(
            file=self.file,
            item=self.item,
            line=cell.line if cell else self.line,
            column=column,
            sentence=sentence,
        )


@dataclass
class Dataset:
    """What a folder and those it uses hold, table by table, and what is wrong with it."""

    root: Path
    tables: frozenset[str]
    name: str = ""
    rows: dict[str, list[RawRow]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    _done: set[Path] = field(default_factory=set)

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folder and those it uses, as far as they were read."""
        return tuple(sorted(self._done))

    def add_folder(self, folder: Path, above: tuple[Path, ...] = ()) -> None:
        """Read a folder, those it uses first; each folder once."""
        folder = folder.resolve()
        if folder in self._done:
            return
        self._read_manifest(folder, (*above, folder))
        self._done.add(folder)
        for path in sorted(folder.iterdir()):
            if path.suffix in {".yaml", ".yml"} and path.name != MANIFEST:
                self._read_table(path)

    def _read_manifest(self, folder: Path, above: tuple[Path, ...]) -> None:
        path = folder / MANIFEST
        root = self._parse(path) if path.is_file() else None
        if root is None:
            return
        if not isinstance(root, yaml.MappingNode):
            self._fault(path, "Tệp phải gồm hai mục: name và uses.", _line(root))
            return
        for key, value in root.value:
            match key.value:
                case "name":
                    self.name = nfc(str(value.value)) if len(above) == 1 else self.name
                case "uses":
                    self._read_used(path, value, above)
                case _:
                    hint = did_you_mean(str(key.value), MANIFEST_KEYS)
                    self._fault(path, f"Không có mục “{key.value}”{hint}", _line(key))

    def _read_used(self, path: Path, node: yaml.Node, above: tuple[Path, ...]) -> None:
        for used in node.value if isinstance(node, yaml.SequenceNode) else [node]:
            folder = (path.parent / str(used.value)).resolve()
            if folder in above:
                sentence = f"“{used.value}” lại dùng chính bộ này: vòng tròn."
                self._fault(path, sentence, _line(used), "uses")
            elif not folder.is_dir():
                sentence = f"Không có thư mục “{used.value}”."
                self._fault(path, sentence, _line(used), "uses")
            else:
                self.add_folder(folder, above)

    def _read_table(self, path: Path) -> None:
        if path.suffix != ".yaml" or path.stem not in self.tables:
            names = [f"{name}.yaml" for name in self.tables]
            hint = did_you_mean(path.name.lower(), names)
            self._fault(path, f"Không có bảng nào ghi ở tệp này{hint}")
            return
        rows = self.rows.setdefault(path.stem, [])
        root = self._parse(path)
        if isinstance(root, yaml.SequenceNode):
            rows.extend(self._rows(path, root))
        elif root is not None:
            self._fault(
                path, "Tệp phải là một danh sách các dòng “- cột: ô”.", _line(root)
            )

    def _rows(self, path: Path, root: yaml.SequenceNode) -> Iterator[RawRow]:
        for item, node in enumerate(root.value, start=1):
            row = RawRow(file=self._name(path), item=item, line=_line(node), cells={})
            if isinstance(node, yaml.MappingNode):
                self._fill(row, node)
                yield row
            else:
                self.faults.append(row.fault("Mỗi mục phải gồm các ô “cột: ô”."))

    def _fill(self, row: RawRow, node: yaml.MappingNode) -> None:
        for key, value in node.value:
            name = nfc(key.value) if isinstance(key, yaml.ScalarNode) else ""
            if name in row.cells:
                self._fault_at(row, key, name, "Cột này viết hai lần trong một mục.")
            elif not name:
                self._fault_at(row, key, "", "Tên cột phải là chữ.")
            elif not isinstance(value, yaml.ScalarNode):
                self._fault_at(row, value, name, NESTED)
                row.cells[name] = Cell("", _line(value))
            else:
                row.cells[name] = Cell(nfc(value.value), _line(value))

    def _parse(self, path: Path) -> yaml.Node | None:
        try:
            text = path.read_bytes().decode()
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            self._fault(path, "Tệp không phải là UTF-8; hãy lưu lại bằng UTF-8.", line)
            return None
        try:
            return yaml.compose(text, Loader=_Loader)
        except yaml.YAMLError as error:
            self._fault(path, *_explained(error, text))
            return None

    def _fault(
        self, path: Path, sentence: str, line: int = 0, column: str = ""
    ) -> None:
        name = self._name(path)
        self.faults.append(
            Fault(file=name, sentence=sentence, line=line, column=column)
        )

    def _fault_at(
        self, row: RawRow, node: yaml.Node, column: str, sentence: str
    ) -> None:
        self.faults.append(
            Fault(
                file=row.file,
                item=row.item,
                line=_line(node),
                column=column,
                sentence=sentence,
            )
        )

    def _name(self, path: Path) -> str:
        return Path(os.path.relpath(path, self.root.resolve())).as_posix()


def read(folder: Path, tables: frozenset[str]) -> Dataset:
    """The rows of a dataset folder; `tables` are the names there are."""
    dataset = Dataset(root=folder, tables=tables)
    if folder.is_dir():
        dataset.add_folder(folder)
    if not dataset.rows and not dataset.faults:
        sentence = "Không có thư mục này, hoặc trong đó không có tệp bảng nào."
        dataset.faults.append(Fault(file=str(folder), sentence=sentence))
    return dataset


def _line(node: yaml.Node) -> int:
    return node.start_mark.line + 1


# The mistakes that people make in YAML, by what PyYAML says of them (with or without C).
_EXPLAINED = {
    "mapping values are not allowed": "có dấu “: ” giữa ô; hãy đặt cả ô trong ngoặc kép",
    "tab character": "có dấu tab; YAML chỉ nhận dấu cách",
    r"'\t'": "có dấu tab; YAML chỉ nhận dấu cách",
    "start any token": "ô bắt đầu bằng dấu đặc biệt; hãy đặt cả ô trong ngoặc kép",
    "alias": "ô bắt đầu bằng dấu “*”; hãy đặt cả ô trong ngoặc kép",
    "quoted scalar": "ngoặc kép mở mà không đóng",
    "single document": "có dấu “---” chia tệp làm hai",
}


def _explained(error: yaml.YAMLError, text: str) -> tuple[str, int]:
    """A sentence and a line for what PyYAML refuses."""
    if not isinstance(error, yaml.MarkedYAMLError):
        found = yaml.reader.Reader.NON_PRINTABLE.search(text)
        line = text.count("\n", 0, found.start() if found else 0) + 1
        return "Không đọc được YAML: có ký tự điều khiển.", line
    said = f"{error.context} {error.problem}"
    why = next((why for sign, why in _EXPLAINED.items() if sign in said), "")
    why = why or "hãy xem lại thụt dòng, dấu hai chấm và ngoặc kép"
    # An open quote is noticed at the end of the file, but stands elsewhere.
    mark = error.context_mark if "quoted" in said else error.problem_mark
    return f"Không đọc được YAML: {why}.", mark.line + 1
