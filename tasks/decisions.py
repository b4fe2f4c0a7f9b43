"""What waits for a leader's word: what is late or overdue, what is not finished and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import shorten

from org.models import Unit

from .badges import due_by
from .course_states import State
from .directions import Instruction
from .directions import Overview as DirectionsOverview
from .last_words import Piece, Said
from .models import Task
from .overview import Overview, Row

LATE = (State.OVERDUE, State.BEHIND)


@dataclass(frozen=True, kw_only=True)
class Decision:
    """One matter. Others than the tasks add their own rows: reports, instructions."""

    what: str
    why: tuple[Piece, ...] = ()
    where: str = ""
    unit: Unit | None = None  # whom to ask
    address: str = ""
    state: State | None = None
    is_accepted: bool = True  # False: the words of a return that nobody accepted yet
    registers: frozenset[str] = frozenset()  # that the task it is about is in


def decisions(found: Overview) -> list[Decision]:
    """Of all tasks, whatever the list is narrowed to: the late parts, the worst first;
    then what units say they have not finished, task after task."""
    rows = found.rows
    late = [decision for row in rows for decision in _late(row)]
    late.sort(key=lambda decision: LATE.index(decision.state))
    return [*late, *(decision for row in rows for decision in _unfinished(row))]


def _late(row: Row) -> Iterator[Decision]:
    for part in row.course.parts:
        if part.state in LATE:
            lead = part.milestone.lead if part.milestone else None
            yield Decision(
                what=part.name,
                why=(Piece(text=part.why),),
                where=_title(row),
                unit=lead or next(iter(row.leads), None),
                address=row.address,
                state=part.state,
                registers=_registers(row.task),
            )


def _unfinished(row: Row) -> Iterator[Decision]:
    for said in row.words.unfinished:
        if said.reason:
            yield Decision(
                what=said.heading or row.task.name,
                why=_reason(said),
                where=_title(row),
                unit=said.unit,
                address=row.address,
                is_accepted=said.is_accepted,
                registers=_registers(row.task),
            )


def _reason(said: Said) -> tuple[Piece, ...]:
    return (Piece(text="chưa xong; lý do: "), *said.reason)


def of_directions(found: DirectionsOverview) -> Iterator[Decision]:
    """What a leader wanted: not answered in time, then answered and not read yet."""
    for row in found.late:
        yield _directed(row, due_by(row.due_on, found.today).text)
    for row in found.answered:
        yield _directed(row, "đơn vị đã trả lời, chờ xem")


def _directed(row: Instruction, why: str) -> Decision:
    given = row.direction
    return Decision(
        what=f"Chỉ đạo: {shorten(given.text, 120, placeholder='…')}",
        why=(Piece(text=why),),
        where=f"{given.task.order}. {given.task}",
        unit=given.to_unit,
        address=given.get_absolute_url(),
        registers=_registers(given.task),
    )


def _registers(task: Task) -> frozenset[str]:
    return frozenset(row.domain for row in task.scopes.all())


def _title(row: Row) -> str:
    return f"{row.task.order}. {row.task.name}"
