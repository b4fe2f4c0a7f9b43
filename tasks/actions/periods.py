"""What an agency does with a period: plan, open, lock, reopen, archive."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from org.actions import save_row
from org.models import Unit, User
from org.saving import save
from tasks import capacity
from tasks.capacity import Capacity
from tasks.models import Period, PeriodEvent, PeriodReporter, Programme, Task, TaskUnit
from tasks.openings import Opening, opening_of
from tasks.period_states import MANAGE, PERIODS, PeriodMove

from .refusals import NotNow, NotYours, Outdated


@transaction.atomic
def plan_periods(
    planned: Iterable[dict[str, Any]], *, by: User, at: datetime
) -> list[Period]:
    """Enter periods of the calendar; each names its `container` (kind, ordinal) or None.

    Those that contain others stand first. Raises ValidationError.
    """
    return [_plan(values, by=by, at=at) for values in planned]


def _plan(values: dict[str, Any], *, by: User, at: datetime) -> Period:
    container = values.pop("container")
    parent = None
    if container:
        kind, ordinal = container
        same = Period.objects.filter(kind=kind, year=values["year"], ordinal=ordinal)
        parent = same.first()
    return save_row(Period, None, by=by, at=at, parent=parent, **values)


def why_not_period(opening: Opening, move: PeriodMove, *, by: User, on: date) -> str:
    """Why this person cannot make the move, in Vietnamese; "" if they can."""
    try:
        check_period(opening, move, by=by, on=on)
    except NotNow as refusal:
        return str(refusal)
    return ""


def check_period(opening: Opening, move: PeriodMove, *, by: User, on: date) -> Capacity:
    """In what capacity the move is made. Raises NotNow (NotYours)."""
    if refusal := PERIODS.refusal_of(opening.state, move):
        raise NotNow(refusal)
    acting = capacity.as_agency(by, MANAGE, opening.agency, on)
    if acting is None:
        raise NotYours(PERIODS.whose[MANAGE], opening.agency)
    if move is PeriodMove.OPEN and not _programme(opening).exists():
        raise NotNow(
            f"{opening.agency} chưa có chương trình năm {opening.period.year}, nên chưa"
            " có nhiệm vụ nào để báo cáo."
        )
    return acting


def _programme(opening: Opening) -> Any:
    return Programme.objects.filter(unit=opening.agency, year=opening.period.year)


@transaction.atomic
def make_period_move(
    agency: Unit,
    period: Period,
    move: PeriodMove,
    *,
    seen: int,
    by: User,
    on: date,
    at: datetime,
    reason: str = "",
    due_on: date | None = None,
    unit: Unit | None = None,
    until_on: date | None = None,
) -> PeriodEvent:
    """Open (freezes who must report), lock, reopen for all or one unit, archive.

    `seen` is the number of events the page showed. Raises NotNow (Outdated, NotYours),
    ValidationError where a reason or a day is missing.
    """
    Period.objects.select_for_update().get(pk=period.pk)
    opening = opening_of(agency, period)
    if len(opening.events) != seen:
        raise Outdated("Kỳ báo cáo")
    acting = check_period(opening, move, by=by, on=on)
    _refuse_bad_days(opening, move, on=on, due_on=due_on, until_on=until_on)
    event = _add_event(
        period=period,
        agency=agency,
        order=len(opening.events) + 1,
        kind=move,
        by=by,
        in_place_of=acting.in_place_of,
        at=at,
        reason=reason.strip(),
        due_on=due_on,
        unit=unit,
        until_on=until_on,
    )
    if move is PeriodMove.OPEN:
        _freeze_reporters(agency, period)
    return event


def _refuse_bad_days(
    opening: Opening,
    move: PeriodMove,
    *,
    on: date,
    due_on: date | None,
    until_on: date | None,
) -> None:
    if move is PeriodMove.OPEN and not (due_on or opening.due_on):
        raise ValidationError({"due_on": "Phải đặt hạn nộp thì mới mở được kỳ."})
    if due_on and due_on < opening.period.starts_on:
        raise ValidationError({"due_on": "Hạn nộp không được trước ngày đầu của kỳ."})
    if until_on and until_on < on:
        raise ValidationError({"until_on": "Ngày mở lại đến phải từ hôm nay trở đi."})


def _add_event(**values: Any) -> PeriodEvent:
    """Raises ValidationError."""
    event = PeriodEvent(**values)
    save(event, force_insert=True)
    return event


def _freeze_reporters(agency: Unit, period: Period) -> None:
    """Every unit below the agency that takes part in a task of its programme."""
    units = Unit.objects.within_during(agency, period.starts_on, period.ends_on)
    tasks = Task.objects.of(agency, period.year).open_on(period.cut_off_on)
    rows = TaskUnit.objects.filter(
        task__in=tasks.order_by(), unit__in=units, role__in=TaskUnit.REPORTING
    )
    pairs = rows.order_by("task__order", "order", "pk").values_list("unit", "task")
    PeriodReporter.objects.bulk_create(
        PeriodReporter(period=period, agency=agency, unit_id=unit, task_id=task)
        for unit, task in dict.fromkeys(pairs)
    )


def save_period_event(
    model: type[PeriodEvent],
    row: None,
    *,
    by: User,
    at: datetime,
    **values: Any,
) -> PeriodEvent:
    """An event of a dataset, which is always new; one that opens freezes who must report,
    unless the dataset said so before. Raises ValidationError."""
    values["by"] = values.pop("done_by", None) or by
    values["at"] = values.pop("done_at", None) or at
    event = _add_event(**values)
    frozen = PeriodReporter.objects.filter(period=event.period, agency=event.agency)
    if event.kind == PeriodMove.OPEN and not frozen.exists():
        _freeze_reporters(event.agency, event.period)
    return event


def save_period_reporter(
    model: type[PeriodReporter],
    row: PeriodReporter | None,
    *,
    by: User,
    at: datetime,
    **values: Any,
) -> PeriodReporter:
    """Who had to report, as a dataset says. Returns the row; raises ValidationError."""
    row = row or model()
    for name, value in values.items():
        setattr(row, name, value)
    save(row)
    return row
