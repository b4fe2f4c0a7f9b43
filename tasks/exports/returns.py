"""Periods and returns as sheets: how complete a period is, what a unit entered."""

from collections.abc import Iterable

from org.sheets import Sheet
from tasks.board import Board, Row
from tasks.ledger import Amount
from tasks.models import Task
from tasks.openings import Opening
from tasks.standing import Standing

OF_BOARD = ("Đơn vị", "Trong danh sách phải báo cáo", "Báo cáo", "Thời hạn", "Đang ở")
OF_PERIODS = ("Kỳ", "Từ ngày", "Đến ngày", "Chốt số liệu", "Hạn nộp", "Tình trạng")
OF_PERIODS += ("Đơn vị phải nộp", "Đơn vị đã nộp")
OF_RETURN = ("STT", "Nhiệm vụ", "Dòng số liệu", "Đoạn thuyết minh", "Nhập gần nhất")


def of_board(board: Board, rows: Iterable[Row]) -> Sheet:
    """Units by tasks, the rows that the page shows."""
    return Sheet(
        title="Tiến độ nộp",
        head=(*OF_BOARD, *(f"NV {task.order}: {task}" for task in board.tasks)),
        rows=[_unit(row) for row in rows],
        note=board.headline,
    )


def _unit(row: Row) -> tuple[object, ...]:
    return (
        str(row.unit),
        row.is_expected,
        row.badge.value,
        row.timeliness,
        str(row.stuck or ""),
        *(cell and cell.badge.value for cell in row.cells),
    )


def of_periods(rows: Iterable[tuple[Opening, int, int]]) -> Sheet:
    """The calendar: each period with how many owe and how many handed in."""
    return Sheet(
        title="Kỳ báo cáo",
        head=OF_PERIODS,
        rows=[(*_period(opening), owe, came) for opening, owe, came in rows],
    )


def _period(opening: Opening) -> tuple[object, ...]:
    period = opening.period
    days = (period.starts_on, period.ends_on, period.cut_off_on, opening.due_on)
    return (str(period), *days, opening.state.label)


def of_return(standing: Standing, parts: Iterable[tuple[Task, Amount]]) -> Sheet:
    """What the unit entered on each of its tasks."""
    return Sheet(
        title=f"{standing.unit}, {standing.period}",
        head=OF_RETURN,
        rows=[
            (task.order, str(task), amount.facts, amount.texts, amount.last_at)
            for task, amount in parts
        ],
    )
