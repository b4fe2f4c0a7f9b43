"""What a unit finds on the entry page of the security register, group by group."""

from collections.abc import Iterator
from dataclasses import dataclass

from tasks import comparison
from tasks.desk import Desk
from tasks.figures import Figure
from tasks.scope import Scope

from . import measures, readers
from .breakdowns import by_whole, parts_of
from .fields import Amount
from .models import Breakdown, Entry, Group, Line, LineMeasure

Kind = LineMeasure.Kind


@dataclass(frozen=True, kw_only=True)
class Row:
    """One measure of a line: what stands, and what it is compared with."""

    line: Line
    measure: LineMeasure
    latest: Entry | None  # the unit's own newest row for the period, or on a day in it
    then: Figure  # the same period last year
    known: Figure  # as the register counts it now: what is carried over, computed
    first: int  # the measure that decides if anything occurred on the line

    @property
    def is_entered(self) -> bool:
        """Whether it is asked: a rate of two counts is computed."""
        return self.measure.numerator_id is None

    @property
    def is_first(self) -> bool:
        """Whether it is the one that decides; see readers.first_measures."""
        return self.measure.pk == self.first

    @property
    def is_in_words(self) -> bool:
        return self.measure.kind == Kind.WORDS

    @property
    def unit(self) -> str:
        return measures.printed_in(self.measure).word

    @property
    def typed(self) -> str:
        """The newest row as somebody would type it."""
        if self.latest is None:
            return ""
        if self.is_in_words or self.latest.value is None:
            return self.latest.text
        amount = Amount(
            value=self.latest.value,
            upper=self.latest.upper,
            is_approximate=self.latest.is_approximate,
        )
        return str(amount)


@dataclass(frozen=True, kw_only=True)
class Sum:
    """A breakdown on the page: parts that must, or may, add up to their whole."""

    breakdown: Breakdown
    whole: LineMeasure
    parts: tuple[LineMeasure, ...]


@dataclass(frozen=True, kw_only=True)
class GroupSheet:
    """A group of lines as it is entered."""

    group: Group
    rows: tuple[Row, ...]
    sums: tuple[Sum, ...]


def sheets(desk: Desk) -> list[GroupSheet]:
    """The groups that the task covers, in order; queries do not grow with the lines."""
    groups = desk.scope.once(readers.groups)
    asked = [s.object_code for s in desk.task.scopes.all() if s.domain == "antt"]
    latest = _latest(desk)
    broken = _sums(desk.scope)
    return [_sheet(desk, groups[c], latest, broken) for c in asked if c in groups]


def _sheet(
    desk: Desk, group: Group, latest: dict[int, Entry], broken: dict[int, list[Sum]]
) -> GroupSheet:
    rows = tuple(_rows(desk, group, latest))
    sums = [found for row in rows for found in broken.get(row.measure.pk, [])]
    return GroupSheet(group=group, rows=rows, sums=tuple(sums))


def _rows(desk: Desk, group: Group, latest: dict[int, Entry]) -> Iterator[Row]:
    first = desk.scope.once(readers.first_measures)
    by_line = desk.scope.once(readers.measures_by_line)
    for line in desk.scope.once(readers.lines).get(group.pk, []):
        for measure in by_line.get(line.pk, []):
            yield Row(
                line=line,
                measure=measure,
                latest=latest.get(measure.pk),
                then=_then(desk.scope, measure),
                known=measures.figure(desk.scope, measure),
                first=first[line.pk].pk,
            )


def _then(scope: Scope, measure: LineMeasure) -> Figure:
    then = comparison.same_period(scope)
    return measures.figure(then, measure) if then else measures.missing(scope, measure)


def _latest(desk: Desk) -> dict[int, Entry]:
    """The unit's own newest row of each measure: of the period, or on a day in it."""
    rows = Entry.objects.standing(desk.seen_scope).filter(
        slot__unit=desk.unit, happened_on__gte=desk.period.starts_on
    )
    rows = rows.select_related("slot__measure").order_by("happened_on", "pk")
    return {row.slot.measure_id: row for row in rows if _is_of(desk, row)}


def _is_of(desk: Desk, row: Entry) -> bool:
    return row.period_id in (None, desk.period.pk)


def _sums(scope: Scope) -> dict[int, list[Sum]]:
    """The breakdowns of each whole."""
    return {
        whole: [
            Sum(breakdown=row, whole=row.measure, parts=tuple(parts_of(row)))
            for row in rows
        ]
        for whole, rows in by_whole(scope).items()
    }
