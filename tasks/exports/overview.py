"""The leaders' first page as sheets: the tasks with their parts, and what must be decided."""

from collections.abc import Iterable, Sequence
from typing import Any

from org.sheets import Sheet
from tasks.decisions import Decision
from tasks.guarded import Closed
from tasks.last_words import Piece, Said
from tasks.overview import Headline, Overview, Row

OF_TASKS = (
    *("STT", "Nhiệm vụ", "Tình trạng", "Vì sao", "Đơn vị chủ trì"),
    *("Chỉ tiêu, việc", "Tình trạng riêng", "Vì sao (riêng)", "Mục tiêu", "Thực hiện"),
    *("Thực hiện (số)", "Còn lại", "Hạn", "Đơn vị báo cáo"),
)
OF_DECISIONS = ("Việc", "Vì sao", "Nhiệm vụ", "Đơn vị", "Tình trạng")


def of_tasks(found: Overview, closed: Closed) -> Sheet:
    """The tasks that the page shows, a line for each part that it tells."""
    listed = [(row, part) for row in found.shown for part in row.headlines or [None]]
    kept = [(row, part) for row, part in listed if not _is_closed(part, closed)]
    return Sheet(
        title="Tổng quan",
        head=OF_TASKS,
        rows=[_part(row, part, closed) for row, part in kept],
        note=closed.note(len(listed) - len(kept)),
    )


def _is_closed(part: Headline | None, closed: Closed) -> bool:
    row = part and part.course.progress
    return bool(row) and closed.holds_figure(row.indicator.measure)


def _part(row: Row, part: Headline | None, closed: Closed) -> tuple[Any, ...]:
    task = row.task
    words = row.words.first
    is_told = words and not any(s.domain in closed.slugs for s in task.scopes.all())
    head = (
        task.order,
        task.name,
        row.course.state.value,
        row.course.why,
        "; ".join(str(unit) for unit in row.leads),
    )
    tail = (_said(words) if is_told else None,)
    if part is None:
        return (*head, *[None] * (len(OF_TASKS) - len(head) - 1), *tail)
    course, progress = part.course, part.course.progress
    return (
        *head,
        course.name,
        course.state.value,
        course.why,
        part.goal,
        part.figure,
        progress.actual.value if progress else None,
        course.remaining,
        course.due_on,
        *tail,
    )


def _said(said: Said) -> str:
    reason = f" (lý do: {_text(said.reason)})" if said.reason else ""
    return f"{said.unit}: {_text(said.words)}{reason}"


def _text(words: Iterable[Piece]) -> str:
    return "".join(piece.text for piece in words)


def of_decisions(rows: Sequence[Decision], closed: Closed) -> Sheet:
    """What waits for a leader's word, in the order of the page."""
    kept = [row for row in rows if row.registers.isdisjoint(closed.slugs)]
    return Sheet(
        title="Cần quyết định",
        head=OF_DECISIONS,
        rows=[
            (
                row.what,
                _text(row.why),
                row.where,
                str(row.unit or ""),
                row.state.value if row.state else None,
            )
            for row in kept
        ],
        note=closed.note(len(rows) - len(kept)),
    )
