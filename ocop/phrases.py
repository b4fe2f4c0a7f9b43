"""What a row of the product register says, in words; what is not known is said by none."""

from dataclasses import replace
from decimal import Decimal

from tasks import formats
from tasks.facts import Fact
from tasks.figures import ANSWER_TEXT, Answer, Measurement
from tasks.scope import Scope
from tasks.units import measurement

from .models import ChainReport, Expectation, Recognition, Score, StepReport
from .models.register import State

WITHDRAWN = "đã bị thu hồi"
# How a state is said before the phrase of its step.
VERBS = {State.ONGOING: "đang", State.DONE: "đã"}


def stars(scope: Scope, number: int) -> str:
    """`3 sao`"""
    unit = measurement(scope, "sao")
    return unit.with_word(unit.written(Decimal(number)))


def recognition(scope: Scope, row: Recognition) -> str:
    """`3 sao`, or that the certificate was taken away."""
    if row.is_granted:
        return stars(scope, row.stars)
    return WITHDRAWN if row.is_withdrawn else _answer(row)


def validity(scope: Scope, row: Recognition) -> str:
    """`có giá trị đến 30/4/2023`, as of the scope's day; "" where no end is known."""
    if not row.is_granted:
        return recognition(scope, row)
    if row.expires_on is None:
        return ""
    lead = "có giá trị đến" if row.holds_on(scope.as_of) else "đã hết hạn"
    return f"{lead} {expiry(row)}"


def expiry(row: Recognition) -> str:
    """`ngày 30/4/2023`, `tháng 4/2023`: as exactly as the day of issue is known."""
    if row.expires_on is None:
        return ""
    precision = formats.Precision.DAY if row.valid_until else row.precision
    is_day = precision == formats.Precision.DAY
    return "ngày " * is_day + formats.by_precision(row.expires_on, precision)


def chain(row: ChainReport) -> str:
    """`đã hoàn thành`, and what the row adds to it."""
    if row.answer != Answer.HAS_DATA:
        return _answer(row)
    return f"{row.get_state_display()} {row.note}".rstrip()


def step(row: StepReport) -> str:
    """`đang xây dựng hồ sơ`"""
    if row.answer != Answer.HAS_DATA:
        return _answer(row)
    return f"{VERBS[State(row.state)]} {row.phrase}"


def score(scope: Scope, row: Score) -> str:
    """`69,5 điểm`"""
    if row.score is None:
        return _answer(row)
    unit = measurement(scope, "diem")
    return unit.with_word(unit.written(row.score))


def no_band(scope: Scope, row: Score) -> str:
    """The sentence where the decision of the day leaves a gap."""
    return f"quy định chưa xếp hạng cho mức {score(scope, row)}"


def capacity_unit(row: Expectation) -> Measurement:
    """The unit with what follows it: `tấn dầu/năm`."""
    unit = row.capacity_unit.measurement
    word = f"{unit.word} {row.per}".strip()
    return replace(unit, word=word)


def _answer(row: Fact) -> str:
    return ANSWER_TEXT[Answer(row.answer)]
