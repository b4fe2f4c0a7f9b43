"""Why work stands as it does, in words: the second half of the one rule for states."""

from datetime import date
from decimal import Decimal

from . import formats
from .course_states import State, Way
from .figures import ANSWER_TEXT, Answer
from .models import MilestoneReport
from .progress import Progress
from .progress import State as Held


def told(row: Progress, state: State, way: Way | None, day: date, due_on: date) -> str:
    """`đạt 57%, theo đường kế hoạch cần 45%`: an indicator of which something is asked."""
    came = _came(row, way)
    match state:
        case State.DONE:
            return f"đạt {_aim(row)}" if row.target else came
        case State.DONE_LATE:
            return f"đạt {_aim(row)} sau hạn {formats.day(due_on)}"
        case State.OVERDUE:
            return f"{_ago(day, due_on)}, {came}"
        case State.DUE_SOON:
            return f"{_left(day, due_on)}, {came}"
        case State.NO_DATA:
            return row.actual.text or came
        case State.BEHIND | State.ON_COURSE if way and row.value is not None:
            return f"{came}, theo đường kế hoạch {_need(row, way, day)}"
        case _:
            return came


def _came(row: Progress, way: Way | None) -> str:
    """What was done, in per cent of the goal where that says something."""
    if row.state is Held.NO_DATA:
        said = row.actual.text
        unknown = ANSWER_TEXT[Answer.MISSING]
        return f"{unknown}: {said}" if said else unknown
    if row.value is None:
        return f"theo lời báo cáo: {row.actual.write()}"
    goal = row.target
    if goal and goal.is_ceiling:
        kept = "trong" if goal.is_met_by(row.value) else "vượt"
        return f"{row.written(row.value)}, {kept} mức cho phép ({row.goal})"
    if way and _in_percent(row, way):
        return f"đạt {formats.percent(row.value, way.goal)}"
    return f"đạt {row.written(row.value)}"


def _need(row: Progress, way: Way, day: date) -> str:
    needed = way.needed(day)
    if way.goal < way.start:
        return f"không quá {row.written(shown(row, needed))}"
    if not _in_percent(row, way):
        return f"cần {row.written(shown(row, needed))}"
    share, done = needed / way.goal * 100, row.value / way.goal * 100
    # 45,4 asked of 45,2 is not written "45 %, cần 45 %".
    is_close = round(share) == round(done) and row.value < needed
    return f"cần {formats.percent(needed, way.goal, 1 if is_close else 0)}"


def _in_percent(row: Progress, way: Way) -> bool:
    """Whether shares of the goal are clear: not of what did not start at nothing, is in
    per cent itself, or does not meet its goal with all of it (10 of "trên 10")."""
    if row.target is None:
        return bool(way.goal)
    is_percent = row.target.is_percent or not row.indicator.unit.is_additive
    return bool(way.goal) and not way.start and not is_percent and row.has_share


def shown(row: Progress, value: Decimal) -> Decimal:
    """What a planned course asks for, as exactly as the indicator is told, and a little
    more: 2,3 roads by today."""
    places = row.indicator.unit.places
    return formats.rounded(value, max(1, places or 0))


def _aim(row: Progress) -> str:
    return f"mục tiêu ({row.goal})" if row.target else "đủ kế hoạch"


def told_without_goal(row: Progress) -> str:
    """An indicator of which nothing is asked."""
    return "không đặt mục tiêu" if row.actual.value is None else "không so với mục tiêu"


def told_of_milestone(
    report: MilestoneReport | None, state: State, day: date, due_on: date
) -> str:
    said = "chưa có báo cáo"
    if report:
        why = f" do {report.obstacle}" if report.obstacle else ""
        said = f"{report.get_state_display()}{why}"
    match state:
        case State.OVERDUE:
            return f"{_ago(day, due_on)}, {said}"
        case State.DUE_SOON:
            return f"{_left(day, due_on)}, {said}"
        case State.DONE_LATE:
            return f"{said} sau hạn {formats.day(due_on)}"
        case _:
            return said


def _ago(day: date, due_on: date) -> str:
    days = formats.number((day - due_on).days)
    return f"quá hạn {formats.day(due_on)} đã {days} ngày"


def _left(day: date, due_on: date) -> str:
    if day == due_on:
        return f"hôm nay đến hạn {formats.day(due_on)}"
    return (
        f"còn {formats.number((due_on - day).days)} ngày đến hạn {formats.day(due_on)}"
    )
