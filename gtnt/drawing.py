"""The charts of roads: plan and work by class, and by place where that is known."""

from collections.abc import Iterator

from tasks import formats
from tasks.charts import Chart, ChartSeries

from .overview import ClassRow, Overview, PlaceRow

PLAN, DONE, NEEDED = "Kế hoạch", "Đã làm", "Cần có đến nay"


def charts(found: Overview) -> Iterator[Chart]:
    """None of what nothing is known of."""
    if any(row.amounts.is_known for row in found.classes):
        yield _by_class(found.classes)
    if found.places.rows:
        yield _by_place([row for row in found.places.rows if row.is_known])


def _by_class(rows: tuple[ClassRow, ...]) -> Chart:
    return Chart(
        kind="bars",
        title="Kế hoạch và thực hiện theo loại đường",
        unit="km",
        axis="Loại đường",
        labels=tuple(formats.sentence(row.name) for row in rows),
        series=(
            ChartSeries(name=DONE, values=tuple(row.amounts.done_km for row in rows)),
            ChartSeries(
                name=NEEDED, role="path", values=tuple(row.needed_km for row in rows)
            ),
            ChartSeries(
                name=PLAN,
                role="target",
                values=tuple(row.amounts.plan_km for row in rows),
            ),
        ),
        summary=f"{formats.listing(map(_said, rows))}.",
    )


def _said(row: ClassRow) -> str:
    """`đường trục thôn: 5,67 km, 57% kế hoạch`."""
    done = row.amounts.done.text or "chưa có số liệu"
    share = f", {row.amounts.percent} kế hoạch" if row.amounts.percent else ""
    return f"{row.name}: {done}{share}"


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
            ChartSeries(name=DONE, values=tuple(row.total.done_km for row in rows)),
            ChartSeries(
                name=PLAN,
                role="target",
                values=tuple(row.total.plan_km for row in rows),
            ),
        ),
        summary=f"{count} địa bàn có số liệu đã đạt kế hoạch.",
    )
