"""How a paper is cited (Decree 30/2020/NĐ-CP, annex I, II.6b)."""

from org.models import Document

from . import formats


def cite(
    document: Document | None, *, is_first: bool = True, with_issuer: bool = True
) -> str:
    """`Kế hoạch số 25/KH-UBND ngày 10/02/2020 của … về …`; later: type and symbol only."""
    if document is None:
        return ""
    name = document.type.name
    if not document.symbol:
        return " ".join(part for part in (name, document.subject) if part)
    if not is_first:
        return f"{name} số {document.symbol}"
    return "".join(
        [
            f"{name} số {document.symbol}",
            f" ngày {formats.day(document.issued_on)}" if document.issued_on else "",
            f" của {document.issued_by}" if with_issuer and document.issued_by else "",
            f" về {document.subject}" if document.subject else "",
        ]
    )


def short(document: Document | None) -> str:
    """`Kế hoạch số 25/KH-UBND ngày 10/02/2020`, for the foot of a figure."""
    if document is None:
        return ""
    date = f" ngày {formats.day(document.issued_on)}" if document.issued_on else ""
    return cite(document, is_first=False) + date
