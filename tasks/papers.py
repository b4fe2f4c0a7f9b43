"""Papers as somebody picks them in a form: by symbol, and by day where two share one."""

import re
from collections.abc import Iterable
from datetime import date

from django.db.models import QuerySet

from org.models import Document

from . import formats
from .models import Task

_LABEL = re.compile(r"(?P<symbol>.+?)(?: ngày (?P<day>\d{1,2}/\d{1,2}/\d{4}))?")


def label(document: Document) -> str:
    """`25/KH-UBND ngày 10/02/2020`; of a law, which has no symbol, its code."""
    if not document.symbol:
        return document.code
    day = document.issued_on
    return f"{document.symbol} ngày {formats.day(day)}" if day else document.symbol


def named(text: str) -> QuerySet[Document]:
    """The papers that a label, a symbol or a code names; the day narrows them."""
    by_code = Document.objects.filter(code=text)
    if by_code.exists():
        return by_code
    parts = _LABEL.fullmatch(text)
    assert parts is not None  # noqa: S101 - every line of text is a symbol at least
    found = Document.objects.filter(symbol__iexact=parts["symbol"])
    return found.filter(issued_on=_day(parts["day"])) if parts["day"] else found


def of_task(task: Task) -> Iterable[str]:
    """What a form of the task offers: the labels of its papers."""
    return [label(row.document) for row in task.documents.all()]


def _day(text: str) -> date | None:
    try:
        return formats.parse_day(text)
    except ValueError:  # no such day, so no such paper
        return None
