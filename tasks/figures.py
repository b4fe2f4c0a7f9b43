"""A figure: a value as it stood on a day, with its sources; and how it is written."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from . import formats
from .blocks import FigureRun, Run, Source, Text, joined


class Answer(StrEnum):
    """Three stated answers, and the lack of one. Zero is HAS_DATA with value 0."""

    HAS_DATA = "HAS_DATA"
    NONE_OCCURRED = "NONE_OCCURRED"
    NOT_APPLICABLE = "NOT_APPLICABLE"
    MISSING = "MISSING"  # never stored: no row says anything yet


ANSWER_TEXT = {
    Answer.NONE_OCCURRED: "không phát sinh",
    Answer.NOT_APPLICABLE: "không áp dụng",
    Answer.MISSING: "chưa có số liệu",
}
NO_BASE = "chưa có số gốc để tính tỷ lệ"
ZERO_BASE = "không tính được tỷ lệ vì số gốc bằng 0"


class Form(StrEnum):
    """The forms a text may ask for after the bar: `{code | so}`."""

    FULL = ""  # with unit: 05 vụ
    NUMBER = "so"  # without: 05
    PERCENT = "phan_tram"  # of the base: 57%
    REMAINING = "con_lai"  # base less value, with unit
    RATIO = "tren_tong"  # 26/39
    LIST = "danh_sach"  # the names behind the count


@dataclass(frozen=True, kw_only=True)
class Measurement:
    """A unit of measure as printed: its word and its habits (table `measure_unit`)."""

    code: str
    word: str  # "km", "vụ", "%"
    places: int | None = None  # at most; None: as many as the value has
    is_padded: bool = True  # 05 vụ, but 3 sao
    is_spaced: bool = True  # "5,67 km", but "57%"

    def written(self, value: Decimal) -> str:
        # At most so many: 4,5 km is not written 4,50 km.
        exact = max(0, -int(value.normalize().as_tuple().exponent))
        places = None if self.places is None or exact <= self.places else self.places
        return (formats.count if self.is_padded else formats.number)(value, places)

    def with_word(self, written: str) -> str:
        if not self.word:
            return written
        return f"{written}{' ' if self.is_spaced else ''}{self.word}"


# Of a figure that is known as a percentage only: no amount, and of nobody knows what.
PERCENT = Measurement(code="%", word="%", is_padded=False, is_spaced=False)


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A named value on a day.

    `base` is what a percentage or ratio is taken of and never averaged;
    `names` are the things counted; `upper` makes a range; `text` is a value in words.
    """

    code: str
    as_of: date
    unit: Measurement
    value: Decimal | None = None
    args: tuple[tuple[str, str], ...] = ()
    label: str = ""
    base: Decimal | None = None
    upper: Decimal | None = None
    is_approximate: bool = False
    answer: Answer = Answer.HAS_DATA
    names: tuple[str, ...] = ()
    text: str = ""
    percent_places: int = 0
    is_part: bool = False  # of the base, a whole: 26/39 households, never 26 alone
    sources: tuple[Source, ...] = ()

    @property
    def remaining(self) -> Decimal | None:
        """Base less value, never below zero; None where one of them is unknown."""
        if self.value is None or self.base is None:
            return None
        return max(self.base - self.value, Decimal(0))

    @property
    def percent(self) -> Decimal | None:
        """Exact; None where the base is unknown or zero (said in words, never 100 %)."""
        if self.unit == PERCENT:
            return self.value
        if self.value is None or not self.base:
            return None
        return self.value / self.base * 100

    def write(self, form: Form = Form.FULL) -> str:
        """The figure as it is printed. Raises ValueError where the form does not fit."""
        if form is Form.FULL and self.text:
            return self.text
        if self.answer is not Answer.HAS_DATA:
            return ANSWER_TEXT[self.answer]
        if form is Form.LIST:
            return self._list()
        if self.value is None:
            return self._without_value()
        match form:
            case Form.FULL:
                return self.unit.with_word(self._number(*self._ends))
            case Form.NUMBER:
                return self._number(*self._ends)
            case Form.PERCENT:
                return self._percent()
            case Form.REMAINING:
                return self._remaining()
            case Form.RATIO:
                return self._ratio()

    def run(
        self, form: Form = Form.FULL, *, bold: bool = False, italic: bool = False
    ) -> FigureRun:
        """The figure in a sentence, with the exact value of what is printed."""
        value = self._value(form)
        return FigureRun(
            text=self.write(form),
            code=self.code,
            args=self.args,
            label=self.label,
            value=None if value is None else f"{value.normalize():f}",
            unit="%" if form is Form.PERCENT else self.unit.code,
            as_of=self.as_of,
            sources=self.sources,
            bold=bold,
            italic=italic,
        )

    def name_runs(self, prefix: str = "") -> tuple[Run, ...]:
        """The counted names, each a figure of its own: a list in a sentence."""
        return joined(
            [
                (
                    *((Text(text=prefix),) if prefix else ()),
                    replace(self.run(Form.NUMBER), text=name, value=None),
                )
                for name in self.names
            ]
        )

    @property
    def _ends(self) -> tuple[Decimal, ...]:
        """The value, or both ends of a range."""
        return tuple(end for end in (self.value, self.upper) if end is not None)

    def _value(self, form: Form) -> Decimal | None:
        match form:
            case Form.PERCENT:
                return self.percent
            case Form.REMAINING:
                return self.remaining
            case _:
                return self.value

    def _without_value(self) -> str:
        if self.text:
            raise ValueError(f"{self.code} là chữ, không viết được dạng số.")
        return ANSWER_TEXT[Answer.MISSING]

    def _list(self) -> str:
        if self.names:
            return formats.listing(self.names)
        if self.value is None:
            return self._without_value()
        if self.value:
            raise ValueError(f"{self.code} không có danh sách để liệt kê.")
        return "không có"

    def _number(self, *ends: Decimal) -> str:
        """`07`, but `7-8`: a range takes no zero."""
        unit = self.unit if len(ends) == 1 else replace(self.unit, is_padded=False)
        return self._hedged("-".join(unit.written(end) for end in ends))

    def _percent(self) -> str:
        if self.unit == PERCENT:
            return self.write()
        if self.base is None:
            return NO_BASE
        if not self.base:
            return ZERO_BASE
        places = self.percent_places
        ends = (formats.percent(end, self.base, places) for end in self._ends)
        return self._hedged("-".join(ends).replace("%-", "-"))

    def _remaining(self) -> str:
        if self.base is None:
            raise ValueError(f"{self.code} không có chỉ tiêu để tính phần còn lại.")
        left = (max(self.base - end, Decimal(0)) for end in reversed(self._ends))
        return self.unit.with_word(self._number(*dict.fromkeys(left)))

    def _ratio(self) -> str:
        if self.base is None:
            raise ValueError(f"{self.code} không có tổng để viết dạng phân số.")
        part = "-".join(formats.number(end) for end in self._ends)
        ratio = self._hedged(f"{part}/{formats.number(self.base)}")
        return self.unit.with_word(ratio)

    def _hedged(self, written: str) -> str:
        return f"khoảng {written}" if self.is_approximate else written


def together(answers: Iterable[str]) -> Answer:
    """What several rows say: a number as soon as one has one; without rows MISSING."""
    said = set(answers)
    return next((answer for answer in Answer if answer in said), Answer.MISSING)


def merged(groups: Iterable[tuple[Source, ...]]) -> tuple[Source, ...]:
    """Sources of several figures, each row once, in order."""
    return tuple(dict.fromkeys(source for group in groups for source in group))
