"""Signing for a finding: letting it through, and taking that back."""

from datetime import datetime

from django.db import transaction

from org.models import User
from org.saving import save
from reports.findings import findings_of
from reports.models import Report, Waiver
from tasks.findings import Finding


class NoReason(Exception):
    """A finding is let through only for a reason; str() is Vietnamese."""


class NoSuchFinding(Exception):
    """The finding does not stand, or not with these values; str() is Vietnamese."""


GONE = "Phát hiện này không còn, hoặc số liệu của nó đã đổi; hãy xem lại."


class AlreadyWithdrawn(Exception):
    """The waiver was taken back before; str() is Vietnamese."""


class AlreadyIssued(Exception):
    """What was signed for when a report was issued stays as it was."""

    def __init__(self) -> None:
        super().__init__(
            "Báo cáo đã phát hành: không bỏ qua thêm, không rút lại được nữa."
        )


@transaction.atomic
def waive_finding(
    report: Report, finding: Finding, *, reason: str, by: User, at: datetime
) -> Waiver:
    """Let one finding of the report through, as it stands now. Returns the waiver.

    Raises NoReason; NoSuchFinding where it is gone or rests on other values by now;
    AlreadyIssued. An older waiver of the same finding is taken back by it.
    """
    _refuse_issued(report)
    if not reason.strip():
        raise NoReason("Hãy ghi lý do bỏ qua phát hiện này.")
    standing = (checked.finding for checked in findings_of(report))
    if not any(_is_same(finding, other) for other in standing):
        raise NoSuchFinding(GONE)
    for older in report.waivers.filter(finding_key=finding.key, withdrawn_at=None):
        withdraw_waiver(older, by=by, at=at)
    waiver = Waiver(
        report=report,
        finding_key=finding.key,
        fingerprint=finding.fingerprint,
        sentence=finding.sentence,
        reason=reason.strip(),
        waived_by=by,
        waived_at=at,
    )
    save(waiver, force_insert=True)
    return waiver


@transaction.atomic
def withdraw_waiver(waiver: Waiver, *, by: User, at: datetime) -> Waiver:
    """Take the waiver back; the finding counts again.

    Raises AlreadyWithdrawn, AlreadyIssued.
    """
    _refuse_issued(waiver.report)
    taken_back = Waiver.objects.filter(pk=waiver.pk, withdrawn_at=None).update(
        withdrawn_by=by, withdrawn_at=at
    )
    if not taken_back:
        raise AlreadyWithdrawn("Việc bỏ qua này đã được rút lại rồi.")
    waiver.refresh_from_db()
    return waiver


def _refuse_issued(report: Report) -> None:
    if report.state.is_issued:
        raise AlreadyIssued


def _is_same(finding: Finding, other: Finding) -> bool:
    return (finding.key, finding.fingerprint) == (other.key, other.fingerprint)
