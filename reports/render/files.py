"""The files a report can be had as."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from reports.frozen import freeze
from tasks.blocks import Document

from .docx import to_docx
from .html import to_html
from .pdf import to_pdf

OFFICE = "application/vnd.openxmlformats-officedocument"


@dataclass(frozen=True)
class FileFormat:
    content_type: str
    render: Callable[[Document], bytes]


def _html(document: Document) -> bytes:
    return to_html(document).encode()


def _json(document: Document) -> bytes:
    return json.dumps(freeze(document), ensure_ascii=False, indent=1).encode()


FORMATS = {
    "pdf": FileFormat("application/pdf", to_pdf),
    "docx": FileFormat(f"{OFFICE}.wordprocessingml.document", to_docx),
    "html": FileFormat("text/html; charset=utf-8", _html),
    "json": FileFormat("application/json", _json),
}
