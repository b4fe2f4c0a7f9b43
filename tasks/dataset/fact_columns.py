"""The columns that every register table has around its own, and what they mean."""

from typing import Any

from .. import facts
from ..figures import Answer
from ..formats import Precision
from .columns import Choice, Column, Moment, PartialDay, Reference, Text, Whole, YesNo


class FactPrecision(Choice):
    """The precision of a fact's day where its form does not show it."""

    def dump(self, value: str | None) -> str:
        return "" if value in SHOWN_BY_FORM else super().dump(value)


SHOWN_BY_FORM = {Precision.DAY, Precision.MONTH, Precision.QUARTER, Precision.YEAR}
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
    Choice("answer", "trả lời", choices=facts.ANSWERS, default=Answer.HAS_DATA),
    YesNo("is_stated", "số tổng nguồn nêu sẵn, không phải một dòng trong nhiều dòng"),
    Reference("document", "văn bản chứng minh", model="org.Document"),
    Moment("recorded_at", "ghi lúc; để trống: lúc nạp"),
    Reference(
        "recorded_by",
        "người ghi; để trống: người nạp",
        model="org.User",
        field="username",
    ),
    Reference("on_behalf_of", "ghi thay cho đơn vị", model="org.Unit"),
    Moment("voided_at", "bị thay lúc; để trống: đang đứng"),
    Reference(
        "voided_by",
        "người thay; để trống: người nạp",
        model="org.User",
        field="username",
    ),
    Text("void_reason", "lý do thay; để trống: “nạp lại”"),
)
# How the row came in and went out: no part of what it says.
PROVENANCE = {
    "version",
    "recorded_at",
    "recorded_by",
    "voided_at",
    "voided_by",
    "void_reason",
}
VOIDED_ONLY = ("voided_by", "void_reason")
FACT_RELATED = ("unit", "document", "recorded_by", "on_behalf_of", "voided_by")

Values = dict[str, Any]  # column → value, for the columns that the row of the file has


def day_of(values: Values) -> tuple[Any, str]:
    """The day a fact happened and its precision: what the day's form shows, unless the
    other column says that the day stands for a balance, or for none.

    Raises ValueError where the two columns contradict each other.
    """
    day, shown = values["happened_on"]
    named = values.get("precision") or shown
    if named != shown and (shown != Precision.DAY or named in SHOWN_BY_FORM):
        raise ValueError("Độ chính xác này không hợp với cách viết ngày.")
    return day, named


def version_of(values: Values) -> int | None:
    """The version a row of a file speaks of; None: whichever stands."""
    return values.get("version") or (1 if values.get("voided_at") else None)
