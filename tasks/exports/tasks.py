"""Tasks as sheets: their indicators, papers, units, the rows of a figure."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from org.sheets import Sheet
from tasks import citations
from tasks.blocks import FigureRun
from tasks.courses import Course
from tasks.figures import Answer
from tasks.guarded import Closed
from tasks.models import Task, TaskDocument

OF_INDICATORS = (
    *("STT", "Nhiệm vụ", "Đơn vị chủ trì", "Chỉ tiêu", "Đơn vị tính", "Mục tiêu"),
    *("Mục tiêu (số)", "Thực hiện", "Thực hiện (số)", "Tỷ lệ", "Còn lại"),
    *("Tình trạng", "Số liệu đến ngày"),
)
OF_SOURCES = (
    *("Dòng số liệu", "Mã", "Giá trị", "Ngày", "Văn bản", "Người ghi", "Ghi lúc"),
    *("Đơn vị", "Tình trạng"),
)


def of_indicators(rows: Iterable[dict[str, Any]], closed: Closed) -> Sheet:
    """The tasks with their indicators, as `views.tasks._rows` has them; a task without
    any is a line too."""
    listed = [(row, part) for row in rows for part in row["course"].measured or [None]]
    kept = [(row, part) for row, part in listed if not _is_closed(part, closed)]
    return Sheet(
        title="Nhiệm vụ",
        head=OF_INDICATORS,
        rows=[_indicator(row, part) for row, part in kept],
        note=closed.note(len(listed) - len(kept)),
    )


def _is_closed(part: Course | None, closed: Closed) -> bool:
    item = part and part.progress
    return item is not None and closed.holds_figure(item.indicator.measure)


def _indicator(row: dict[str, Any], part: Course | None) -> tuple[Any, ...]:
    task: Task = row["task"]
    head = (task.order, task.name, "; ".join(unit.name for unit in row["leads"]))
    if part is None:
        state = row["course"].state.value
        return (
            *head,
            *[None] * (len(OF_INDICATORS) - len(head) - 2),
            state,
            row["as_of"],
        )
    item = part.progress
    actual, goal = item.actual, item.target
    has_number = actual.answer is Answer.HAS_DATA
    return (
        *head,
        item.indicator.name,
        item.indicator.unit.word,
        item.goal,
        goal.value if goal else None,
        actual.write(),
        actual.value if has_number else None,
        item.percent,
        item.remaining,
        part.state.value,
        row["as_of"],
    )


def of_papers(rows: Iterable[TaskDocument]) -> Sheet:
    return Sheet(
        title="Văn bản",
        head=("Văn bản", "Vai trò", "Số, ký hiệu", "Ngày ban hành", "Trích yếu"),
        rows=[
            (
                citations.cite(row.document),
                row.get_role_display(),
                row.document.symbol,
                row.document.issued_on,
                row.document.subject,
            )
            for row in rows
        ],
    )


def of_units(task: Task) -> Sheet:
    return Sheet(
        title="Đơn vị thực hiện",
        head=("Đơn vị", "Vai trò"),
        rows=[(row.unit.name, row.get_role_display()) for row in task.units.all()],
    )


def of_sources(run: FigureRun, accepted: set[str], closed: Closed) -> Sheet:
    """The rows behind a figure; without those of a register the user may not take away."""
    kept = [source for source in run.sources if not closed.holds_row(source.fact)]
    return Sheet(
        title="Nguồn số liệu",
        head=OF_SOURCES,
        rows=[
            (
                source.label,
                source.fact,
                source.value,
                source.day,
                source.document,
                source.recorded_by,
                _moment(source.recorded_at),
                source.unit,
                "đã chấp nhận" if source.unit in accepted else "chưa chấp nhận",
            )
            for source in kept
        ],
        note=closed.note(len(run.sources) - len(kept)),
    )


def _moment(iso: str) -> datetime | None:
    return datetime.fromisoformat(iso) if iso else None
