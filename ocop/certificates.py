"""How long the certificates of products still hold, and which are to be looked after."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.conf import settings

from tasks import course_states, formats

from .models import Recognition


class Validity(StrEnum):
    """The worst first. Names and signs are those of `course_states`."""

    OVERDUE = "đã hết hạn"
    CANCELLED = "đã bị thu hồi"
    DUE_SOON = "sắp hết hạn"
    NO_DATA = "không rõ thời hạn"
    ON_COURSE = "còn giá trị"

    @property
    def sign(self) -> str:
        return course_states.State[self.name].sign

    @property
    def is_alert(self) -> bool:
        return self is not Validity.ON_COURSE


@dataclass(frozen=True, kw_only=True)
class Certificate:
    """`expires_on` is its last day; None of one taken away or of no known day of issue."""

    validity: Validity
    expires_on: date | None = None
    left: str = ""  # "còn 180 ngày", "đã quá 1 ngày"


def certificate(row: Recognition | None, today: date) -> Certificate | None:
    """The product's newest certificate on a day; None where it was never granted one.

    How many days before its end a certificate is called soon is OCOP_EXPIRY_DAYS.
    """
    if row is None or not (row.is_granted or row.is_withdrawn):
        return None
    if row.is_withdrawn:
        return Certificate(validity=Validity.CANCELLED)
    if row.expires_on is None:
        return Certificate(validity=Validity.NO_DATA)
    days = (row.expires_on - today).days
    return Certificate(
        validity=_validity(days), expires_on=row.expires_on, left=_left(days)
    )


def _validity(days: int) -> Validity:
    if days < 0:
        return Validity.OVERDUE
    is_soon = days <= settings.OCOP_EXPIRY_DAYS
    return Validity.DUE_SOON if is_soon else Validity.ON_COURSE


def _left(days: int) -> str:
    if days < 0:
        return f"đã quá {formats.number(-days)} ngày"
    return f"còn {formats.number(days)} ngày" if days else "hôm nay là ngày cuối"
