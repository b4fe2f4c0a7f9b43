"""Works on roads as sheets: against the plan, row by row, and what leaders see."""

from collections.abc import Iterable, Iterator
from typing import Any

from org.sheets import Sheet

from .entering import Course
from .models import QUANTITIES, Work
from .overview import Amounts, Overview

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


OF_CLASSES = ("Loại đường", "Kế hoạch (km)", "Đã làm (km)", "Đạt", "Đến nay cần")
OF_CLASSES += ("Còn phải làm", "Tình trạng", "Cần thêm")
OF_PLACE = ("Địa bàn", "Loại đường", "Kế hoạch (km)", "Đã làm (km)", "Đạt")
OF_PLACE += ("Còn phải làm",)


def of_overview(found: Overview) -> Iterator[Sheet]:
    """By class, by place, and what it took."""
    yield Sheet(
        title="Theo loại đường",
        head=OF_CLASSES,
        rows=[
            (
                row.name,
                *_amounts(row.amounts)[:3],
                row.needed,
                row.amounts.left.text,
                row.course.state.value if row.course else None,
                row.pace,
            )
            for row in found.classes
        ],
        note=found.places.only_whole,
    )
    if found.places.rows:
        yield Sheet(title="Theo địa bàn", head=OF_PLACE, rows=list(_by_place(found)))
    if found.contributions:
        yield Sheet(
            title="Đóng góp",
            head=("Khoản", "Đến nay"),
            rows=[(name, figure.text) for name, figure in found.contributions],
        )


def _by_place(found: Overview) -> Iterator[tuple[object, ...]]:
    for place in found.places.rows:
        for row, amounts in zip(found.single, place.amounts, strict=True):
            yield (place.name, row.name, *_amounts(amounts))


def _amounts(amounts: Amounts) -> tuple[object, ...]:
    return (amounts.plan_km, amounts.done_km, amounts.percent, amounts.left.text)
