"""The life of a period in the hands of one agency: dự kiến → mở → khóa → lưu trữ.

The picture in docs/period-states.md is made from this table; `make check` compares them.
"""

from django.db.models import TextChoices

from .lifecycle import Lifecycle, Transition


class PeriodState(TextChoices):
    PLANNED = "PLANNED", "dự kiến"
    OPEN = "OPEN", "đang mở"
    LOCKED = "LOCKED", "đã khóa"
    ARCHIVED = "ARCHIVED", "lưu trữ"


class PeriodMove(TextChoices):
    OPEN = "OPEN", "Mở kỳ"
    SET_DUE = "SET_DUE", "Đặt lại hạn nộp"
    LOCK = "LOCK", "Khóa kỳ"
    REOPEN = "REOPEN", "Mở lại kỳ"
    REOPEN_UNIT = "REOPEN_UNIT", "Mở lại cho một đơn vị"
    ARCHIVE = "ARCHIVE", "Lưu trữ"


MANAGE = "tasks.manage_periods"


def _move(
    before: PeriodState, move: PeriodMove, after: PeriodState, *, reason: bool = False
) -> Transition:
    return Transition(
        move=move, before=before, after=after, permission=MANAGE, needs_reason=reason
    )


PERIODS = Lifecycle(
    subject="Kỳ báo cáo",
    states=PeriodState,
    initial=PeriodState.PLANNED,
    transitions=(
        _move(PeriodState.PLANNED, PeriodMove.OPEN, PeriodState.OPEN),
        _move(PeriodState.OPEN, PeriodMove.SET_DUE, PeriodState.OPEN, reason=True),
        _move(PeriodState.OPEN, PeriodMove.LOCK, PeriodState.LOCKED),
        _move(
            PeriodState.LOCKED, PeriodMove.REOPEN_UNIT, PeriodState.LOCKED, reason=True
        ),
        _move(PeriodState.LOCKED, PeriodMove.REOPEN, PeriodState.OPEN, reason=True),
        _move(PeriodState.LOCKED, PeriodMove.ARCHIVE, PeriodState.ARCHIVED),
    ),
    whose={MANAGE: "Văn phòng của cơ quan giao nhiệm vụ"},
)
WITH_REASON = {t.move for t in PERIODS.transitions if t.needs_reason}
# The last of these says where a period stands; the others happen within a state.
CHANGING = {t.move for t in PERIODS.transitions if t.before is not t.after}
