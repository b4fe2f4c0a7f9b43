"""Same period last year (cùng kỳ): the value then, and what has become of it."""

from dataclasses import replace
from datetime import timedelta

from .figures import Answer, Figure, Form, merged
from .measures import actual, find_indicator, missing
from .models import Period
from .scope import Scope


def chi_tieu_cung_ky(scope: Scope, ma: str) -> Figure:
    """Giá trị cùng kỳ năm trước của chỉ tiêu mang mã `ma`."""
    indicator = find_indicator(scope, ma)
    then = same_period(scope)
    if then is None:
        return missing(scope, indicator, "chi_tieu.cung_ky")
    figure = actual(then, indicator)
    return replace(figure, code="chi_tieu.cung_ky", args=(("ma", ma),))


def chi_tieu_so_cung_ky(scope: Scope, ma: str) -> Figure:
    """Thực hiện so với cùng kỳ năm trước: tăng hay giảm bao nhiêu, bằng bao nhiêu %."""
    now, then = actual(scope, find_indicator(scope, ma)), chi_tieu_cung_ky(scope, ma)
    return replace(
        now,
        code="chi_tieu.so_cung_ky",
        args=(("ma", ma),),
        base=then.value,
        text=_compared(scope, now, then),
        sources=merged([now.sources, then.sources]),
    )


def same_period(scope: Scope) -> Scope | None:
    """The same question a year ago, as far from the other cut-off; None: not entered."""
    period = scope.once(_last_year)
    if period is None:
        return None
    early = max(scope.period.cut_off_on - scope.as_of, timedelta(0))
    return scope.during(period, period.cut_off_on - early)


def _last_year(scope: Scope) -> Period | None:
    return scope.period.same_period_last_year()


def _compared(scope: Scope, now: Figure, then: Figure) -> str:
    """P16: `tăng 03 vụ so với cùng kỳ năm 2019`; what is unknown is said to be so."""
    last_year = f"cùng kỳ năm {scope.period.year - 1}"
    if now.value is None:
        return "" if now.answer is Answer.MISSING else now.write()
    if then.value is None:
        return f"{last_year} {then.write()}"
    if now.value == then.value:
        return f"bằng {last_year}"
    change = replace(now, value=abs(now.value - then.value), upper=None, text="")
    verb = "tăng" if now.value > then.value else "giảm"
    return f"{verb} {change.write(Form.FULL)} so với {last_year}"
