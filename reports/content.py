"""What a report says at this moment: composed while it is drafted, frozen afterwards."""

import json
from datetime import date
from hashlib import sha256

from tasks.blocks import Document

from .compose import compose
from .copies import filled
from .frozen import freeze, thaw
from .models import Report, ReportContent


class Frozen(Exception):
    """The report is signed or on its way to be: it is not composed for another day."""

    def __init__(self, day: date) -> None:
        super().__init__(
            "Báo cáo đã trình ký nên không lập lại cho ngày khác;"
            f" số liệu đã chốt đến ngày {day:%d/%m/%Y}."
        )


def document_of(report: Report, *, as_of: date | None = None) -> Document:
    """What the report says; with its number and day once it has them.

    Raises NoLetterhead for a draft of a unit without one, Frozen if a frozen one is
    asked for another day.
    """
    if not report.state.is_frozen:
        return compose(report, as_of=as_of)
    document = thawed(frozen_content(report))
    if as_of not in (None, document.as_of):
        raise Frozen(document.as_of)
    if not report.state.is_issued:
        return document
    entry = report.entry
    return filled(document, number=entry.number, issued_on=entry.issued_on)


def frozen_content(report: Report) -> ReportContent:
    """The content that counts: the last that was frozen. Raises ReportContent.DoesNotExist."""
    return report.contents.latest("version")


def thawed(content: ReportContent) -> Document:
    return thaw(json.loads(content.content))


def canonical(document: Document) -> str:
    """The tree as JSON of which there is one form only: what is hashed and kept."""
    return json.dumps(
        freeze(document), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )


def content_hash(content: str) -> str:
    return sha256(content.encode()).hexdigest()
