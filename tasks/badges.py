"""What a badge says of a return, and of a task in it: one word each, and who has it now."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from django.utils import timezone

from . import formats
from .ledger import Amount
from .openings import Opening
from .standing import Standing
from .states import State


class Badge(Enum):
    """The words people know (ideas.md, section 4)."""

    MISSING = "chưa nhập"
    ENTERING = "đang nhập"
    NOTHING = "không phát sinh"
    WAITING = "chờ trưởng đơn vị"
    SUBMITTED = "đã nộp"
    RETURNED = "trả lại"
    ACCEPTED = "đã chấp nhận"
    CHANGE_ASKED = "xin sửa số liệu"

    @property
    def slug(self) -> str:
        return self.name.lower()


def badge_of(standing: Standing, amount: Amount) -> Badge:
    """What is said of a return, or of one task of it, in which so much was entered."""
    state = standing.state
    if state is State.ENTERING:
        return Badge.ENTERING if amount else Badge.MISSING
    if state is State.SUBMITTED and standing.is_nothing:
        return Badge.NOTHING
    return Badge[state.name]


HOLDERS = {
    State.WAITING: "trưởng đơn vị",
    State.SUBMITTED: "Văn phòng",
    State.CHANGE_ASKED: "Văn phòng",
    State.ENTERING: "đơn vị",
    State.RETURNED: "đơn vị",
}


@dataclass(frozen=True, kw_only=True)
class Stuck:
    """With whom a return lies, and for how many days."""

    holder: str
    days: int

    def __str__(self) -> str:
        if not self.days:
            return f"ở {self.holder} từ hôm nay"
        return f"ở {self.holder} {formats.count(self.days)} ngày"


def stuck(standing: Standing, today: date) -> Stuck | None:
    """None: it lies with nobody, because it is accepted or nothing was opened."""
    opening = standing.opening
    opened = opening.last.at if opening and opening.last else None
    since = standing.since or opened
    if standing.state not in HOLDERS or since is None:
        return None
    days = (today - timezone.localdate(since)).days
    return Stuck(holder=HOLDERS[standing.state], days=max(days, 0))


SOON = timedelta(days=7)


@dataclass(frozen=True, kw_only=True)
class Due:
    """The deadline in words."""

    text: str
    is_late: bool = False
    is_soon: bool = False


def due_of(opening: Opening, today: date) -> Due:
    """How long the unit still has."""
    if opening.due_on is None:
        return Due(text="chưa đặt hạn nộp")
    return due_by(opening.due_on, today)


def due_by(day: date, today: date) -> Due:
    """How long it is to the end of a day."""
    left = (day - today).days
    if left < 0:
        count = formats.count(-left)
        return Due(text=f"quá hạn {count} ngày (hạn {formats.day(day)})", is_late=True)
    if left == 0:
        return Due(text=f"hạn là hết hôm nay, {formats.day(day)}", is_soon=True)
    return Due(
        text=f"còn {formats.count(left)} ngày, hạn hết ngày {formats.day(day)}",
        is_soon=day - today <= SOON,
    )
