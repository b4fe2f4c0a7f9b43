"""After issue nothing is edited: what is wrong is replaced or corrected by a new paper."""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from org.actions import save_row
from org.models import User
from reports import states
from reports.models import Outline, Recipient, Report, ReportAppendix
from reports.states import Move

from .life import NotNow

COPIED = (
    "unit",
    "period",
    "addressee",
    "signatory",
    "archive",
    "drafting_unit",
)
NO_OUTLINE = "Chưa có đề cương công văn đính chính nào (trích yếu có {van_ban})."


@transaction.atomic
def replace_report(report: Report, *, by: User, at: datetime) -> Report:
    """A new draft of the same form that will replace an issued report whose content is
    wrong (Decree 30/2020, article 18.3). Raises NotNow."""
    _refuse(report, Move.REPLACE)
    if Report.objects.filter(replaces=report).exists():
        raise NotNow(f"{report.citation} đã có báo cáo thay thế đang soạn.")
    made = save_row(
        Report,
        None,
        by=by,
        at=at,
        **_copied(report),
        outline=report.outline,
        task=report.task,
        requested_by=report.requested_by,
        edition=_next_edition(report, report.outline),
        replaces=report,
    )
    for model in (Recipient, ReportAppendix):
        _copy_lines(model, report, made, by=by, at=at)
    return made


@transaction.atomic
def correct_report(report: Report, *, text: str, by: User, at: datetime) -> Report:
    """A letter that corrects an issued report whose form or procedure is wrong, with
    the correction in the words of `text`. Raises NotNow."""
    _refuse(report, Move.CORRECT)
    outline = correcting_outline()
    if outline is None:
        raise NotNow(NO_OUTLINE)
    if not text.strip():
        raise ValidationError({"correction": "Phải ghi nội dung đính chính."})
    made = save_row(
        Report,
        None,
        by=by,
        at=at,
        **_copied(report),
        outline=outline,
        edition=_next_edition(report, outline),
        corrects=report,
        correction=text,
    )
    _copy_lines(Recipient, report, made, by=by, at=at)
    return made


def correcting_outline() -> Outline | None:
    """The outline of letters of correction: its subject names the paper."""
    found = (outline for outline in Outline.objects.order_by("pk"))
    return next((outline for outline in found if outline.is_of_correction), None)


def _refuse(report: Report, kind: Move) -> None:
    if refusal := states.refusal_of(report.state, kind, report.moves):
        raise NotNow(refusal)


def _copied(report: Report) -> dict[str, Any]:
    return {name: getattr(report, name) for name in COPIED}


def _next_edition(report: Report, outline: Outline) -> int:
    task = report.task if outline == report.outline else None
    same = Report.objects.filter(
        unit=report.unit, period=report.period, outline=outline, task=task
    )
    newest = same.order_by("-edition").first()
    return newest.edition + 1 if newest else 1


def _copy_lines(
    model: type[Recipient | ReportAppendix],
    old: Report,
    new: Report,
    *,
    by: User,
    at: datetime,
) -> None:
    """To whom it goes and what stands behind it, as in the old one."""
    for row in model.objects.filter(report=old).order_by("order", "pk"):
        own = {
            field.name: getattr(row, field.name)
            for field in model._meta.concrete_fields
            if field.name not in ("id", "report")
        }
        save_row(model, None, by=by, at=at, report=new, **own)
