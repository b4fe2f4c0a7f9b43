"""How fast it must go on to reach the plan by the due day. Pure."""

import calendar
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from tasks import formats

Written = Callable[[Decimal], str]  # 02 km


def months_left(day: date, due_on: date) -> Decimal:
    """Months from the end of a day to the end of the due day; of the month that the day
    lies in, the part that is left: from 14/6 to 31/12 6 months and 16/30."""
    return _place(due_on) - _place(day)


def _place(day: date) -> Decimal:
    length = calendar.monthrange(day.year, day.month)[1]
    return Decimal(day.year * 12 + day.month) + Decimal(day.day) / length


def pace(
    day: date,
    due_on: date,
    done: Decimal | None,
    plan: Decimal | None,
    written: Written,
) -> str:
    """`cần thêm 0,31 km/tháng`, or why there is nothing to say of it."""
    if plan is None:
        return "chưa có kế hoạch"
    if done is None:
        return "chưa có số liệu thực hiện"
    if done >= plan:
        return "đã đạt kế hoạch"
    left, months = plan - done, months_left(day, due_on)
    if months < 0:
        return f"hết thời gian, còn {written(left)}"
    if not months:
        return f"hôm nay hết hạn, còn {written(left)}"
    if months < 1:
        days = formats.count((due_on - day).days)
        return f"cần thêm {written(left)} trong {days} ngày"
    return f"cần thêm {written(left / months)}/tháng"


def reckoned(
    day: date,
    due_on: date,
    done: Decimal | None,
    plan: Decimal | None,
    written: Written,
) -> str:
    """`02 km trong 6,5 tháng, đến hết ngày 31/12/2020`: what a pace was divided from;
    "" where there is none."""
    months = months_left(day, due_on)
    if plan is None or done is None or done >= plan or months < 1:
        return ""
    left, number = written(plan - done), formats.number(months, 1)
    return f"{left} trong {number} tháng, đến hết ngày {formats.day(due_on)}"
