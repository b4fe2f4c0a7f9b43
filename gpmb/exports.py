"""The entry tables of site clearance as sheets."""

from collections.abc import Iterable, Sequence
from typing import Any

from org.sheets import Sheet
from tasks import formats
from tasks.linked import Linked

from .models import Project, Tally, TallyLine
from .overview import Row
from .stations import Station
from .sums import Sums

OF_PROJECTS = ("Công trình, dự án", "Bước hiện nay", "Bị ảnh hưởng", "Đã nhận tiền")
OF_PROJECTS += ("Còn lại",)
OF_TALLIES = ("Nội dung", "Đối tượng", "Lũy kế", "Diện tích (m²)", "Số tiền (đồng)")
OF_TALLIES += ("Trả lời", "Đến ngày")
OF_STEPS = ("Công trình, dự án", "Bước", "Trạng thái", "Nội dung", "Bao lâu")
OF_STEPS += ("Hạn", "Còn lại đến hạn")


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


# The page of leaders


def of_ways(rows: Sequence[Row], sums: Sums) -> Sheet:
    """The projects from whom they touch to their sites, as `overview` shows them."""
    stations = [station.name for station in rows[0].stations] if rows else []
    return Sheet(
        title="Công trình, dự án",
        head=(
            *("Công trình, dự án", "Tình trạng", "Địa bàn", "Phụ trách"),
            *stations,
            *("Còn lại", "Hoàn thành", "Đơn đã tiếp nhận, giải quyết"),
        ),
        rows=[_way(row) for row in rows],
        note=_sums(sums),
    )


def _way(row: Row) -> tuple[object, ...]:
    return (
        row.project.full_name,
        row.state.value,
        row.place,
        "; ".join(row.leads),
        *(_station(station) for station in row.stations),
        row.left and row.left.value,
        _told(row.completions),
        _told(row.complaints),
    )


def _station(station: Station) -> object:
    """A mere number as a number, else in words; nothing where nobody told anything."""
    if station.step is None and station.is_number:
        return station.cells[0].value
    said = [_told(station.cells), station.step and station.step.state]
    return "; ".join(filter(None, said)) or None


def _told(cells: Iterable[Linked]) -> str | None:
    """`26/39 (đã nhận tiền, 67%)`; None where nothing was told."""
    said = (f"{c.text} ({c.words})" if c.words else c.text for c in cells)
    return "; ".join(said) or None


def _sums(sums: Sums) -> str:
    known = (
        ("bị ảnh hưởng", sums.affected),
        ("đã nhận tiền", sums.received),
        ("đã chi trả", sums.paid),
        ("còn lại", sums.left),
    )
    said = [
        f"{name} {found.text} ({found.of}/{sums.projects} công trình có số)"
        for name, found in known
        if found.of
    ]
    return f"Cộng: {formats.listing(said)}." if said else ""


def of_steps(rows: Iterable[Row]) -> Sheet:
    """Every step that was reported, with how long it has been so."""
    return Sheet(
        title="Các bước",
        head=OF_STEPS,
        rows=[
            (
                row.project.full_name,
                step.said.words,
                step.state,
                step.said.text,
                step.age,
                step.due_on,
                step.left,
            )
            for row in rows
            for step in row.steps
        ],
    )
