"""The entry tables of site clearance as sheets."""

from collections.abc import Iterable
from typing import Any

from org.sheets import Sheet
from tasks import formats

from .models import Project, Tally, TallyLine

OF_PROJECTS = ("Công trình, dự án", "Bước hiện nay", "Bị ảnh hưởng", "Đã nhận tiền")
OF_PROJECTS += ("Còn lại",)
OF_TALLIES = ("Nội dung", "Đối tượng", "Lũy kế", "Diện tích (m²)", "Số tiền (đồng)")
OF_TALLIES += ("Trả lời", "Đến ngày")


def of_projects(rows: Iterable[dict[str, Any]]) -> Sheet:
    """The list, as `views.project_list` has it."""
    return Sheet(
        title="Công trình, dự án",
        head=OF_PROJECTS,
        rows=[
            (
                row["project"].full_name,
                row["present"],
                row["affected"],
                row["received"],
                None if row["left"].value is None else row["left"].write(),
            )
            for row in rows
        ],
    )


def of_tallies(project: Project, standing: dict[tuple[str, str], Tally]) -> Sheet:
    """The running totals of a project that stand, kind after kind."""
    keys = ((kind, subject) for kind in TallyLine.Kind for subject in TallyLine.Subject)
    return Sheet(
        title=project.name,
        head=OF_TALLIES,
        rows=[_tally(*key, standing[key]) for key in keys if key in standing],
    )


def _tally(kind, subject, row: Tally) -> tuple[object, ...]:
    return (
        formats.sentence(kind.label),
        subject.label,
        row.count,
        row.area_m2,
        row.money,
        row.get_answer_display(),
        formats.by_precision(row.happened_on, row.precision),
    )
