"""A unit's own report of a period: begun when somebody of the unit first asks for it."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from org.actions import save_row
from org.models import Signatory, Unit, User
from reports.models import Outline, Recipient, Report
from tasks.models import Period

from .life import NotNow

# A unit files its papers with whoever keeps its records; it goes to whom it is addressed.
ARCHIVE = "VT"
RECIPIENT = "Như trên"


class CannotBegin(NotNow):
    """Something of the paper is missing: an outline, a letterhead, who signs."""


@transaction.atomic
def open_unit_report(unit: Unit, period: Period, *, by: User, at: datetime) -> Report:
    """The unit's own report of the period, begun if there is none yet.

    Raises CannotBegin, ValidationError.
    """
    if found := Report.objects.of_unit(unit, period).first():
        return found
    on = timezone.localdate(at)
    if not unit.letterheads.on(on).exists():
        raise CannotBegin(
            f"{unit} chưa có tiêu đề văn bản (danh mục “Tiêu đề văn bản”)."
        )
    report = save_row(
        Report,
        None,
        by=by,
        at=at,
        unit=unit,
        period=period,
        outline=_outline(),
        addressee=_addressee(unit, on),
        signatory=_signatory(unit, on),
        archive=ARCHIVE,
    )
    save_row(Recipient, None, by=by, at=at, report=report, order=1, text=RECIPIENT)
    return report


def _outline() -> Outline:
    found = Outline.objects.filter(is_of_unit=True).order_by("pk").first()
    if found is None:
        raise CannotBegin("Chưa có đề cương báo cáo của đơn vị (danh mục “Đề cương”).")
    return found


def _signatory(unit: Unit, on: date) -> Signatory:
    """Who leads the unit; where only others may sign, the first of them."""
    found = list(unit.signatories.on(on).order_by("pk"))
    heads = (row for row in found if row.authority == Signatory.Authority.COLLECTIVE)
    signatory = next(heads, None) or next(iter(found), None)
    if signatory is None:
        raise CannotBegin(f"{unit} chưa có người ký (danh mục “Người ký”).")
    return signatory


def _addressee(unit: Unit, on: date) -> str:
    """Whoever the unit reports to: the nearest above that issues."""
    above = Unit.objects.filter(pk__in=unit.above(on)[:1]).first()
    superior = above.issuing(on) if above else None
    return superior.name if superior else ""
