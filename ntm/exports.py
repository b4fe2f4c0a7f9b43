"""Criteria as sheets: one place's list, the grid of several, what leaders see."""

from collections.abc import Iterable

from org.sheets import Sheet

from .aims import Aim, Lacking
from .entering import Line
from .grids import Grid, GridRow
from .overview import HeatTable, PlaceRow

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


OF_HEAT = ("Địa bàn", "Số đạt", "Số chưa đạt", "Chưa có số liệu")
OF_AIMS = ("Địa bàn", "Mục tiêu trong năm", "Đã đạt", "Tình trạng", "Vì sao")
OF_AIMS += ("Dự kiến đạt thêm", "Bước công nhận")
OF_AIMS += ("Còn thiếu", "Kết quả", "Dự kiến", "Đơn vị phụ trách")


def of_heat(table: HeatTable) -> Sheet:
    """The heat table in words; under it how many places meet each criterion."""
    columns = [str(column.criterion) for column in table.columns]
    met = [column.met.text for column in table.columns]
    total = (f"Số {table.kind} đạt, trên số có kết quả", None, None, None, *met)
    return Sheet(
        title=str(table.criteria_set),
        head=(*OF_HEAT, *columns),
        rows=[*map(_heat_row, table.rows), total],
    )


def _heat_row(row: PlaceRow) -> tuple[object, ...]:
    known = (
        (row.met_count, len(row.missing), row.untold) if row.is_known else (None,) * 3
    )
    return (row.name, *known, *(square.words for square in row.squares))


def of_aims(found: Iterable[Aim]) -> Sheet:
    """A line for each criterion that is missing, of each goal; one of a goal without."""
    return Sheet(
        title="Mục tiêu trong năm",
        head=OF_AIMS,
        rows=[
            (*_aim(aim), *_lacking(part))
            for aim in found
            for part in aim.lacking or (None,)
        ],
    )


def _aim(aim: Aim) -> tuple[object, ...]:
    stands = (aim.course.state.value, aim.course.why) if aim.course else (None, None)
    added = aim.added.text if aim.added else None
    step = aim.reached.step.text if aim.reached and aim.reached.step else None
    return (aim.name, aim.wanted, aim.met.text, *stands, added, step)


def _lacking(part: Lacking | None) -> tuple[object, ...]:
    if part is None:
        return (None,) * 4
    return (part.name, part.result.text, part.forecast, part.owners)
