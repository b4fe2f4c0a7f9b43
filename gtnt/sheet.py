"""What a print sheet says of roads: plan and work of each class at a place."""

from collections.abc import Iterator, Sequence

from tasks import formats
from tasks.blocks import Column
from tasks.domains import Places
from tasks.figures import Answer, Form
from tasks.models import Task
from tasks.print_sheets import NOTHING, SheetPart, SheetRow, covered, row
from tasks.scope import Scope

from . import measures
from .readers import road_classes

COLUMNS = (
    Column(title="Loại đường", width=36, is_head=True),
    Column(title="Kế hoạch", width=16, is_number=True),
    Column(title="Đã làm", width=16, is_number=True),
    Column(title="Tỷ lệ", width=16, is_number=True),
    Column(title="Còn lại", width=16, is_number=True),
)


def sheet(scope: Scope, places: Places, tasks: Sequence[Task]) -> tuple[SheetPart, ...]:
    """Of the unit's own place; a class that is neither planned nor built is left out."""
    codes = covered(tasks, "gtnt")
    if not codes or scope.unit.area_id is None:
        return ()
    return (
        SheetPart(
            title="Đường giao thông nông thôn trong năm",
            columns=COLUMNS,
            rows=tuple(_rows(scope, codes)),
            nothing="Chưa có kế hoạch và số liệu làm đường của riêng địa bàn này.",
        ),
    )


def _rows(scope: Scope, codes: Sequence[str]) -> Iterator[SheetRow]:
    classes = scope.once(road_classes)
    for code in codes:
        if code not in classes:
            continue
        plan, done = (
            measure(scope, loai=code)
            for measure in (measures.ke_hoach, measures.thuc_hien)
        )
        left = measures.con_lai(scope, loai=code)
        if plan.answer is done.answer is Answer.MISSING:
            continue
        yield row(
            formats.sentence(classes[code].name),
            plan.write(),
            done.write(),
            NOTHING if done.percent is None else done.write(Form.PERCENT),
            left.write() if left.value else NOTHING,
            is_urgent=bool(left.value),
        )
