"""A chart as a value: what is drawn, and the table that says the same in figures.

Pure. Pages draw it with `components/chart.html`: the table with simple bars comes from
the server, `static/js/charts/` draws the picture over it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import chain
from typing import Any, Literal

from . import formats
from .figures import ANSWER_TEXT, Answer

Kind = Literal["bars", "lines", "funnel"]
# What a series is to the reader: what was done, what is aimed at, what the plan asks by
# now, the same period last year, one of the parts that make up a whole.
Role = Literal["actual", "target", "path", "before", "part"]

UNKNOWN = ANSWER_TEXT[Answer.MISSING]
PLACES = 2  # at most: a planned course has as many as it likes


@dataclass(frozen=True, kw_only=True)
class ChartSeries:
    """One value a label; None is what nobody knows, never 0.

    `texts` are the values as they are printed elsewhere ("khoảng 7-8 tấn", "thiếu 13/16
    xã"); where left out they are written here.
    """

    name: str
    values: tuple[Decimal | None, ...]
    role: Role = "actual"
    texts: tuple[str, ...] = ()

    @property
    def written(self) -> tuple[str, ...]:
        return self.texts or tuple(_written(value) for value in self.values)


@dataclass(frozen=True, kw_only=True)
class ChartCell:
    """A value of the table; `width` is the length of its bar in per cent of the longest,
    as an attribute of SVG takes it, "" where there is nothing to draw."""

    text: str
    role: Role
    width: str = ""


@dataclass(frozen=True, kw_only=True)
class ChartRow:
    label: str
    cells: tuple[ChartCell, ...]


@dataclass(frozen=True, kw_only=True)
class Chart:
    """`summary` is the chart in one Vietnamese sentence, for whoever does not see it;
    `unit` the word behind every value ("km", "%"); `axis` what the labels are ("Xã").
    The points of a line lie where their `days` do in the year, if they are given.

    Raises ValueError where a series has not one value a label.
    """

    kind: Kind
    title: str
    labels: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    summary: str
    unit: str = ""
    axis: str = ""
    days: tuple[date, ...] = ()

    def __post_init__(self) -> None:
        asked = [self.days] if self.days else []
        for row in self.series:
            asked += [row.values, row.written]
        if any(len(given) != len(self.labels) for given in asked):
            raise ValueError(f"“{self.title}” không có đủ một số cho mỗi nhãn.")

    @property
    def heads(self) -> tuple[str, ...]:
        """The heads of the table: what the labels are, then the series."""
        return (self.axis, *(row.name for row in self.series))

    @property
    def table(self) -> tuple[ChartRow, ...]:
        longest = max((value for value in self._values() if value), default=Decimal(0))
        return tuple(
            ChartRow(label=label, cells=tuple(self._cells(place, longest)))
            for place, label in enumerate(self.labels)
        )

    @property
    def has_data(self) -> bool:
        """Whether any value is known; without one there is no picture to draw."""
        return any(value is not None for value in self._values())

    @property
    def data(self) -> dict[str, Any]:
        """What the browser draws from. Floats are lengths; what is read are the texts."""
        return {
            "kind": self.kind,
            "title": self.title,
            "unit": self.unit,
            "summary": self.summary,
            "labels": list(self.labels),
            "positions": [_in_year(day) for day in self.days],
            "ticks": self._ticks(),
            "series": [
                {
                    "name": row.name,
                    "role": row.role,
                    "values": [_length(value) for value in row.values],
                    "texts": [self._with_unit(text, row) for text in row.written],
                }
                for row in self.series
            ],
        }

    def _ticks(self) -> list[dict[str, Any]]:
        """The ends of the months that the days reach to: where, and which."""
        if not self.days:
            return []
        year, last = self.days[-1].year, self.days[-1].month
        ends = [formats.last_day(year, month) for month in range(1, last + 1)]
        return [{"at": _in_year(day), "text": f"T{day.month}"} for day in ends]

    def _values(self) -> Iterator[Decimal | None]:
        return chain.from_iterable(row.values for row in self.series)

    def _cells(self, place: int, longest: Decimal) -> Iterator[ChartCell]:
        for row in self.series:
            value, text = row.values[place], row.written[place]
            width = ""
            if self.kind != "lines" and value is not None and longest > 0:
                width = f"{max(Decimal(0), value) / longest * 100:.1f}"
            yield ChartCell(text=text, role=row.role, width=width)

    def _with_unit(self, text: str, row: ChartSeries) -> str:
        """`5,67 km`, `57%`; texts of others have their own unit, words have none."""
        if not self.unit or row.texts or text == UNKNOWN:
            return text
        return f"{text}{'' if self.unit == '%' else ' '}{self.unit}"


def _written(value: Decimal | None) -> str:
    return UNKNOWN if value is None else formats.number(formats.rounded(value, PLACES))


def _length(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _in_year(day: date) -> int:
    """Days gone by of the year, its first counted."""
    return (day - date(day.year, 1, 1)).days + 1
