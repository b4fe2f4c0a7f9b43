"""The grid of places by criteria: a sign and its words for each cell."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from org.models import Area
from tasks import formats
from tasks.desk import Desk
from tasks.readers import area_tree

from . import entering
from .entering import Line
from .models import CriteriaSet, Criterion, Result

# Result, sign in a cell, the keys that set it, what it means.
SIGNS = (
    (Result.MET, "Đ", "dđ", "đạt"),
    (Result.BASICALLY_MET, "CB", "b", "cơ bản đạt"),
    (Result.NEARLY_MET, "G", "g", "gần đạt"),
    (Result.NOT_MET, "C", "c", "chưa đạt"),
    (Result.UNCLEAR, "?", "?r", "chưa rõ"),
    ("NOT_APPLICABLE", "–", "k", "không áp dụng"),
)
SIGN_OF = {result: sign for result, sign, _, _ in SIGNS}
KEYS = {key: str(result) for result, _, keys, _ in SIGNS for key in keys}
UNKNOWN = "…"


@dataclass(frozen=True, kw_only=True)
class Square:
    """One criterion at one place."""

    area: Area
    line: Line
    error: str = ""

    @property
    def key(self) -> str:
        return f"{self.area.pk}-{self.line.criterion.pk}"

    @property
    def sign(self) -> str:
        if not self.line.is_applicable:
            return SIGN_OF["NOT_APPLICABLE"]
        return SIGN_OF.get(self.line.result, UNKNOWN)

    @property
    def words(self) -> str:
        """What a screen reader says: `đạt, thẩm tra, 14/6/2020`."""
        row = self.line.row
        if self.line.follows:
            return f"{self.line.says or 'chưa có kết quả'}, theo chỉ tiêu"
        if row is None:
            return "chưa có kết quả"
        day = formats.by_precision(row.happened_on, row.precision)
        return f"{self.line.says}, {row.get_stage_display()}, {day}"


@dataclass(frozen=True, kw_only=True)
class Count:
    """`10/19`: how many of the criteria that apply are met."""

    area: Area
    met: int
    known: int
    applicable: int

    def __str__(self) -> str:
        return f"{self.met}/{self.applicable}" if self.known else UNKNOWN


@dataclass(frozen=True, kw_only=True)
class GridRow:
    area: Area
    name: str
    squares: tuple[Square, ...]
    count: Count


@dataclass(frozen=True, kw_only=True)
class Grid:
    """The places that are assessed by one set."""

    criteria_set: CriteriaSet
    criteria: tuple[Criterion, ...]
    rows: tuple[GridRow, ...]


def grids(desk: Desk, places: Iterable[Area]) -> list[Grid]:
    """A grid for each set, in the order of the places; constant queries."""
    found: dict[CriteriaSet, list[tuple[Area, list[Line]]]] = {}
    for area in places:
        if lines := entering.lines(desk, area):
            criteria_set = entering.sheet_and_standing(desk, area)[0].criteria_set
            found.setdefault(criteria_set, []).append((area, lines))
    return [
        Grid(
            criteria_set=criteria_set,
            criteria=tuple(line.criterion for line in of_set[0][1]),
            rows=tuple(_rows(desk, of_set)),
        )
        for criteria_set, of_set in found.items()
    ]


def _rows(desk: Desk, of_set: list[tuple[Area, list[Line]]]) -> Iterator[GridRow]:
    tree = desk.seen_scope.once(area_tree)
    for area, lines in of_set:
        yield GridRow(
            area=area,
            name=formats.sentence(tree.path(area)),
            squares=tuple(Square(area=area, line=line) for line in lines),
            count=count(area, lines),
        )


def count(area: Area, lines: list[Line]) -> Count:
    return Count(
        area=area,
        met=sum(line.is_met for line in lines),
        known=sum(bool(line.result) for line in lines),
        applicable=sum(line.is_applicable for line in lines),
    )
