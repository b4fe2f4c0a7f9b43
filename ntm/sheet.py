"""What a print sheet says of criteria: met, not met by name, steps to recognition."""

from collections.abc import Iterator, Sequence

from org.models import Area
from tasks import formats
from tasks.blocks import Column
from tasks.domains import Places
from tasks.models import Task
from tasks.print_sheets import NOTHING, SheetPart, SheetRow, covered, of_whole, row
from tasks.readers import area_tree
from tasks.scope import Scope

from . import measures, phrases
from .models import Result
from .places import standing_of, steps_of
from .standings import Standing, Verdict

COLUMNS = (
    Column(title="Địa bàn", width=16, is_head=True),
    Column(title="Đã đạt", width=13),
    Column(title="Tiêu chí chưa đạt", width=41),
    Column(title="Các bước công nhận", width=30),
)


def sheet(scope: Scope, places: Places, tasks: Sequence[Task]) -> tuple[SheetPart, ...]:
    """The unit's own place, and those in it that the tasks aim at."""
    codes = covered(tasks, "ntm")
    if not codes:
        return ()
    rows = tuple(_row(scope, area) for area in _areas(scope, places, codes))
    return (SheetPart(title="Nông thôn mới", columns=COLUMNS, rows=rows),)


def _areas(scope: Scope, places: Places, codes: Sequence[str]) -> Iterator[Area]:
    tree = scope.once(area_tree)
    own = tree.areas.get(scope.unit.area_id)
    if own is not None and own.kind.is_rural:
        yield own
    for code in codes:
        area = tree.by_code(code)
        if area is not None and area.pk in places and area != own:
            yield area


def _row(scope: Scope, area: Area) -> SheetRow:
    standing = standing_of(scope, area.code)
    steps = steps_of(scope, standing).values()
    return row(
        area.full_name,
        of_whole(measures.so_dat(scope, dia_ban=area.code)),
        _lacking(standing) or NOTHING,
        formats.sentence(formats.listing(map(phrases.step_phrase, steps))) or NOTHING,
        is_urgent=bool(standing.unmet),
    )


def _lacking(standing: Standing) -> str:
    """`15 Y tế (gần đạt); 19 …; chưa có số liệu: 02 tiêu chí`"""
    told = [_told(verdict) for verdict in standing.unmet]
    if standing.is_known and standing.unknown:
        count = formats.count(len(standing.unknown))
        told.append(f"chưa có số liệu: {count} tiêu chí")
    return formats.listing(told)


def _told(verdict: Verdict) -> str:
    criterion = verdict.criterion
    result = Result(verdict.result)
    beside = "" if result is Result.NOT_MET else f" ({result.label})"
    return f"{criterion.number} {criterion.name}{beside}"
