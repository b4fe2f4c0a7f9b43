"""Criteria as sheets: one place's list, and the grid of several places."""

from collections.abc import Iterable

from org.sheets import Sheet

from .entering import Line
from .grids import Grid, GridRow

OF_PLACE = ("Tiêu chí, chỉ tiêu", "Kết quả", "Theo chỉ tiêu", "Ngày", "Bước đánh giá")
OF_PLACE += ("Dự kiến đạt năm",)


def of_place(title: str, lines: Iterable[Line]) -> Sheet:
    """Every criterion of a place, each followed by its indicators."""
    rows = [_line(line) for head in lines for line in (head, *head.indicators)]
    return Sheet(title=title, head=OF_PLACE, rows=rows)


def _line(line: Line) -> tuple[object, ...]:
    row = None if line.follows else line.row
    return (
        str(line.criterion),
        line.says,
        line.follows,
        row and row.happened_on,
        row and row.get_stage_display(),
        line.forecast and line.forecast.year,
    )


def of_grid(grid: Grid) -> Sheet:
    """Places by criteria, in words, with how many of those that apply are met."""
    return Sheet(
        title=str(grid.criteria_set),
        head=("Địa bàn", *map(str, grid.criteria), "Số đạt", "Trên số áp dụng"),
        rows=[_place(row) for row in grid.rows],
    )


def _place(row: GridRow) -> tuple[object, ...]:
    said = (square.line.says for square in row.squares)
    return (row.name, *said, row.count.met, row.count.applicable)
