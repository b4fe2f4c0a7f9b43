"""Papers as somebody picks them in a form: by symbol, and by day where two share one."""

import re
from collections.abc import Iterable
from datetime import date
from itertools import chain, count

from django.db.models import QuerySet
from django.utils.text import slugify

from org.models import Document
from org.text import search_key

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


def twin_of(symbol: str, issued_on: date | None, issuer: str) -> Document | None:
    """A paper on file with the same number, symbol and issuer in the same year; such
    two are one and the same (Decree 30/2020, annex VI, part I, III: warn of it)."""
    if not symbol:
        return None
    year = {"issued_on__year": issued_on.year} if issued_on else {}
    found = Document.objects.filter(symbol__iexact=symbol, **year)
    same = (d for d in found.select_related("issuer") if _is_same(d.issued_by, issuer))
    return next(same, None)


def _is_same(one: str, other: str) -> bool:
    """Whether two names of issuers are one; who names none may mean any."""
    return not (one and other) or search_key(one) == search_key(other)


def new_code(kind: str, symbol: str, issued_on: date | None) -> str:
    """A free natural code: `kh-25-kh-ubnd-2020`."""
    year = str(issued_on.year) if issued_on else ""
    code = slugify(search_key(f"{kind} {symbol} {year}".replace("/", "-")))[:70]
    taken = set(
        Document.objects.filter(code__startswith=code).values_list("code", flat=True)
    )
    numbered = (f"{code}-{n}" for n in count(2))
    return next(c for c in chain([code], numbered) if c not in taken)
