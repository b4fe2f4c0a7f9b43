"""How numbers, days and lists are written and read: the only place that knows.

Sources: Decree 30/2020/NĐ-CP annex I (zero before day < 10 and months 1 and 2);
custom of the office for counts (05 vụ, 03 km). See docs/glossary.md.
"""

import calendar
import re
import unicodedata
from collections.abc import Iterable
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

ROMAN = ("I", "II", "III", "IV")

_DECIMAL = re.compile(r"\d+(?:[.,]\d+)?", re.ASCII)
_GROUPED = re.compile(r"[1-9]\d{0,2}([. ])\d{3}(?:\1\d{3})*(?:,\d+)?", re.ASCII)
_AMBIGUOUS = re.compile(r"(?!0+\.)\d{1,3}\.\d{3}", re.ASCII)
_WHOLE = re.compile(r"\d+|[1-9]\d{0,2}([. ])\d{3}(?:\1\d{3})*", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2(\d{4})", re.ASCII)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
_QUARTER = re.compile(r"(\d{4})-Q([1-4])", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
# As people write a day they know in part, and as `by_precision` does.
_TYPED_MONTH = re.compile(r"(?:tháng )?(\d{1,2})/(\d{4})", re.ASCII | re.IGNORECASE)
_TYPED_QUARTER = re.compile(r"quý (I{1,3}|IV)/(\d{4})", re.ASCII | re.IGNORECASE)
_TYPED_YEAR = re.compile(r"năm (\d{4})", re.ASCII | re.IGNORECASE)


class Precision(StrEnum):
    """How exactly a day is known; the stored day is the last possible one."""

    DAY = "DAY"
    MONTH = "MONTH"
    QUARTER = "QUARTER"
    YEAR = "YEAR"
    BALANCE = "BALANCE"  # the source names the day of the balance
    UNKNOWN = "UNKNOWN"  # the source names none: the cut-off stands in


# What the way a day is written shows of its precision.
CALENDAR = frozenset(
    {Precision.DAY, Precision.MONTH, Precision.QUARTER, Precision.YEAR}
)


def nfc(text: str) -> str:
    """Vietnamese text in the one form that is stored and compared."""
    return unicodedata.normalize("NFC", text)


# Writing


def rounded(value: Decimal, places: int) -> Decimal:
    """Half up, as the office rounds; Django's number_format() would cut off."""
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def number(value: Decimal | int, places: int | None = None) -> str:
    """`1.528`, `5,67`: dot for thousands, comma for decimals; without `places`, exact."""
    value = Decimal(value)
    value = value if places is None else rounded(value, places)
    sign, digits = ("-", -value) if value < 0 else ("", value)
    whole, _, fraction = f"{digits:f}".partition(".")
    if places is None:
        fraction = fraction.rstrip("0")
    grouped = f"{int(whole):,}".replace(",", ".")
    return sign + grouped + (f",{fraction}" if fraction else "")


def is_whole(value: Decimal) -> bool:
    return value == value.to_integral_value()


def count(value: Decimal | int, places: int | None = None) -> str:
    """As `number`, but a whole number from 1 to 9 takes a zero: `05`."""
    written = number(value, places)
    return f"0{written}" if len(written) == 1 and written != "0" else written


def percent(part: Decimal, whole: Decimal, places: int = 0) -> str:
    """`57%`, half up, `100%` at any places. The caller sees to it that `whole` is not 0."""
    value = part * 100 / whole
    return f"{number(value, None if is_whole(value) else places)}%"


def day(value: date) -> str:
    """`05/3/2020` but `10/02/2020`."""
    return f"{value.day:02}/{_month(value)}/{value.year}"


def long_day(value: date) -> str:
    """`ngày 05 tháng 6 năm 2020`, as it stands in box 4."""
    return f"ngày {value.day:02} tháng {_month(value)} năm {value.year}"


def _month(value: date) -> str:
    return f"{value.month:02}" if value.month < 3 else str(value.month)


def by_precision(value: date, precision: str) -> str:
    """The day as exactly as it is known: `04/6/2020`, `tháng 7/2020`, `quý I/2020`."""
    match precision:
        case Precision.MONTH:
            return f"tháng {_month(value)}/{value.year}"
        case Precision.QUARTER:
            return f"quý {ROMAN[(value.month - 1) // 3]}/{value.year}"
        case Precision.YEAR:
            return f"năm {value.year}"
        case _:
            return day(value)


def listing(items: Iterable[str]) -> str:
    """Items of a list in a sentence, the way the office joins them."""
    return "; ".join(items)


def sentence(text: str) -> str:
    """The text with its first letter capital; the rest is left alone."""
    return text[:1].upper() + text[1:]


# Reading


def parse_decimal(text: str) -> Decimal:
    """`5,67`, `5.67`, `1.234,5`, `26 224 000`. Raises ValueError with a Vietnamese sentence.

    `1.234` may be 1,234 or 1234 and is refused; so is anything that is not a number.
    """
    sign, digits = _signed(text)
    if _AMBIGUOUS.fullmatch(digits):
        whole = sign + digits.replace(".", "").lstrip("0")
        decimal = sign + digits.replace(".", ",").lstrip("0")
        raise ValueError(
            f"“{text}” có thể là {whole} hoặc {decimal}; hãy viết {whole} hoặc {decimal}."
        )
    if _GROUPED.fullmatch(digits):
        digits = digits.replace(".", "").replace(" ", "")
    elif not _DECIMAL.fullmatch(digits):
        raise ValueError(f"“{text}” không phải là số; hãy viết như 5,67.")
    return Decimal(sign + digits.replace(",", "."))


def parse_whole(text: str) -> int:
    """`26224000`, `26.224.000`, `05`. Raises ValueError with a Vietnamese sentence."""
    sign, digits = _signed(text)
    if not _WHOLE.fullmatch(digits):
        raise ValueError(f"“{text}” không phải là số nguyên.")
    return int(sign + digits.replace(".", "").replace(" ", ""))


def _signed(text: str) -> tuple[str, str]:
    """Sign and digits; the spaces Word and Excel put between thousands made plain."""
    digits = text.strip().replace("\u00a0", " ").replace("\u202f", " ")
    if digits.startswith(("-", "−")):
        return "-", digits[1:].lstrip()
    return "", digits


def parse_day(text: str) -> date:
    """A whole day, day first or ISO. Raises ValueError with a Vietnamese sentence."""
    value, precision = parse_partial_day(text)
    if precision != Precision.DAY:
        raise ValueError(f"“{text}” thiếu ngày; hãy viết ngày/tháng/năm như 05/3/2020.")
    return value


def parse_partial_day(text: str) -> tuple[date, Precision]:
    """`05/3/2020`, `2020-03-05`, `2020-07`, `2020-Q1`, `2020`: last day and precision.

    Raises ValueError with a Vietnamese sentence.
    """
    text = text.strip()
    try:
        if match := _DAY_FIRST.fullmatch(text):
            return date(int(match[4]), int(match[3]), int(match[1])), Precision.DAY
        if _ISO.fullmatch(text):
            return date.fromisoformat(text), Precision.DAY
        if match := _MONTH.fullmatch(text):
            return last_day(int(match[1]), int(match[2])), Precision.MONTH
        if match := _QUARTER.fullmatch(text):
            return last_day(int(match[1]), int(match[2]) * 3), Precision.QUARTER
        if _YEAR.fullmatch(text):
            return date(int(text), 12, 31), Precision.YEAR
    except ValueError:
        raise ValueError(f"“{text}” không phải là ngày có thật.") from None
    raise ValueError(
        f"“{text}” không phải là ngày; hãy viết ngày/tháng/năm như 05/3/2020."
    )


def parse_typed_day(text: str) -> tuple[date, Precision]:
    """As `parse_partial_day`, and `3/2020`, `tháng 3/2020`, `quý I/2020`, `năm 2020`.

    Raises ValueError with a Vietnamese sentence.
    """
    text = " ".join(nfc(text).split())
    if match := _TYPED_MONTH.fullmatch(text):
        text = f"{match[2]}-{int(match[1]):02}"
    elif match := _TYPED_QUARTER.fullmatch(text):
        text = f"{match[2]}-Q{ROMAN.index(match[1].upper()) + 1}"
    elif match := _TYPED_YEAR.fullmatch(text):
        text = match[1]
    return parse_partial_day(text)


def last_day(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def last_of(value: date, precision: str) -> date:
    """The last day of the month, quarter or year that the day lies in; else the day."""
    match precision:
        case Precision.MONTH:
            return last_day(value.year, value.month)
        case Precision.QUARTER:
            return last_day(value.year, (value.month + 2) // 3 * 3)
        case Precision.YEAR:
            return date(value.year, 12, 31)
        case _:
            return value


def iso_by_precision(value: date, precision: str) -> str:
    """The inverse of `parse_partial_day`, for files."""
    match precision:
        case Precision.MONTH:
            return f"{value:%Y-%m}"
        case Precision.QUARTER:
            return f"{value.year}-Q{(value.month - 1) // 3 + 1}"
        case Precision.YEAR:
            return str(value.year)
        case _:
            return value.isoformat()


def moment(value: datetime) -> str:
    """`14/6/2020 08:05` style moment for people, in the value's own zone."""
    return f"{day(value.date())} {value:%H:%M}"
