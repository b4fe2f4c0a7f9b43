"""Same period last year (cùng kỳ): the value then, and what has become of it."""

from dataclasses import replace
from datetime import timedelta

from .figures import Answer, Figure, Form, merged
from .measures import actual, find_area, find_indicator, missing
from .models import Period
from .scope import Scope


def chi_tieu_cung_ky(scope: Scope, ma: str, dia_ban: str = "") -> Figure:
    """Giá trị cùng kỳ năm trước của chỉ tiêu mang mã `ma` ở địa bàn `dia_ban`."""
    indicator, area = find_indicator(scope, ma), find_area(scope, dia_ban)
    then = same_period(scope)
    nothing = missing(scope, indicator, "chi_tieu.cung_ky", area)
    if then is None:
        return nothing
    return replace(actual(then, indicator, area), code=nothing.code, args=nothing.args)


def chi_tieu_so_cung_ky(scope: Scope, ma: str, dia_ban: str = "") -> Figure:
    """So với cùng kỳ, cả cụm `tăng 05 vụ so với cùng kỳ năm …`; phan_tram: bằng mấy %."""
    indicator, area = find_indicator(scope, ma), find_area(scope, dia_ban)
    now = actual(scope, indicator, area)
    then = chi_tieu_cung_ky(scope, ma, dia_ban)
    return replace(
        now,
        code="chi_tieu.so_cung_ky",
        args=then.args,
        base=then.value if now.unit == then.unit else None,
        text=compared(scope, now, then),
        sources=merged([now.sources, then.sources]),
    )


def repeats(now: Figure, then: Figure) -> bool:
    """Whether a figure is last year's once more: every number of it and every word.

    It may be so, or be copied: whoever checks the report is asked to look.
    """
    return then.answer is not Answer.MISSING and _said(now) == _said(then)


def _said(figure: Figure) -> tuple:
    return (figure.answer, figure.unit, figure.value, figure.upper, figure.text)


def same_period(scope: Scope) -> Scope | None:
    """The same question a year ago, as far from the other cut-off; None: not entered."""
    period = scope.once(_period_then)
    if period is None:
        return None
    early = max(scope.period.cut_off_on - scope.as_of, timedelta(0))
    return scope.during(period, period.cut_off_on - early)


def _period_then(scope: Scope) -> Period | None:
    return scope.period.same_period_last_year()


def compared(scope: Scope, now: Figure, then: Figure) -> str:
    """P16: `tăng 03 vụ so với cùng kỳ năm 2019`; what is unknown is said to be so."""
    if now.value is None:
        return "" if now.answer is Answer.MISSING else now.write()
    if then.value is None:
        return f"{last_year(scope)} {then.write()}"
    if now.unit != then.unit:  # one of them a mere percentage
        return f"{last_year(scope)} là {then.write()}"
    if now.value == then.value:
        return f"bằng {last_year(scope)}"
    return f"{change(now, then)} so với {last_year(scope)}"


def change(now: Figure, then: Figure) -> str:
    """`tăng 03 vụ`, of two values that are known and differ."""
    return f"{direction(now, then)} {difference(now, then)}"


def direction(now: Figure, then: Figure) -> str:
    return "tăng" if now.value > then.value else "giảm"


def difference(now: Figure, then: Figure) -> str:
    """`03 vụ`: how far apart the two values are."""
    apart = abs(now.value - then.value)
    return replace(now, value=apart, upper=None, text="").write(Form.FULL)


def last_year(scope: Scope) -> str:
    """`cùng kỳ năm 2019`"""
    return f"cùng kỳ năm {scope.period.year - 1}"
