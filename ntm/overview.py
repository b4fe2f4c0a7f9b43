"""What leaders see of the register: places by criteria, a table for each set.

Ready values from a look: a template only writes them.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from org.models import Area
from tasks import formats
from tasks.figures import Answer, Figure, Form
from tasks.linked import Linked, linked
from tasks.looks import Look
from tasks.measures import WORDS
from tasks.readers import area_tree

from . import measures, phrases, readers
from .models import CriteriaSet, Criterion, Goal, Result
from .places import standings_by_set, within
from .standings import Standing, Verdict

# Result, sign, how a cell is drawn. Colour helps; the sign and its words tell it.
SIGNS = (
    (Result.MET, "✓", "met"),
    (Result.BASICALLY_MET, "≈", "basically"),
    (Result.NEARLY_MET, "~", "nearly"),
    (Result.NOT_MET, "✕", "unmet"),
    (Result.UNCLEAR, "?", "unclear"),
)
_SIGN_OF = {result: (sign, look) for result, sign, look in SIGNS}
NOT_APPLICABLE = ("–", "none", "không áp dụng")
NO_DATA = ("", "unknown", "chưa có số liệu")


@dataclass(frozen=True, kw_only=True)
class Square:
    """One criterion at one place; `address` leads to the rows that decide it."""

    criterion: Criterion
    sign: str
    look: str
    words: str
    address: str = ""
    is_lacking: bool = False

    @property
    def is_known(self) -> bool:
        return bool(self.address)


@dataclass(frozen=True, kw_only=True)
class PlaceRow:
    area: Area
    name: str
    squares: tuple[Square, ...]
    met: Linked  # 10/19
    lacking: Linked
    met_count: int
    is_known: bool
    has_goal: bool

    @property
    def missing(self) -> list[Square]:
        """What is assessed and not met."""
        return [square for square in self.squares if square.is_lacking]

    @property
    def untold(self) -> int:
        """How many criteria nobody has assessed, once some have been."""
        return sum(square.look == NO_DATA[1] for square in self.squares)


@dataclass(frozen=True, kw_only=True)
class CriterionColumn:
    criterion: Criterion
    met: Linked  # 2/3: of the places that have a result


@dataclass(frozen=True, kw_only=True)
class HeatTable:
    """The places that are judged by one set."""

    criteria_set: CriteriaSet
    columns: tuple[CriterionColumn, ...]
    rows: tuple[PlaceRow, ...]
    kind: str  # what the places are called: xã
    known_ratio: str  # 3/16 xã: of how many of all anything is known, whatever is shown
    whole: Linked | None = None  # how many places meet all of it; of several places
    average: Linked | None = None  # of places that criteria apply to

    @cached_property
    def known(self) -> list[PlaceRow]:
        return [row for row in self.rows if row.is_known]

    @cached_property
    def unknown(self) -> list[PlaceRow]:
        return [row for row in self.rows if not row.is_known]

    @property
    def head(self) -> str:
        """What stands over the names: `Xã`."""
        return formats.sentence(self.kind)

    @property
    def has_counts(self) -> bool:
        """Whether counting down the columns says more than the rows."""
        return len(self.rows) > 1 and bool(self.known)

    @property
    def unknown_count(self) -> str:
        return f"{formats.count(len(self.unknown))} {self.kind}"

    @property
    def unknown_names(self) -> str:
        return formats.listing(row.name for row in self.unknown)


def heat_tables(look: Look) -> list[HeatTable]:
    """A table for each set in use, the unit's own places first; queries do not grow."""
    wanted = {goal.area_id for goal in goals_of(look)}
    also = [area for area in within(look.scope) if area.pk in wanted]
    by_set = standings_by_set(look.scope, also)
    return [
        _table(look, standings, wanted, place) for place, standings in enumerate(by_set)
    ]


def chosen(
    tables: Iterable[HeatTable], bo: str, order: str, *, only_goals: bool
) -> list[HeatTable]:
    """The tables and rows that were asked for; `order` is one of OverviewForm.ORDERS."""
    found = (table for table in tables if bo in ("", table.criteria_set.code))
    shown = (
        replace(table, rows=_rows(table, order, only_goals=only_goals))
        for table in found
    )
    return [table for table in shown if table.rows]


def _rows(table: HeatTable, order: str, *, only_goals: bool) -> tuple[PlaceRow, ...]:
    rows = [row for row in table.rows if row.has_goal or not only_goals]
    key = _ORDERS.get(order)
    return tuple(sorted(rows, key=key) if key else rows)


# Places of which nothing is known come last, whatever is asked; then as they stand.
_ORDERS: dict[str, Callable[[PlaceRow], tuple[bool, int]]] = {
    "so-dat": lambda row: (not row.is_known, -row.met_count),
    "con-thieu": lambda row: (not row.is_known, -len(row.missing)),
}


def goals_of(look: Look) -> list[Goal]:
    """The goals of the look's year and tasks, as their places come in the tree."""
    asked = {task.pk for task in look.tasks}
    by_area = look.scope.once(readers.goals)
    return [
        goal
        for area in within(look.scope)
        for goal in by_area.get(area.pk, ())
        if goal.year == look.year and goal.task_id in asked
    ]


def _table(
    look: Look, standings: list[Standing], wanted: set[int], place: int
) -> HeatTable:
    criteria_set = standings[0].criteria_set
    several = len(standings) > 1
    is_rural = all(standing.area.kind.is_rural for standing in standings)
    # The report's own average asks for no set: each place is judged by its own.
    of_set = {"bo": criteria_set.code} if place else {}
    average = measures.binh_quan(look.scope, **of_set) if several and is_rural else None
    whole = measures.so_dia_ban_dat(look.scope, bo=criteria_set.code)
    kind = kind_of(standing.area for standing in standings)
    return HeatTable(
        criteria_set=criteria_set,
        columns=tuple(_column(look, verdict) for verdict in standings[0].verdicts),
        rows=tuple(_row(look, standing, wanted) for standing in standings),
        kind=kind,
        known_ratio=f"{_known(standings)} {kind}",
        whole=_with_kind(look, whole) if several else None,
        average=linked(look, average) if average else None,
    )


def _known(standings: list[Standing]) -> str:
    known = sum(standing.is_known for standing in standings)
    return f"{formats.number(known)}/{formats.number(len(standings))}"


def kind_of(areas: Iterable[Area]) -> str:
    """What the places are called together: `xã`, of several kinds `địa bàn`."""
    kinds = {area.kind.name for area in areas}
    return kinds.pop() if len(kinds) == 1 else measures.PLACES.word


def _column(look: Look, verdict: Verdict) -> CriterionColumn:
    figure = measures.so_noi_dat(look.scope, tieu_chi=verdict.criterion.code)
    return CriterionColumn(criterion=verdict.criterion, met=bare(look, figure))


def _row(look: Look, standing: Standing, wanted: set[int]) -> PlaceRow:
    scope, code = look.scope, standing.area.code
    return PlaceRow(
        area=standing.area,
        name=formats.sentence(scope.once(area_tree).path(standing.area)),
        squares=tuple(
            _square(look, standing, verdict) for verdict in standing.verdicts
        ),
        met=bare(look, measures.so_dat(scope, dia_ban=code)),
        lacking=bare(look, measures.so_chua_dat(scope, dia_ban=code), Form.NUMBER),
        met_count=len(standing.met),
        is_known=standing.is_known,
        has_goal=standing.area.pk in wanted,
    )


def bare(look: Look, figure: Figure, form: Form = Form.RATIO) -> Linked:
    """`10/19` without a unit, as a column has it; where nothing is known, nothing."""
    if figure.answer is not Answer.HAS_DATA:
        return Linked(text="", label=figure.label, address="")
    return linked(look, replace(figure, unit=WORDS), form)


def _with_kind(look: Look, figure: Figure) -> Linked:
    """`1/16 xã`, or that nothing is known."""
    is_known = figure.answer is Answer.HAS_DATA
    return linked(look, figure, Form.RATIO if is_known else Form.FULL)


def _square(look: Look, standing: Standing, verdict: Verdict) -> Square:
    sign, drawn, words = _drawn(verdict)
    figure = measures.ket_qua(
        look.scope, dia_ban=standing.area.code, tieu_chi=verdict.criterion.code
    )
    return Square(
        criterion=verdict.criterion,
        sign=sign,
        look=drawn,
        words=words,
        address=look.address_of(figure) if figure.sources else "",
        is_lacking=verdict.is_applicable and verdict.is_unmet,
    )


def _drawn(verdict: Verdict) -> tuple[str, str, str]:
    """Sign, how it is drawn, and the words: `chưa đạt, 7/15 hội viên`."""
    if not verdict.is_applicable:
        return NOT_APPLICABLE
    if not verdict.result:
        return NO_DATA
    return (*_SIGN_OF[verdict.result], result_of(verdict))


def result_of(verdict: Verdict) -> str:
    """What is said of a criterion: in the words of its own row, else of its indicators."""
    if len(verdict.rows) == 1 and not verdict.indicators:
        return phrases.result_words(verdict.rows[0])
    return Result(verdict.result).label
