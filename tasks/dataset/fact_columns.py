"""The columns that every register table has around its own, and what they mean."""

from typing import Any

from tasks import facts
from tasks.figures import Answer
from tasks.formats import CALENDAR, Precision

from .columns import Choice, Column, Moment, PartialDay, Reference, Text, Whole, YesNo


class FactPrecision(Choice):
    """The precision of a fact's day where its form does not show it."""

    def dump(self, value: str | None) -> str:
        return "" if value in CALENDAR else super().dump(value)


FACT_HEAD: tuple[Column, ...] = (
    Text("code", "mã của dòng, không đổi qua các lần sửa", required=True),
    Whole("version", "phiên bản; để trống: phiên bản đang đứng, 1 nếu dòng mới"),
    Reference("unit", "đơn vị có số liệu", required=True, model="org.Unit"),
    PartialDay(
        "happened_on",
        "ngày phát sinh, hoặc tháng, quý, năm nếu chỉ biết đến đó",
        required=True,
    ),
)
FACT_TAIL: tuple[Column, ...] = (
    FactPrecision(
        "precision",
        "ghi “đến ngày” nếu nguồn nêu ngày của số lũy kế, “không rõ” nếu nguồn không nêu"
        " ngày và đó là ngày chốt; để trống: như cách viết ngày",
        choices=facts.PRECISIONS,
    ),
    Choice(
        "answer",
        "trả lời; “không phát sinh”, “không áp dụng” thì để trống mọi ô số",
        choices=facts.ANSWERS,
        default=Answer.HAS_DATA,
    ),
    YesNo("is_stated", "số tổng nguồn nêu sẵn, không phải một dòng trong nhiều dòng"),
    Reference("document", "văn bản chứng minh", model="org.Document"),
    Moment("recorded_at", "ghi lúc; để trống: lúc nạp"),
    Reference(
        "recorded_by",
        "người ghi; để trống: người nạp",
        model="org.User",
        field="username",
    ),
    Reference(
        "on_behalf_of",
        "đơn vị được ghi thay, khi người ghi ở đơn vị khác; thường chính là unit",
        model="org.Unit",
    ),
    Moment("voided_at", "bị thay lúc; để trống: đang đứng"),
    Reference(
        "voided_by",
        "người thay; để trống: người nạp",
        model="org.User",
        field="username",
    ),
    Text("void_reason", "lý do thay; để trống: “nạp lại”"),
)
# No part of what a row says: its name, how it came in and went out; and the precision,
# which is said together with the day.
NOT_STATED = {
    "code",
    "version",
    "precision",
    "recorded_at",
    "recorded_by",
    "voided_at",
    "voided_by",
    "void_reason",
}
VOIDED_ONLY = ("voided_by", "void_reason")
FACT_RELATED = ("unit", "document", "recorded_by", "on_behalf_of", "voided_by")

Values = dict[str, Any]  # column → value, for the columns that the row of the file has


def stated(values: Values) -> Values:
    """What a row says, without how it came in and went out."""
    return {name: value for name, value in values.items() if name not in NOT_STATED}


def day_of(values: Values) -> tuple[Any, str]:
    """The day a fact happened and its precision: what the day's form shows, unless the
    other column says that the day stands for a balance, or for none.

    Raises ValueError where the two columns contradict each other.
    """
    day, shown = values["happened_on"]
    named = values.get("precision") or shown
    if named != shown and (shown != Precision.DAY or named in CALENDAR):
        raise ValueError("Độ chính xác này không hợp với cách viết ngày.")
    return day, named


def version_of(values: Values) -> int | None:
    """The version a row of a file speaks of; None: whichever stands."""
    version = values.get("version")
    return 1 if version is None and values.get("voided_at") else version


def new_version(values: Values) -> int:
    """The version that a row gets if its code is new."""
    version = version_of(values)
    return 1 if version is None else version
