"""Works on roads as sheets: against the plan, and row by row."""

from collections.abc import Iterable
from typing import Any

from org.sheets import Sheet

from .entering import Course
from .models import QUANTITIES, Work

OF_COURSES = ("Loại đường", "Kế hoạch (km)", "Đã làm (km)", "Đạt", "Còn (km)")
OF_WORKS = ("Ngày", "Nơi", "Tuyến", "Loại đường", "Số chung của cả địa bàn")
OF_WORKS_END = ("Trả lời", "Văn bản", "Ghi chú", "Đơn vị ghi", "Đã gồm trong")


def of_courses(courses: Iterable[Course]) -> Sheet:
    """Each class of roads against the plan of the year."""
    return Sheet(
        title="So với kế hoạch",
        head=OF_COURSES,
        rows=[(c.name, c.plan, c.done, c.percent, c.left) for c in courses],
    )


def of_works(rows: Iterable[dict[str, Any]]) -> Sheet:
    """The year's rows, as `views.entry` has them."""
    quantities = (Work._meta.get_field(name).verbose_name for name in QUANTITIES)
    return Sheet(
        title="Đã ghi trong năm",
        head=(*OF_WORKS, *quantities, *OF_WORKS_END),
        rows=[_work(row) for row in rows],
    )


def _work(row: dict[str, Any]) -> tuple[object, ...]:
    work = row["work"]
    line = (row["day"], row["area"], work.road, work.line.road_class, work.is_stated)
    quantities = (getattr(work, name) for name in QUANTITIES)
    said = (work.get_answer_display(), work.document, work.note, work.unit)
    return (*line, *quantities, *said, row["covered"])
