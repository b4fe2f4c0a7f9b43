"""How far the milestones of a task have come: counted by state, with their rows."""

from decimal import Decimal

from . import measures, readers
from .domains import UnknownFigure
from .figures import Answer, Figure, Measurement, merged
from .models import Milestone, MilestoneReport
from .scope import Scope

THINGS = Measurement(code="", word="việc")
STATES = (*MilestoneReport.State.values, Answer.MISSING)


def moc_so_viec(scope: Scope, nhiem_vu: str, trang_thai: str) -> Figure:
    """Số mốc công việc của nhiệm vụ `nhiem_vu` đang ở `trang_thai`, như DONE, ONGOING."""
    if trang_thai not in STATES:
        known = ", ".join(STATES)
        raise UnknownFigure(f"Không có trạng thái {trang_thai}; chỉ có {known}.")
    milestones = scope.once(readers.milestones).values()
    found = [row for row in milestones if row.task.code == nhiem_vu]
    if not found:
        raise UnknownFigure(f"Nhiệm vụ {nhiem_vu} không có mốc công việc nào.")
    counted = [
        measures.milestone_figure(scope, row)
        for row in found
        if _state(scope, row) == trang_thai
    ]
    return Figure(
        code="moc.so_viec",
        args=(("nhiem_vu", nhiem_vu), ("trang_thai", trang_thai)),
        as_of=scope.as_of,
        unit=THINGS,
        value=Decimal(len(counted)),
        base=Decimal(len(found)),
        names=tuple(figure.label for figure in counted),
        sources=merged(figure.sources for figure in counted),
    )


def _state(scope: Scope, milestone: Milestone) -> str:
    report = scope.once(readers.milestone_reports).get(milestone.pk)
    return report.state if report else Answer.MISSING
