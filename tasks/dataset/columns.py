"""Typed columns: how one cell is read, written and explained."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from django.apps import apps
from django.conf import settings
from django.db.models import Model
from django.utils.dateparse import parse_datetime

from tasks import formats, markup, narrative
from tasks.models.figure_rules import PLUS, calls

from . import mentions


@dataclass(frozen=True)
class Ref:
    """A code read from a cell, not yet looked up."""

    model: type[Model]
    field: str
    code: str


@dataclass(frozen=True)
class Column:
    """A cell of plain text, and the base of the typed ones."""

    name: str
    help: str  # Vietnamese, for docs/dataset.md
    required: bool = False
    default: Any = ""
    path: str = ""  # where the value stands on the model, if not under `name`

    kind = "chữ"

    @property
    def attribute(self) -> str:
        return self.path or self.name

    def parse(self, text: str) -> Any:
        """The value. Raises ValueError with a Vietnamese sentence."""
        return text.strip()

    def dump(self, value: Any) -> str:
        """The inverse of `parse`; "" for an empty cell. Two values are the same if
        they are dumped the same."""
        return "" if value is None else formats.nfc(str(value)).strip()

    def values(self, value: Any) -> dict[str, Any]:
        """What the cell sets, under the names the actions take: those of fields, and the
        column's own where the value stands on another row."""
        return {self.name if "." in self.path else self.attribute: value}

    def of(self, row: Any) -> Any:
        """The value on a database row."""
        for name in self.attribute.split("."):
            row = getattr(row, name) if row is not None else None
        return row

    def faults(self, value: Any) -> Iterable[str]:
        """What is wrong with things the cell names beyond the tables; asked once
        everything is written. One Vietnamese sentence each."""
        return ()


class Text(Column):
    pass


class Narrative(Column):
    kind = "đoạn văn"

    def parse(self, text: str) -> str:
        if faults := narrative.check_syntax(text):
            raise ValueError(" ".join(faults))
        return text.strip()

    def faults(self, value: str) -> Iterable[str]:
        return mentions.figure_faults(value)


class MeasureCall(Column):
    """The code and arguments of a figure, without the braces of a narrative."""

    kind = "số liệu"

    def parse(self, text: str) -> str:
        if markup.reference(f"{{{text}}}") is None:
            raise ValueError(
                f"“{text}” phải viết dạng: mã tham_số=giá_trị, như"
                " gtnt.thuc_hien loai=truc_xa."
            )
        return text.strip()

    def faults(self, value: str) -> Iterable[str]:
        return mentions.figure_faults(f"{{{value}}}") if value else ()


class MeasureCalls(Column):
    """One or more figures, as `MeasureCall`, joined by a plus."""

    kind = "số liệu, nối bằng “ + ”"

    def parse(self, text: str) -> str:
        one = MeasureCall(self.name, self.help)
        parts = [one.parse(part) for part in calls(text)]
        if not parts:
            raise ValueError("Hãy viết ít nhất một số liệu.")
        return PLUS.join(parts)

    def faults(self, value: str) -> Iterable[str]:
        for part in calls(value or ""):
            yield from mentions.figure_faults(f"{{{part}}}")


@dataclass(frozen=True)
class Whole(Column):
    default: Any = None
    kind = "số nguyên"

    def parse(self, text: str) -> int:
        return formats.parse_whole(text)


@dataclass(frozen=True)
class Number(Column):
    default: Any = None
    kind = "số"

    def parse(self, text: str) -> Decimal:
        return formats.parse_decimal(text)

    def dump(self, value: Decimal | None) -> str:
        if value is None:
            return ""
        written = f"{value.normalize():f}"
        return written.replace(".", ",")


@dataclass(frozen=True)
class YesNo(Column):
    default: Any = False
    kind = "có/không"

    def parse(self, text: str) -> bool:
        match text.strip().lower():
            case "có":
                return True
            case "không":
                return False
        raise ValueError(f"“{text}” phải là “có” hoặc “không”.")

    def dump(self, value: Any) -> str:
        return "có" if value else "không"


@dataclass(frozen=True)
class Day(Column):
    default: Any = None
    kind = "ngày"

    def parse(self, text: str) -> date:
        return formats.parse_day(text)

    def dump(self, value: date | None) -> str:
        return value.isoformat() if value else ""


@dataclass(frozen=True)
class PartialDay(Column):
    """A day with its precision: fills two attributes, the day and the one named."""

    default: Any = None
    precision: str = "precision"
    kind = "ngày, tháng, quý hoặc năm"

    def parse(self, text: str) -> tuple[date, formats.Precision]:
        return formats.parse_partial_day(text)

    def values(self, value: tuple[date, str] | None) -> dict[str, Any]:
        day, precision = value or (None, formats.Precision.DAY)
        return {self.name: day, self.precision: precision}

    def of(self, row: Any) -> tuple[date, str] | None:
        value = super().of(row)
        return None if value is None else (value, getattr(row, self.precision))

    def dump(self, value: tuple[date, str] | None) -> str:
        return formats.iso_by_precision(*value) if value else ""


@dataclass(frozen=True)
class Moment(Column):
    default: Any = None
    kind = "thời điểm"

    def parse(self, text: str) -> datetime:
        """Without a zone, the office's own."""
        value = _moment(text.strip())
        if value is None:
            raise ValueError(
                f"“{text}” không phải là thời điểm; hãy viết như 14/06/2020 08:00"
                " hoặc 2020-06-14T08:00:00+07:00."
            )
        zone = ZoneInfo(settings.TIME_ZONE)
        return value if value.tzinfo else value.replace(tzinfo=zone)

    def dump(self, value: datetime | None) -> str:
        zone = ZoneInfo(settings.TIME_ZONE)
        return value.astimezone(zone).isoformat() if value else ""


_DAY_FIRST = re.compile(r"(\d{1,2}/\d{1,2}/\d{4}) (\d{1,2}:\d{2}(?::\d{2})?)")


def _moment(text: str) -> datetime | None:
    try:
        if match := _DAY_FIRST.fullmatch(text):
            text = f"{formats.parse_day(match[1]).isoformat()}T{match[2]}"
        return parse_datetime(text)
    except ValueError:  # the right form, but no such day or hour
        return None


@dataclass(frozen=True, kw_only=True)
class Choice(Column):
    """One of a few words: the file holds the Vietnamese label, the database the code."""

    choices: Any

    @property
    def pairs(self) -> list[tuple[str, str]]:
        return list(getattr(self.choices, "choices", self.choices))

    @property
    def kind(self) -> str:  # type: ignore[override]
        return "một trong: " + " · ".join(f"“{label}”" for _, label in self.pairs)

    def parse(self, text: str) -> str:
        wanted = text.strip().lower()
        for value, label in self.pairs:
            if label.lower() == wanted:
                return value
        labels = ", ".join(f"“{label}”" for _, label in self.pairs)
        raise ValueError(f"“{text}” phải là một trong: {labels}.")

    def dump(self, value: str | None) -> str:
        return dict(self.pairs).get(value, "")


@dataclass(frozen=True, kw_only=True)
class Reference(Column):
    """The natural code of a row of another table."""

    model: str  # "org.Unit"
    default: Any = None
    field: str = "code"

    @property
    def kind(self) -> str:  # type: ignore[override]
        options = self.model_class._meta
        label = str(options.get_field(self.field).verbose_name).lower()
        return f"{label} {options.verbose_name}"

    @property
    def model_class(self) -> type[Model]:
        return apps.get_model(self.model)

    def parse(self, text: str) -> Ref:
        return Ref(self.model_class, self.field, text.strip())

    def dump(self, value: Ref | Model | None) -> str:
        if isinstance(value, Ref):
            return value.code
        return getattr(value, self.field) if value is not None else ""
