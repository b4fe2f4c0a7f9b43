"""Ý kiến chỉ đạo: given by a leader, answered by the unit, ended, taken into a report."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import transaction

from org.models import Document, Unit, User
from org.saving import save
from tasks import capacity, formats
from tasks.capacity import Capacity
from tasks.direction_states import (
    ANSWER,
    DIRECTIONS,
    GIVE,
    WITH_WORDS,
    DirectionMove,
)
from tasks.directions import Instruction, instruction_of
from tasks.models import (
    Direction,
    DirectionEvent,
    Indicator,
    Milestone,
    Period,
    Task,
    TaskUnit,
)

from .refusals import NotNow, NotYours, Outdated

R = TypeVar("R", Direction, DirectionEvent)
SAY = {
    DirectionMove.ANSWER: "Hãy ghi nội dung trả lời.",
    DirectionMove.CLARIFY: "Hãy ghi cần làm rõ điều gì.",
    DirectionMove.WITHDRAW: "Hãy ghi lý do thu hồi.",
}
ANOTHER = (
    "{} không nằm trong các đơn vị cấp dưới đang thực hiện nhiệm vụ này; hãy chọn lại."
)


@dataclass(frozen=True, kw_only=True)
class About:
    """What of a task is meant: one of its indicators or milestones, a finding, or all."""

    indicator: Indicator | None = None
    milestone: Milestone | None = None
    finding_key: str = ""


def directable(agency: Unit, task: Task, on: date) -> Any:
    """The units that the agency's leader can direct on the task: below the agency, and
    with something of their own to say on it."""
    doing = TaskUnit.objects.filter(task=task, role__in=TaskUnit.REPORTING)
    below = Unit.objects.within(agency, on).exclude(pk=agency.pk)
    found = below.filter(pk__in=doing.values("unit"))
    return found.order_by("order", "sort_key", "pk")


@transaction.atomic
def give_direction(
    agency: Unit,
    task: Task,
    *,
    to_unit: Unit,
    text: str,
    due_on: date,
    by: User,
    on: date,
    at: datetime,
    about: About | None = None,
) -> Direction:
    """A leader of the agency wants something done. Returns the new row.

    Raises NotYours where it is not theirs to give, ValidationError where the unit cannot
    be directed on the task or the day is over.
    """
    acting = capacity.as_agency(by, GIVE, agency, on)
    if acting is None:
        raise NotYours("lãnh đạo", agency)
    if not directable(agency, task, on).filter(pk=to_unit.pk).exists():
        raise ValidationError({"to_unit": ANOTHER.format(to_unit)})
    _refuse_past(due_on, on)
    about = about or About()
    return _added(
        Direction(
            code=f"chi-dao-{uuid.uuid4().hex[:12]}",
            agency=agency,
            task=task,
            indicator=about.indicator,
            milestone=about.milestone,
            finding_key=about.finding_key,
            to_unit=to_unit,
            text=text.strip(),
            due_on=due_on,
            by=by,
            in_place_of=acting.in_place_of,
            at=at,
        )
    )


def check_direction(
    instruction: Instruction, move: DirectionMove, *, by: User, on: date
) -> Capacity:
    """In what capacity the move is made; page, address and action ask this one question.

    Raises NotNow (NotYours), which says why not.
    """
    made = DIRECTIONS.transition(instruction.state, move)
    if made is None:
        raise NotNow(DIRECTIONS.refusal_of(instruction.state, move))
    direction = instruction.direction
    whom = direction.to_unit if made.permission == ANSWER else direction.agency
    ask = capacity.as_unit if made.permission == ANSWER else capacity.as_agency
    acting = ask(by, made.permission, whom, on)
    if acting is None:
        raise NotYours(DIRECTIONS.whose[made.permission], whom)
    if move is DirectionMove.LEAVE_OUT and not instruction.taken:
        raise NotNow("Ý kiến này chưa được đưa vào phần III của báo cáo nào.")
    return acting


@transaction.atomic
def make_direction_move(
    direction: Direction,
    move: DirectionMove,
    *,
    seen: int,
    by: User,
    on: date,
    at: datetime,
    text: str = "",
    document: Document | None = None,
    due_on: date | None = None,
    period: Period | None = None,
) -> DirectionEvent:
    """Answer, ask to be clearer, end, withdraw, take into part III or leave out.

    `seen` is the number of events the page showed. Raises NotNow (Outdated, NotYours),
    ValidationError where words, a period or a day are missing or wrong.
    """
    Direction.objects.select_for_update().get(pk=direction.pk)
    instruction = instruction_of(direction)
    if len(instruction.events) != seen:
        raise Outdated("Ý kiến chỉ đạo")
    acting = check_direction(instruction, move, by=by, on=on)
    if move in WITH_WORDS and not text.strip():
        raise ValidationError({"text": SAY[move]})
    if due_on:
        _refuse_past(due_on, on)
    _refuse_report(instruction, move, period)
    return _added(
        DirectionEvent(
            direction=direction,
            order=len(instruction.events) + 1,
            kind=move,
            by=by,
            in_place_of=acting.in_place_of,
            on_behalf_of=acting.on_behalf_of,
            at=at,
            text=text.strip(),
            document=document,
            due_on=due_on,
            period=period,
        )
    )


def _refuse_past(due_on: date, on: date) -> None:
    if due_on < on:
        raise ValidationError(
            {"due_on": f"Hạn phải từ hôm nay ({formats.day(on)}) trở đi."}
        )


def _refuse_report(
    instruction: Instruction, move: DirectionMove, period: Period | None
) -> None:
    """A report says an instruction once, and leaves out what it says."""
    is_in = period in instruction.taken
    if move is DirectionMove.TAKE and is_in:
        raise ValidationError({"period": f"Đã ở trong phần III của báo cáo {period}."})
    if move is DirectionMove.LEAVE_OUT and not is_in:
        raise ValidationError(
            {"period": "Phần III của báo cáo này không có ý kiến đó."}
        )


def _added(row: R) -> R:
    """Raises ValidationError."""
    save(row, force_insert=True)
    return row


def save_direction(
    model: type[R],
    row: None,
    *,
    by: User,
    at: datetime,
    **values: Any,
) -> R:
    """A direction or event of a dataset, which is always new. Raises ValidationError,
    also for an event that cannot follow those before it."""
    values["by"] = values.pop("done_by", None) or by
    values["at"] = values.pop("done_at", None) or at
    added = _added(model(**values))
    if isinstance(added, DirectionEvent):
        _refuse_impossible(added.direction)
    return added


def _refuse_impossible(direction: Direction) -> None:
    try:
        _ = instruction_of(direction).state
    except ValueError as error:
        raise ValidationError(
            "Việc này không thể đứng sau các việc trước nó."
        ) from error
