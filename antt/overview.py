"""The security register as leaders see it: each figure against the same period, and taken
apart. Only the groups of lines that the look's tasks cover."""

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from itertools import groupby
from operator import attrgetter

from django.db.models import Q

from org.models import Unit
from tasks import comparison, formats
from tasks.figures import Answer, Figure
from tasks.looks import Look
from tasks.models import Period

from . import breakdowns, measures, readers
from .breakdowns import Part, Split
from .changes import SIGNS, Change, change_of
from .comparison import Pair
from .models import Breakdown, Entry, Group, Line, LineMeasure

Kind = LineMeasure.Kind


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A figure on the page: as reports print it, and the way to its rows ("": none)."""

    text: str
    address: str = ""

    @classmethod
    def of(cls, look: Look, figure: Figure) -> "Shown":
        return cls(
            text=figure.write(),
            address=look.address_of(figure) if figure.sources else "",
        )


@dataclass(frozen=True, kw_only=True)
class Row:
    """A measure of a line, and the same period last year."""

    line: Line
    measure: LineMeasure
    now: Figure
    then: Figure
    change: Change
    shown: Shown
    shown_then: Shown
    shown_change: Shown  # leads to the rows of both years

    @property
    def note(self) -> str:
        """What kind of number it is, where it is not what came up in the period."""
        match self.measure.kind:
            case Kind.STOCK:
                days = {source.day for source in self.now.sources}
                return f"có đến ngày {days.pop()}" if len(days) == 1 else "có đến ngày"
            case Kind.RATE:
                return "tỷ lệ"
        return "kỳ trước chuyển sang" if self.measure.carried_from_id else ""

    @property
    def is_in_words(self) -> bool:
        return self.measure.kind == Kind.WORDS

    @property
    def is_known(self) -> bool:
        return self.now.answer is not Answer.MISSING

    @property
    def has_then(self) -> bool:
        return self.then.answer is not Answer.MISSING

    @property
    def is_measured(self) -> bool:
        """Whether both years have a number to draw."""
        return None not in (self.now.value, self.then.value)


@dataclass(frozen=True, kw_only=True)
class ShownSplit:
    """A count taken apart, each of its figures leading to its rows."""

    split: Split
    whole: Shown
    parts: tuple[tuple[Part, Shown], ...]


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A group of lines."""

    group: Group
    rows: tuple[Row, ...]
    splits: tuple[ShownSplit, ...]

    @property
    def is_known(self) -> bool:
        return any(row.is_known for row in self.rows)

    @property
    def has_then(self) -> bool:
        """Whether anything is known of the same period; else its columns say nothing."""
        return any(row.has_then for row in self.rows)

    @property
    def lines(self) -> list[list[Row]]:
        """The rows of each line."""
        by_line = groupby(self.rows, key=attrgetter("line.pk"))
        return [list(rows) for _, rows in by_line]


@dataclass(frozen=True, kw_only=True)
class Bar:
    """A measure of both years in per cent of the longest bar of its unit."""

    row: Row
    now: int
    then: int


@dataclass(frozen=True, kw_only=True)
class Overview:
    """The whole page: its period, and its groups in the order of the task."""

    look: Look
    sheets: tuple[Sheet, ...]

    @property
    def period(self) -> Period:
        return self.look.period

    @property
    def is_over(self) -> bool:
        """Whether the period had ended before the day looked at."""
        return self.period.ends_on < self.look.as_of

    @property
    def last_year(self) -> str:
        return comparison.last_year(self.look.scope)

    @property
    def is_known(self) -> bool:
        return any(sheet.is_known for sheet in self.sheets)

    @property
    def rows(self) -> list[Row]:
        return [row for sheet in self.sheets for row in sheet.rows]

    @cached_property
    def bars(self) -> list[Bar]:
        """What can be measured against the same period, those of one unit together."""
        rows = [row for row in self.rows if row.is_measured]
        units = list(dict.fromkeys(row.now.unit for row in rows))
        return [
            bar
            for unit in units
            for bar in _bars([r for r in rows if r.now.unit == unit])
        ]

    @property
    def headline(self) -> str:
        """`so với cùng kỳ năm 2019: 04 số liệu tăng, 01 số liệu giảm; …`"""
        words = [row.change.word for row in self.rows if row.change.word]
        without = sum(row.is_known and not row.is_in_words for row in self.rows)
        without -= len(words)
        told = [
            f"{formats.count(words.count(word))} số liệu {word}"
            for word in SIGNS
            if word in words
        ]
        if without:
            told.append(f"{formats.count(without)} số liệu chưa có số cùng kỳ để so")
        return formats.listing(told)


def overview_of(look: Look) -> Overview:
    """The groups that the look's tasks cover; queries grow with neither lines nor rows."""
    splits = breakdowns.by_whole(look.scope)
    return Overview(
        look=look,
        sheets=tuple(_sheet(look, group, splits) for group in covered(look)),
    )


def covered(look: Look) -> list[Group]:
    """The groups that the look's tasks cover, each once, in the order of the tasks."""
    known = look.scope.once(readers.groups)
    codes = dict.fromkeys(
        part.object_code
        for task in look.tasks
        for part in task.scopes.all()
        if part.domain == "antt"
    )
    return [known[code] for code in codes if code in known]


def on_newest(look: Look) -> Look:
    """The look at the newest period that something was entered for by its day; as it is
    where nothing was.

    A report on half a year is what a leader has until the next is entered.
    """
    units = Unit.objects.within(look.unit, look.as_of)
    rows = Entry.objects.standing(look.scope).filter(
        unit__in=units, slot__measure__line__group__in=covered(look)
    )
    told = Period.objects.filter(
        pk__in=rows.values("period"), year=look.year, starts_on__lte=look.as_of
    )
    # Of those that end together the longest: what was done since the year began.
    newest = told.order_by("-ends_on", "starts_on", "pk").first()
    return replace(look, period=newest) if newest else look


def periods(look: Look) -> list[Period]:
    """The year's periods that had begun by the look's day, and the one looked at."""
    of_year = Period.objects.filter(year=look.year)
    asked = Q(starts_on__lte=look.as_of) | Q(pk=look.period.pk)
    return list(of_year.filter(asked).order_by("-ends_on", "starts_on", "pk"))


def _sheet(look: Look, group: Group, splits: dict[int, list[Breakdown]]) -> Sheet:
    rows = [
        _row(look, line, measure)
        for line in look.scope.once(readers.lines).get(group.pk, [])
        for measure in look.scope.once(readers.measures_by_line).get(line.pk, [])
    ]
    found = [
        breakdowns.split(look.scope, breakdown)
        for row in rows
        for breakdown in splits.get(row.measure.pk, [])
    ]
    return Sheet(
        group=group,
        rows=tuple(rows),
        splits=tuple(_shown_split(look, split) for split in found if split.is_known),
    )


def _shown_split(look: Look, split: Split) -> ShownSplit:
    return ShownSplit(
        split=split,
        whole=Shown.of(look, split.whole),
        parts=tuple((part, Shown.of(look, part.figure)) for part in split.parts),
    )


def _row(look: Look, line: Line, measure: LineMeasure) -> Row:
    scope = look.scope
    pair = Pair.of(scope, measure.code)
    now, then = measures.figure(scope, measure), measures.cung_ky(scope, measure.code)
    change = _change(measure, pair)
    address = look.address_of(pair.told) if change.word else ""
    return Row(
        line=line,
        measure=measure,
        now=now,
        then=then,
        change=change,
        shown=Shown.of(look, now),
        shown_then=Shown.of(look, then),
        shown_change=Shown(
            text=f"{change.word} {change.amount}".strip(), address=address
        ),
    )


def _change(measure: LineMeasure, pair: Pair) -> Change:
    if measure.kind == Kind.WORDS:
        return Change()
    return change_of(pair, is_rate=measure.kind == Kind.RATE)


def _bars(rows: list[Row]) -> list[Bar]:
    """The bars of one unit, drawn to one scale."""
    longest = max(max(row.now.value, row.then.value) for row in rows) or Decimal(1)
    return [
        Bar(
            row=row,
            now=_length(row.now.value, longest),
            then=_length(row.then.value, longest),
        )
        for row in rows
    ]


def _length(value: Decimal, longest: Decimal) -> int:
    """What there is of it is seen, be it little."""
    return max(1 if value else 0, round(value / longest * 100))
