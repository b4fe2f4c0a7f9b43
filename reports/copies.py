"""The files of an issued report, made from its tree alone: no model, no query.

Number and day are two slots filled once. On paper the last rendering fills them, the
line of an appendix too; the electronic copy leaves them open, because the agency's
signature carries them as its visible text (Decree 30/2020, annex I, III.1c).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from tasks.blocks import Document

from .render.files import FORMATS

PAPER, ELECTRONIC = "giay", "dien-tu"


@dataclass(frozen=True, kw_only=True)
class Copy:
    """One file that leaves the office or is kept beside it."""

    kind: str  # a value of IssuedFile.Kind
    extension: str
    content_type: str
    content: bytes

    @property
    def sha256(self) -> str:
        return sha256(self.content).hexdigest()


def filled(document: Document, *, number: int, issued_on: date) -> Document:
    """The tree with its two slots filled: what is printed on paper."""
    letterhead = replace(
        document.letterhead, number=f"{number:02}", issued_on=issued_on
    )
    return replace(document, letterhead=letterhead)


def copies(document: Document, *, number: int, issued_on: date) -> Iterator[Copy]:
    """Every file of the report: PDF on paper and electronic, then the other formats."""
    paper = filled(document, number=number, issued_on=issued_on)
    yield _copy(PAPER, "pdf", paper)
    yield _copy(ELECTRONIC, "pdf", document)
    for extension in FORMATS:
        if extension != "pdf":
            yield _copy(extension, extension, paper)


def _copy(kind: str, extension: str, document: Document) -> Copy:
    made = FORMATS[extension]
    return Copy(
        kind=kind,
        extension=extension,
        content_type=made.content_type,
        content=made.render(document),
    )
