"""What a print sheet says of projects: the step they are at, who has been paid."""

from collections.abc import Sequence

from tasks.blocks import Column
from tasks.domains import Places
from tasks.models import Task
from tasks.print_sheets import UNKNOWN, SheetPart, SheetRow, covered, of_whole, row
from tasks.scope import Scope

from . import measures, readers
from .models import Project
from .steps import present

COLUMNS = (
    Column(title="Công trình, dự án", width=33, is_head=True),
    Column(title="Đang ở bước", width=39),
    Column(title="Đã nhận tiền", width=13),
    Column(title="Chưa nhận", width=15),
)


def sheet(scope: Scope, places: Places, tasks: Sequence[Task]) -> tuple[SheetPart, ...]:
    """The projects of the tasks that lie at the places; none: no part."""
    known = scope.once(readers.projects)
    found = (known[code] for code in covered(tasks, "gpmb") if code in known)
    rows = tuple(_row(scope, row) for row in found if row.area_id in places)
    title = "Giải phóng mặt bằng"
    return (SheetPart(title=title, columns=COLUMNS, rows=rows),)


def _row(scope: Scope, project: Project) -> SheetRow:
    paid = measures.da_nhan(scope, du_an=project.code)
    left = measures.con_lai(scope, du_an=project.code)
    return row(
        project.full_name,
        present(scope, project) or UNKNOWN,
        of_whole(paid),
        left.write(),
        is_urgent=bool(left.value),
    )
