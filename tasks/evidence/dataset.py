"""The dataset table of evidence, and the files that travel beside it."""

import hashlib
import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db.models import Model

from tasks.dataset.columns import Column, Moment, Reference, Text
from tasks.dataset.fact_columns import Values
from tasks.dataset.tables import Refused, Table, Writer

from . import actions
from .facts import NotAName, find_fact, parts_of

FILES = "files"
MISSING = "Không có tệp files/{} trong bộ dữ liệu, hoặc nội dung của nó đã khác."
NOT_A_HASH = "SHA-256 gồm 64 chữ số và chữ cái từ a đến f."


class FactName(Column):
    """A row of a register, as the page of a figure's sources names it."""

    kind = "bảng:mã của một dòng số liệu"

    def parse(self, text: str) -> str:
        try:
            parts_of(text.strip())
        except NotAName as error:
            raise ValueError(str(error)) from error
        return text.strip()

    def faults(self, value: str) -> Iterable[str]:
        if value and find_fact(value) is None:
            yield f"Không có dòng số liệu nào là “{value}”."


class Hash(Column):
    kind = "SHA-256"

    def parse(self, text: str) -> str:
        if not re.fullmatch(r"[0-9a-f]{64}", text.strip()):
            raise ValueError(NOT_A_HASH)
        return text.strip()


@dataclass(frozen=True, kw_only=True)
class FilesTable(Table):
    """A table each row of which has a file: `files/` holds them under their SHA-256."""

    def saved(self, row: Any, given: Values, writer: Writer) -> Model:
        content = b"" if row else _read(writer.folders, given["sha256"])
        values = self.expanded(given)
        stamp = {"by": writer.by, "at": writer.at}
        return self.save(self.model_class, row, content=content, **stamp, **values)

    def write_files(self, folder: Path) -> None:
        """What lies there of rows that are gone goes; the rest is copied as it is."""
        target = folder / FILES
        shutil.rmtree(target, ignore_errors=True)
        for evidence in self.rows():
            target.mkdir(exist_ok=True)
            with (
                evidence.file.open() as kept,
                (target / evidence.sha256).open("wb") as f,
            ):
                shutil.copyfileobj(kept, f)


def _read(folders: Iterable[Path], sha256: str) -> bytes:
    for folder in folders:
        path = folder / FILES / sha256
        if path.is_file():
            content = path.read_bytes()
            if hashlib.sha256(content).hexdigest() == sha256:
                return content
    raise Refused(MISSING.format(sha256), "sha256")


EVIDENCE = FilesTable(
    name="evidence",
    label="Minh chứng",
    model="tasks.Evidence",
    save=actions.save_evidence,
    columns=(
        Text("code", "mã", required=True),
        Reference("unit", "đơn vị gửi", required=True, model="org.Unit"),
        Reference("period", "kỳ", required=True, model="tasks.Period"),
        Reference("task", "nhiệm vụ", required=True, model="tasks.Task"),
        FactName("fact", "dòng số liệu; để trống: nội dung của nhiệm vụ"),
        Text("name", "tên tệp, đuôi đúng với nội dung", required=True),
        Hash("sha256", "mã của nội dung, cũng là tên tệp trong files/", required=True),
        Moment("uploaded_at", "gửi lúc; để trống: lúc nạp"),
        Reference(
            "uploaded_by",
            "người gửi; để trống: người nạp",
            model="org.User",
            field="username",
        ),
        Reference("on_behalf_of", "đơn vị được gửi thay", model="org.Unit"),
        Moment("voided_at", "gỡ lúc; để trống: đang dùng"),
        Reference("voided_by", "người gỡ", model="org.User", field="username"),
        Text("void_reason", "lý do gỡ"),
    ),
    related=("unit", "period", "task", "uploaded_by", "on_behalf_of", "voided_by"),
    note="Nội dung từng tệp nằm ở thư mục `files/` bên cạnh, mỗi tệp mang tên là SHA-256 của nó.",
)

TABLES = (EVIDENCE,)
