"""Soát xét of a report: what the rules find, in the order of its parts, and what somebody
signed for. Pure but for what is read: same report, same days, same findings."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from tasks import domains
from tasks.blocks import Document
from tasks.findings import Finding, Inquiry, Severity, findings

from .compose import NoLetterhead, composed
from .content import document_of, frozen_content
from .draft import Draft, draft_of
from .models import Report, Waiver
from .proofreading import check_document, check_text


@dataclass(frozen=True, kw_only=True)
class Checked:
    """A finding and the waiver that speaks of it, if there is one."""

    finding: Finding
    waiver: Waiver | None = None

    @property
    def is_waived(self) -> bool:
        """Whether somebody signed for these very values."""
        return (
            self.waiver is not None
            and self.waiver.fingerprint == self.finding.fingerprint
        )

    @property
    def is_stale(self) -> bool:
        """Whether the waiver was of other values: "đã đổi, cần xem lại"."""
        return self.waiver is not None and not self.is_waived

    @property
    def is_blocking(self) -> bool:
        return self.finding.severity is Severity.BLOCKING and not self.is_waived


@dataclass(frozen=True, kw_only=True)
class Part:
    """The findings of one part of the report."""

    code: str  # of the task or unit; "": the report as a whole
    title: str
    checked: tuple[Checked, ...]


@dataclass(frozen=True, kw_only=True)
class Review:
    """What a report says on a day, and what is found in it."""

    document: Document | None  # None: the unit has no letterhead to put above it
    parts: tuple[Part, ...]  # those in which something is found, in the report's order

    @property
    def checked(self) -> list[Checked]:
        return [c for part in self.parts for c in part.checked]


def findings_of(
    report: Report, as_of: date | None = None, known_at: datetime | None = None
) -> list[Checked]:
    """What is found in the report on a day, in the order of its parts, worst first."""
    return review(report, as_of, known_at).checked


def blocking(
    report: Report, as_of: date | None = None, known_at: datetime | None = None
) -> list[Checked]:
    """What stops the report from being issued: blocking and signed for by nobody."""
    return [c for c in findings_of(report, as_of, known_at) if c.is_blocking]


def review(
    report: Report, as_of: date | None = None, known_at: datetime | None = None
) -> Review:
    """The report read against its rules; both are asked of the same rows.

    Without a day: on the period's cut-off, as the report itself is read. A frozen report
    is read as it was frozen: what came later is drift, and no finding.
    """
    waivers = _waivers(report, known_at)  # may be given after the freeze
    if report.state.is_frozen and known_at is None:
        content = frozen_content(report)
        as_of, known_at = content.as_of, content.frozen_at
    draft = draft_of(report, as_of, known_at)
    document = _document(draft)
    inquiry = Inquiry(
        scope_of=draft.scope_of, tasks=tuple(draft.tasks), answered=draft.answered
    )
    found = findings(inquiry, domains.rules())
    if document is not None:
        found += _on_text(report, document)
    return Review(document=document, parts=tuple(_signed(draft, found, waivers)))


def parts_of_file(report: Report, path: Path) -> list[Part]:
    """What is found in a text of others that stands for the report, in its order.

    Raises foreign.Unreadable, NoLetterhead.
    """
    return _signed(draft_of(report), check_text(report, path), {})


def _signed(
    draft: Draft, found: list[Finding], waivers: dict[str, Waiver]
) -> list[Part]:
    checked = [Checked(finding=f, waiver=waivers.get(f.key)) for f in found]
    return list(_grouped(checked, _titles(draft, found)))


def _document(draft: Draft) -> Document | None:
    """What the report says; None where it cannot be headed."""
    if draft.report.state.is_frozen:
        return document_of(draft.report)
    try:
        return composed(draft)
    except NoLetterhead:
        return None


def _on_text(report: Report, document: Document) -> list[Finding]:
    """What the rules on the written text find."""
    # Words are mended where they stand: the preview, at the part they are in.
    address = report.get_absolute_url()
    return [
        replace(finding, mend=finding.mend or f"{address}#{finding.part}".rstrip("#"))
        for finding in check_document(report, document)
    ]


def _waivers(report: Report, known_at: datetime | None) -> dict[str, Waiver]:
    """The waivers that stand, by the key of their finding."""
    rows = report.waivers.filter(withdrawn_at=None).select_related("waived_by")
    if known_at is not None:
        rows = rows.filter(waived_at__lte=known_at)
    return {row.finding_key: row for row in rows.order_by("pk")}


def _titles(draft: Draft, found: Iterable[Finding]) -> dict[str, str]:
    """Code → heading of every part, in the report's order: tasks, units, the rest."""
    tasks = {task.code: f"{task.order}. {task.name}" for task in draft.tasks}
    rest = {finding.part for finding in found} - {"", *tasks}
    units = type(draft.scope.unit).objects.filter(code__in=rest) if rest else ()
    named = {unit.code: unit.name for unit in sorted(units, key=lambda u: u.order)}
    return {**tasks, **named, **{code: code for code in sorted(rest - set(named))}}


def _grouped(checked: list[Checked], titles: dict[str, str]) -> Iterable[Part]:
    for code, title in {**titles, "": WHOLE}.items():
        own = [c for c in checked if c.finding.part == code]
        if own:
            own.sort(key=lambda c: _ORDER.index(c.finding.severity))
            yield Part(code=code, title=title, checked=tuple(own))


WHOLE = "Cả báo cáo"
_ORDER = list(Severity)
