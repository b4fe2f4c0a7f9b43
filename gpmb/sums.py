"""What several projects come to. Each sum says how many of them it is of: where one has
no number it is left out, and never counted as nobody."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from tasks import formats
from tasks.charts import Chart, ChartSeries
from tasks.figures import Figure
from tasks.looks import Look
from tasks.scope import Scope

from . import measures, subjects
from .models import Project, TallyLine
from .overview import ProjectState, Row

Kind = TallyLine.Kind
Measure = Callable[..., Figure]
TABLE = "#cong-trinh"  # where the parts of a sum stand


@dataclass(frozen=True, kw_only=True)
class Sum:
    """`total` None: no project has a number."""

    total: Decimal | None
    words: str  # by subject: `38 hộ gia đình và 01 cá nhân`
    of: int  # how many projects have a number
    address: str  # of the rows, where it is one project's; else of the projects

    @property
    def text(self) -> str:
        return "" if self.total is None else formats.number(self.total)


@dataclass(frozen=True, kw_only=True)
class Sums:
    """Of the projects that are shown."""

    projects: int
    affected: Sum
    received: Sum
    paid: Sum
    left: Sum
    states: tuple[tuple[ProjectState, int], ...]

    @property
    def is_counted(self) -> bool:
        sums = (self.affected, self.received, self.paid, self.left)
        return any(found.total is not None for found in sums)


def sums(look: Look, rows: Sequence[Row]) -> Sums:
    projects = [row.project for row in rows]
    found = Counter(row.state for row in rows)
    return Sums(
        projects=len(rows),
        affected=_sum(look, projects, measures.anh_huong, Kind.AFFECTED),
        received=_sum(look, projects, measures.da_nhan, Kind.RECEIVED),
        paid=_sum(look, projects, measures.da_chi_tra, Kind.PAID),
        left=_sum(look, projects, measures.con_lai),
        states=tuple((state, found[state]) for state in ProjectState if found[state]),
    )


def _sum(
    look: Look, projects: Iterable[Project], measure: Measure, kind: str = ""
) -> Sum:
    """Of the projects whose figure is a number; in words where it is said of whom."""
    found = [(project, measure(look.scope, du_an=project.code)) for project in projects]
    known = [(project, figure) for project, figure in found if figure.value is not None]
    figures = [figure for _, figure in known]
    words = figures[0].text if len(known) == 1 else ""
    if kind and len(known) > 1:
        words = _in_words(look.scope, [project for project, _ in known], kind)
    return Sum(
        total=sum((f.value for f in figures), Decimal(0)) if known else None,
        words=words,
        of=len(known),
        address=look.address_of(figures[0]) if len(known) == 1 else TABLE,
    )


def _in_words(scope: Scope, projects: Iterable[Project], kind: str) -> str:
    together = Counter()
    for project in projects:
        together.update(subjects.standing(scope, project, kind).split)
    order = TallyLine.Subject.values
    return subjects.in_words(scope, {s: together[s] for s in order if s in together})


# The picture


def chart(look: Look, rows: Sequence[Row]) -> Chart | None:
    """How many of those affected have the money, in the projects that tell both; None
    where none does."""
    figures = [_received(look, row) for row in rows]
    known = [figure for figure in figures if figure and figure.base]
    if not known:
        return None
    affected = sum((figure.base for figure in known), Decimal(0))
    received = sum((figure.value for figure in known), Decimal(0))
    left = sum((figure.remaining for figure in known), Decimal(0))
    is_received = all(figure.code == "gpmb.da_nhan" for figure in known)
    values = (affected, received, left)
    said = [formats.number(value) for value in values]
    share = formats.percent(received, affected)
    return Chart(
        kind="funnel",
        title="Từ bị ảnh hưởng đến nhận tiền",
        unit="đối tượng",
        axis="Khâu",
        labels=("Bị ảnh hưởng", "Đã nhận tiền" if is_received else "Đã được trả"),
        series=(ChartSeries(name="Đối tượng", values=(affected, received)),),
        summary=(
            f"{formats.count(len(known))}/{formats.count(len(rows))} công trình, dự án"
            f" có đủ hai số: {said[0]} đối tượng bị ảnh hưởng, {said[1]} đã nhận tiền"
            f" ({share}), còn {said[2]}."
        ),
    )


def _received(look: Look, row: Row) -> Figure | None:
    asked: tuple[Measure, ...] = (measures.da_nhan, measures.da_chi_tra)
    figures = (by(look.scope, du_an=row.project.code) for by in asked)
    return next((figure for figure in figures if figure.value is not None), None)
