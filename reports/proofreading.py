"""A text read against the rules: our own report, or a file that others wrote."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from tasks.blocks import Document
from tasks.findings import Finding
from tasks.models import Period
from tasks.scope import Scope

from .compose import compose
from .draft import drafted
from .foreign import read_foreign
from .models import Report
from .text_rules import RULES
from .vocabulary import read_vocabulary
from .writing import Writing, writing_of


def check_text(
    report: Report, path: Path | None = None, *, as_of: date | None = None
) -> list[Finding]:
    """What is wrong with the report's own text, or with a file beside it.

    The rules in their order, the findings of each as they stand in the text.
    Raises foreign.Unreadable, compose.NoLetterhead.
    """
    return check_document(report, compose(report, as_of=as_of), path)


def check_document(
    report: Report, document: Document, path: Path | None = None
) -> list[Finding]:
    """The same of what the report says, composed or frozen. Raises foreign.Unreadable."""
    return checked(read_writing(report, document, path))


def read_writing(
    report: Report, document: Document, path: Path | None = None
) -> Writing:
    """The text to be checked, with what it is compared with."""
    known = read_vocabulary()
    own = writing_of(document, known)
    if path is None:
        return replace(own, before=_last_time(report))
    lines = read_foreign(path, known)
    return replace(own, lines=lines, printed=own.lines)


def checked(writing: Writing) -> list[Finding]:
    """Every rule's findings; the second of a key is told from the first by its number."""
    found = [finding for rule in RULES for finding in rule.check(writing)]
    return list(_numbered(found))


def _numbered(findings: Iterable[Finding]) -> Iterator[Finding]:
    seen: Counter[str] = Counter()
    for finding in findings:
        seen[finding.key] += 1
        nth = seen[finding.key]
        yield (
            finding if nth == 1 else replace(finding, about=(*finding.about, str(nth)))
        )


def _last_time(report: Report) -> tuple[str, ...]:
    """What the same units handed in for the period before, of the same kind."""
    periods = Period.objects.filter(
        kind=report.period.kind, ends_on__lt=report.period.starts_on
    )
    before = periods.order_by("-ends_on").first()
    if before is None:
        return ()
    scope = Scope(unit=report.unit, period=before, as_of=before.cut_off_on)
    return tuple(text.text for text in drafted(report, scope).texts)
