"""Who stands in for whom."""

from datetime import date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localdate

from org.models import Deputation, Unit, User

from .logbook import Kind, Refused, log
from .rows import save_row


class NotInForce(Refused):
    def __init__(self) -> None:
        super().__init__("Ủy quyền này đã hết hiệu lực.")


@transaction.atomic
def appoint_deputy(
    user: User,
    deputy: User,
    *,
    starts_on: date,
    ends_on: date,
    by: User,
    at: datetime,
    address: str | None = None,
) -> Deputation:
    """Let somebody of the same agency act for somebody from one day to another.

    Raises ValidationError.
    """
    _refuse_deputy(user, deputy, starts_on, ends_on, localdate(at))
    made = save_row(
        Deputation,
        None,
        by=by,
        at=at,
        user=user,
        deputy=deputy,
        starts_on=starts_on,
        ends_on=ends_on,
    )
    log(Kind.DEPUTY, user, by=by, at=at, address=address, detail=_term(made))
    return made


def _refuse_deputy(
    user: User, deputy: User, starts_on: date, ends_on: date, today: date
) -> None:
    if user == deputy:
        raise ValidationError({"deputy": "Không thể ủy quyền cho chính mình."})
    agency = Unit.objects.of_agency(user.unit, today) if user.unit else []
    if deputy.unit not in agency:
        raise ValidationError({"deputy": "Người được ủy quyền phải cùng cơ quan."})
    if ends_on < today:
        raise ValidationError({"ends_on": "Ngày này đã qua."})
    same = Deputation.objects.filter(user=user, deputy=deputy)
    if same.during(starts_on, ends_on).exists():
        raise ValidationError(
            {"deputy": "Người này đã được ủy quyền trong thời gian đó."}
        )


@transaction.atomic
def end_deputation(
    deputation: Deputation, *, by: User, at: datetime, address: str | None = None
) -> Deputation:
    """End it at once: it held to yesterday, or never held. Raises NotInForce."""
    today = localdate(at)
    if deputation.ends_on and deputation.ends_on < today:
        raise NotInForce
    detail = _term(deputation)
    user = deputation.user
    if deputation.starts_on and deputation.starts_on >= today:
        vars(deputation).update(_history_user=by, _history_date=at)
        deputation.delete()
    else:
        save_row(
            Deputation, deputation, by=by, at=at, ends_on=today - timedelta(days=1)
        )
    log(Kind.DEPUTY_ENDED, user, by=by, at=at, address=address, detail=detail)
    return deputation


def _term(deputation: Deputation) -> str:
    days = (deputation.starts_on, deputation.ends_on)
    first, last = (f"{day:%d/%m/%Y}" if day else "không rõ" for day in days)
    return f"{deputation.deputy} ({deputation.deputy.username}), {first} – {last}"
