"""The charts of roads: plan and work by class, and by place where that is known."""

from collections.abc import Iterator

from tasks import formats
from tasks.charts import UNKNOWN, Chart, ChartSeries
from tasks.courses_over_time import charts_over_time
from tasks.looks import Look

from .overview import Amounts, ClassRow, Overview, PlaceRow

NO_PLAN = "chưa có kế hoạch"
PLAN, DONE, NEEDED = "Kế hoạch", "Đã làm", "Cần có đến nay"


def charts(look: Look, found: Overview) -> Iterator[Chart]:
    """None of what nothing is known of."""
    if any(row.amounts.is_known for row in found.classes):
        yield _by_class(found.classes)
        yield from _over_time(look, found.classes[-1])
    if found.places.rows:
        yield _by_place([row for row in found.places.rows if row.is_known])


def _by_class(rows: tuple[ClassRow, ...]) -> Chart:
    return Chart(
        kind="bars",
        title="Kế hoạch và thực hiện theo loại đường",
        unit="km",
        axis="Loại đường",
        labels=tuple(row.name for row in rows),
        series=(
            _done([row.amounts for row in rows]),
            ChartSeries(
                name=NEEDED,
                role="path",
                values=tuple(row.needed_km for row in rows),
                texts=tuple(row.needed or NO_PLAN for row in rows),
            ),
            _plan([row.amounts for row in rows]),
        ),
        summary=f"{formats.listing(map(_said, rows))}.",
    )


def _done(rows: list[Amounts]) -> ChartSeries:
    return ChartSeries(
        name=DONE,
        values=tuple(row.done_km for row in rows),
        texts=tuple(row.done.text or UNKNOWN for row in rows),
    )


def _plan(rows: list[Amounts]) -> ChartSeries:
    return ChartSeries(
        name=PLAN,
        role="target",
        values=tuple(row.plan_km for row in rows),
        texts=tuple(row.plan.text or NO_PLAN for row in rows),
    )


def _said(row: ClassRow) -> str:
    """`đường trục thôn: 5,67 km, 57% kế hoạch`."""
    done = row.amounts.done.text or UNKNOWN
    share = f", {row.amounts.percent} kế hoạch" if row.amounts.percent else ""
    return f"{row.name}: {done}{share}"


def _over_time(look: Look, row: ClassRow) -> list[Chart]:
    """How all of it came to where it stands, if an indicator counts that."""
    if row.course is None or row.course.progress is None:
        return []
    indicator = row.course.progress.indicator
    task = next(task for task in look.tasks if task.pk == indicator.task_id)
    return charts_over_time(look.scope, task, [indicator])


def _by_place(rows: list[PlaceRow]) -> Chart:
    done = [row for row in rows if row.total.bar >= 100]
    count = f"{formats.number(len(done))}/{formats.number(len(rows))}"
    return Chart(
        kind="bars",
        title="Kế hoạch và thực hiện theo địa bàn",
        unit="km",
        axis="Địa bàn",
        labels=tuple(row.name for row in rows),
        series=(
            _done([row.total for row in rows]),
            _plan([row.total for row in rows]),
        ),
        summary=f"{count} địa bàn có số liệu đã đạt kế hoạch.",
    )
