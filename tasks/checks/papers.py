"""The papers that the asked tasks cite, and where each stands in its series."""

import re
from dataclasses import dataclass

from org.models import Document
from tasks import citations
from tasks.findings import Inquiry
from tasks.models import Task
from tasks.scope import Scope

# `25/KH-UBND`, `1408-CV/HU`; the year may follow: `03/2007/QĐ-BNV`.
_SYMBOL = re.compile(
    r"(?P<number>\d+)\s*[/-]\s*(?:(?P<year>\d{4})\s*/\s*)?(?P<kind>\S.*)"
)


@dataclass(frozen=True)
class Numbered:
    """A paper whose symbol and day can be told."""

    document: Document
    number: int
    year: int | None  # as the symbol says
    series: (
        tuple  # issuer, kind, year; papers with the year in their symbol have their own
    )

    @property
    def name(self) -> str:
        return citations.short(self.document)


def documents(scope: Scope) -> list[Document]:
    """Every paper there is."""
    return list(Document.objects.select_related("type", "issuer").order_by("pk"))


def numbered(scope: Scope) -> dict[int, Numbered]:
    """The papers with number, issuer and day, by key."""
    found = (_numbered(row) for row in scope.once(documents))
    return {row.document.pk: row for row in found if row is not None}


def _numbered(document: Document) -> Numbered | None:
    parts = _SYMBOL.fullmatch(document.symbol.strip())
    issuer = document.issuer.code if document.issuer else document.issuer_name
    if parts is None or not issuer or document.issued_on is None:
        return None
    kind = re.sub(r"\s", "", parts["kind"]).upper()
    year = int(parts["year"]) if parts["year"] else None
    # Legal rules, `03/2007/QĐ-BNV`, are numbered apart from other papers of the name.
    series = (issuer, kind, document.issued_on.year, year is not None)
    return Numbered(document, int(parts["number"]), year, series)


def cited(inquiry: Inquiry) -> dict[int, Task]:
    """The first task that cites each paper."""
    found: dict[int, Task] = {}
    for task in inquiry.whole_tasks:
        for row in task.documents.all():
            found.setdefault(row.document_id, task)
    return found
