"""The time line as a sheet: a row for each task, and for each of its milestones."""

from collections.abc import Iterator
from typing import Any

from org.sheets import Sheet
from tasks import formats
from tasks.timeline import Timeline
from tasks.tracks import Event, Track

HEAD = ("Nhiệm vụ", "Việc", "Phụ trách", "Phối hợp", "Tình trạng", "Vì sao", "Hạn")
HEAD += ("Trễ hạn", "Đã báo cáo")


def of_timeline(found: Timeline) -> Sheet:
    """What is shown of the line, on the day it is seen."""
    return Sheet(
        title="Mốc công việc",
        head=HEAD,
        rows=list(_rows(found)),
        note=f"Xem đến ngày {formats.day(found.look.as_of)}.",
    )


def _rows(found: Timeline) -> Iterator[tuple[Any, ...]]:
    for lane in found.lanes:
        for track in (lane.whole, *lane.parts):
            name = "cả nhiệm vụ" if track is lane.whole else track.name
            yield (f"{lane.task.order}. {lane.task.name}", *_row(track, name))
    for track in found.periods:
        yield ("", *_row(track, track.name))


def _row(track: Track, name: str) -> tuple[Any, ...]:
    due = next((event.day for event in track.events if event.kind == "due"), None)
    told = [_told(event) for event in track.events if event.kind != "due"]
    state = track.state.value if track.state else ""
    said = (track.unit, track.partner, state, track.why, due, track.late_text)
    return (name, *said, "\n".join(told))


def _told(event: Event) -> str:
    return f"{event.told_day}: {event.text}"
