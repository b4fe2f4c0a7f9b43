"""The verbs of evidence: add it, take it out. Nothing is ever deleted."""

import uuid
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from org.models import Unit, User
from org.saving import save
from tasks.locks import lock_of
from tasks.models import Evidence, Period, Task

from . import files
from .intake import Paper, taken_in
from .refusals import NotAccepted

GONE = "Tệp này đã được gỡ trước đó."
OTHER_NAME = "Tên tệp phải hợp với nội dung, ở đây là “{}”."
CONTENT_STAYS = "Nội dung của một tệp không đổi được; hãy gỡ tệp và thêm tệp mới."
NO_REASON = "Hãy ghi lý do gỡ tệp."


class Shut(ValidationError):
    """The unit's period is locked; str() says why and who opens it."""

    def __str__(self) -> str:
        return str(self.message)


@files.no_orphans()
@transaction.atomic
def attach(
    *,
    uploads: Sequence[tuple[str, bytes]],
    unit: Unit,
    period: Period,
    task: Task,
    fact: str = "",
    by: User,
    at: datetime,
    on_behalf_of: Unit | None = None,
) -> list[Evidence]:
    """File papers for a fact of the unit, or without one for what it says of the task.

    `uploads` are (name, content). All are filed or none. Returns the rows; raises a
    ValidationError with one NotAccepted for each file that is refused, or Shut.
    """
    if lock := lock_of(unit, period, timezone.localdate(at)):
        raise Shut(str(lock))
    about = {"unit": unit, "period": period, "task": task, "fact": fact}
    papers = _all_taken_in(uploads)
    _refuse_more(papers, about)
    stamp = {"uploaded_by": by, "uploaded_at": at, "on_behalf_of": on_behalf_of}
    return [_file(paper, code=_new_code(), **about, **stamp) for paper in papers]


@transaction.atomic
def void_evidence(
    evidence: Evidence, *, by: User, at: datetime, reason: str
) -> Evidence:
    """Take a paper out; the file stays. Raises ValidationError without a reason or a
    second time, Shut once the period is locked."""
    if lock := lock_of(evidence.unit, evidence.period, timezone.localdate(at)):
        raise Shut(str(lock))
    if not reason.strip():
        raise ValidationError({"reason": NO_REASON})
    voided = {"voided_at": at, "voided_by": by, "void_reason": reason.strip()}
    if not Evidence.objects.standing().filter(pk=evidence.pk).update(**voided):
        raise ValidationError(GONE)
    evidence.refresh_from_db()
    return evidence


@files.no_orphans()
@transaction.atomic
def save_evidence(
    model: type[Evidence],
    row: Evidence | None,
    *,
    by: User,
    at: datetime,
    content: bytes,
    **values: Any,
) -> Evidence:
    """A paper of a dataset, new or with other words beside it; its content stays."""
    if row is None:
        paper = taken_in(content, values["name"], as_is=True)
        if paper.name != values["name"]:
            raise ValidationError({"name": OTHER_NAME.format(paper.name)})
        values["uploaded_at"] = values.get("uploaded_at") or at
        values["uploaded_by"] = values.get("uploaded_by") or by
        return _file(paper, **values)
    if values.get("sha256", row.sha256) != row.sha256:
        raise ValidationError({"sha256": CONTENT_STAYS})
    for name, value in values.items():
        setattr(row, name, value)
    save(row)
    return row


def _all_taken_in(uploads: Sequence[tuple[str, bytes]]) -> list[Paper]:
    """Every fault at once, so that five photographs are not refused one by one."""
    papers, refused = [], []
    for name, content in uploads:
        try:
            papers.append(taken_in(content, name))
        except NotAccepted as refusal:
            refused.append(refusal)
    if refused:
        raise ValidationError(refused)
    return papers


def _refuse_more(papers: list[Paper], about: dict[str, Any]) -> None:
    """No content twice for one thing, and no more files than the setting says."""
    names = dict(
        Evidence.objects.standing().filter(**about).values_list("sha256", "name")
    )
    limit = settings.EVIDENCE_PER_FACT
    for paper in papers:
        if other := names.get(paper.sha256):
            raise NotAccepted("TWICE", paper.name, other=other)
        names[paper.sha256] = paper.name
        if len(names) > limit:
            raise NotAccepted("TOO_MANY", paper.name, number=len(names), limit=limit)


def _file(paper: Paper, **values: Any) -> Evidence:
    kept = {"name": paper.name, "media_type": paper.media_type}
    evidence = Evidence(**values | kept, size=len(paper.content))
    evidence.sha256 = paper.sha256
    evidence.clean_fields(exclude=["file"])
    files.write(evidence, paper.content)
    save(evidence, force_insert=True)
    return evidence


def _new_code() -> str:
    return f"evidence-{uuid.uuid4().hex[:12]}"
