"""The field of an amount as the security service writes it: `12`, `7-8`, `khoảng 800`."""

import re
from dataclasses import dataclass
from decimal import Decimal

from django.core.exceptions import ValidationError

from tasks import formats
from tasks.fields import NumberField

ABOUT = "khoảng"
BACKWARDS = "Số sau (“{}”) phải lớn hơn số trước (“{}”)."
_ABOUT = re.compile(rf"{ABOUT}\s+", re.IGNORECASE)
_RANGE = re.compile(r"(?P<low>[\d.,  ]+?)\s*[-–]\s*(?P<upper>[\d.,  ]+)")


@dataclass(frozen=True, kw_only=True)
class Amount:
    """A number, a range, or either of them "about"."""

    value: Decimal
    upper: Decimal | None = None
    is_approximate: bool = False

    def __str__(self) -> str:
        upper = "" if self.upper is None else f"-{formats.number(self.upper)}"
        lead = f"{ABOUT} " if self.is_approximate else ""
        return f"{lead}{formats.number(self.value)}{upper}"


class AmountField(NumberField):
    """Returns an `Amount`, or None where nothing is typed."""

    def to_python(self, value):
        text = formats.nfc(str(value or "")).strip()
        typed = _ABOUT.sub("", text, count=1)
        parts = _RANGE.fullmatch(typed)
        low = super().to_python(parts["low"] if parts else typed)
        if low is None:
            return None
        upper = super().to_python(parts["upper"]) if parts else None
        if upper is not None and upper <= low:
            raise ValidationError(BACKWARDS.format(parts["upper"], parts["low"]))
        return Amount(value=low, upper=upper, is_approximate=typed != text)

    def prepare_value(self, value):
        return str(value) if isinstance(value, Amount) else value
