"""Instructions as a sheet."""

from collections.abc import Iterable
from datetime import date

from org.sheets import Sheet
from tasks.directions import Instruction

HEAD = (
    "Nhiệm vụ",
    "Về",
    "Đơn vị thực hiện",
    "Nội dung chỉ đạo",
    "Người chỉ đạo",
    "Lúc",
)
HEAD += ("Hạn trả lời", "Tình trạng", "Quá hạn", "Trả lời", "Trả lời lúc", "Phần III")


def of_directions(rows: Iterable[Instruction], today: date) -> Sheet:
    """Those that the page shows, whole."""
    return Sheet(
        title="Ý kiến chỉ đạo", head=HEAD, rows=[_row(row, today) for row in rows]
    )


def _row(row: Instruction, today: date) -> tuple[object, ...]:
    given, answer = row.direction, row.answer
    return (
        str(given.task),
        str(given.indicator or given.milestone or ""),
        str(given.to_unit),
        given.text,
        f"{given.by} (thay {given.in_place_of})"
        if given.in_place_of
        else str(given.by),
        given.at,
        row.due_on,
        row.state.label,
        row.is_late(today),
        answer and answer.text,
        answer and answer.at,
        "; ".join(str(period) for period in row.taken),
    )
