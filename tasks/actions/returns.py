"""The way of a unit's return: handed in, submitted, accepted or sent back, asked to change."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from org.models import Unit, User
from org.saving import save
from tasks import capacity, locks
from tasks.capacity import Capacity
from tasks.models import Period, Return, ReturnEvent, ReturnText, ReturnVersion
from tasks.period_states import PeriodState
from tasks.standing import Standing, standing_of
from tasks.states import RETURNS, Move, State

from .refusals import NotNow, NotYours, Outdated

HANDING_IN = {Move.HAND_IN, Move.SUBMIT}


class NothingEntered(NotNow):
    """Nothing was entered, and nobody said that there is nothing to report."""

    def __init__(self) -> None:
        super().__init__(
            "Chưa nhập gì cho kỳ này; nếu không có gì để báo cáo, hãy báo"
            " “không phát sinh”."
        )


class SomethingEntered(NotNow):
    """There is something to report, so it cannot be said that there is nothing."""

    def __init__(self) -> None:
        super().__init__(
            "Đơn vị đã nhập số liệu hoặc thuyết minh của kỳ này, nên không thể báo"
            " “không phát sinh”."
        )


def why_not(
    standing: Standing, move: Move, *, by: User, on: date, nothing: bool = False
) -> str:
    """Why this person cannot make the move on the day, in Vietnamese; "" if they can.

    Page, address and action ask this one question.
    """
    try:
        check(standing, move, by=by, on=on, nothing=nothing)
    except NotNow as refusal:
        return str(refusal)
    return ""


def check(
    standing: Standing, move: Move, *, by: User, on: date, nothing: bool = False
) -> Capacity:
    """In what capacity the move is made. Raises NotNow (NotYours, NothingEntered,
    SomethingEntered) where it cannot be."""
    if refusal := RETURNS.refusal_of(standing.state, move):
        raise NotNow(refusal)
    acting = require_capacity(standing, move, by=by, on=on)
    _refuse_shut(standing, move, on)
    if move in HANDING_IN:
        _refuse_wrong_answer(standing, nothing=says_nothing(standing, nothing=nothing))
    return acting


def require_capacity(standing: Standing, move: Move, *, by: User, on: date) -> Capacity:
    """In what capacity the move is theirs. Raises NotYours, NotNow in no such state."""
    made = RETURNS.transition(standing.state, move)
    if made is None:
        raise NotNow(RETURNS.refusal_of(standing.state, move))
    found = capacity.for_return(by, made.permission, standing.unit, standing.agency, on)
    if found is None:
        of_unit = made.permission in capacity.OF_THE_UNIT
        whom = standing.unit if of_unit else standing.agency
        raise NotYours(RETURNS.whose[made.permission], whom)
    return found


def capacity_in(
    standing: Standing, move: Move, *, by: User, on: date
) -> Capacity | None:
    """As `require_capacity`; None where the move is not theirs at all."""
    try:
        return require_capacity(standing, move, by=by, on=on)
    except NotNow:
        return None


def says_nothing(standing: Standing, *, nothing: bool) -> bool:
    """Who approves what waits, approves what it says."""
    return standing.is_nothing if standing.state is State.WAITING else nothing


def _refuse_wrong_answer(standing: Standing, *, nothing: bool) -> None:
    if nothing and standing.has_content:
        raise SomethingEntered
    if not nothing and not standing.has_content:
        raise NothingEntered


def _refuse_shut(standing: Standing, move: Move, on: date) -> None:
    """A locked period takes nothing more in, but what is in may still be accepted."""
    opening = standing.opening
    if opening is None:
        raise NotNow(str(locks.no_agency(standing.unit, standing.period)))
    if opening.is_open_for(standing.unit, on):
        return
    goes_in = move in HANDING_IN or _comes_back(standing, move)
    if goes_in or opening.state is not PeriodState.LOCKED:
        raise NotNow(str(locks.why_shut(opening)))


def _comes_back(standing: Standing, move: Move) -> bool:
    """Whether the unit writes on after the move."""
    made = RETURNS.transition(standing.state, move)
    return made is not None and made.after.is_editable


@transaction.atomic
def make_return_move(
    unit: Unit,
    period: Period,
    move: Move,
    *,
    seen: int,
    by: User,
    on: date,
    at: datetime,
    reason: str = "",
    nothing: bool = False,
) -> ReturnEvent:
    """Hand in, submit, take back, accept, send back, ask for a change, grant it.

    `seen` is the number of events the page showed. Raises NotNow (Outdated and those of
    `check`), ValidationError where a reason is missing.
    """
    standing = lock_return(unit, period, seen=seen)
    acting = check(standing, move, by=by, on=on, nothing=nothing)
    nothing = says_nothing(standing, nothing=nothing)
    parent, version = _in_hand(standing)
    order = _write_down_past(standing, parent)
    event = _add_event(
        parent,
        order=order,
        kind=move,
        version=version.version,
        by=by,
        in_place_of=acting.in_place_of,
        on_behalf_of=acting.on_behalf_of,
        at=at,
        reason=reason.strip(),
    )
    _carry_out(standing, move, version, by=by, at=at, nothing=nothing)
    return event


def lock_return(unit: Unit, period: Period, *, seen: int) -> Standing:
    """The return as it is now, kept from others until the transaction ends.

    Raises Outdated. SQLite lets one writer in at a time; PostgreSQL locks the row.
    """
    parent, _ = Return.objects.get_or_create(unit=unit, period=period)
    Return.objects.select_for_update().get(pk=parent.pk)
    standing = standing_of(unit, period)
    if len(standing.events) != seen:
        raise Outdated("Báo cáo của đơn vị")
    return standing


@transaction.atomic
def draft_of(unit: Unit, period: Period) -> ReturnVersion:
    """The version the unit writes on; begun if there is none. Raises NotNow where the
    return is with somebody else."""
    parent, _ = Return.objects.get_or_create(unit=unit, period=period)
    Return.objects.select_for_update().get(pk=parent.pk)
    standing = standing_of(unit, period)
    if not standing.state.is_editable:
        raise NotNow(
            f"Báo cáo của đơn vị đang ở bước “{standing.state.label}”, không viết tiếp được."
        )
    return _in_hand(standing)[1]


def _in_hand(standing: Standing) -> tuple[Return, ReturnVersion]:
    """The version that a move is about, begun if nothing was written yet."""
    parent, _ = Return.objects.get_or_create(unit=standing.unit, period=standing.period)
    newest = standing.newest
    if newest is None or (standing.state.is_editable and newest.is_submitted):
        return parent, _begin(parent, newest)
    return parent, newest


def _begin(parent: Return, after: ReturnVersion | None) -> ReturnVersion:
    """A new draft that says what the version before it said."""
    number = after.version + 1 if after else 1
    made = ReturnVersion.objects.create(parent=parent, version=number)
    texts = list(after.texts.order_by("pk")) if after else []
    for text in texts:
        text.pk, text.version = None, made
    ReturnText.objects.bulk_create(texts)
    return made


def _carry_out(
    standing: Standing,
    move: Move,
    version: ReturnVersion,
    *,
    by: User,
    at: datetime,
    nothing: bool,
) -> None:
    """What the move does to the version."""
    if move in HANDING_IN:
        version.is_nothing = nothing
    if move is Move.SUBMIT:
        version.submitted_at, version.submitted_by = at, by
    if move is Move.ACCEPT:
        version.accepted_at, version.accepted_by = at, by
    if _comes_back(standing, move):
        if version.is_submitted:
            _begin(version.parent, version)
            return
        version.is_nothing = False
    save(version)


def _write_down_past(standing: Standing, parent: Return) -> int:
    """The number of the next event. A return of a dataset has none of what its version
    says: before the first move they are written down."""
    if standing.events:
        return standing.events[-1].order + 1
    order, version = 1, standing.newest
    if version is None or not version.is_submitted:
        return order
    said = [(Move.SUBMIT, version.submitted_by, version.submitted_at)]
    if version.accepted_at:
        said.append((Move.ACCEPT, version.accepted_by, version.accepted_at))
    for order, (kind, by, at) in enumerate(said, 1):
        _add_event(
            parent, order=order, kind=kind, version=version.version, by=by, at=at
        )
    return order + 1


def _add_event(parent: Return, **values: Any) -> ReturnEvent:
    """Raises ValidationError."""
    event = ReturnEvent(parent=parent, **values)
    save(event, force_insert=True)
    return event


def save_return_event(
    model: type[ReturnEvent],
    row: None,
    *,
    by: User,
    at: datetime,
    unit: Unit,
    period: Period,
    **values: Any,
) -> ReturnEvent:
    """An event of a dataset, which is always new. Raises ValidationError."""
    parent, _ = Return.objects.get_or_create(unit=unit, period=period)
    values["by"] = values.pop("done_by", None) or by
    values["at"] = values.pop("done_at", None) or at
    return _add_event(parent, **values)
