"""The life of a unit's return: which move leads from where to where, and whose it is.

The picture in docs/return-states.md is made from this table; `make check` compares them.
"""

from django.db.models import TextChoices

from .lifecycle import Lifecycle, transition


class State(TextChoices):
    ENTERING = "ENTERING", "đang nhập"
    WAITING = "WAITING", "chờ trưởng đơn vị"
    SUBMITTED = "SUBMITTED", "đã nộp"
    RETURNED = "RETURNED", "trả lại"
    ACCEPTED = "ACCEPTED", "đã chấp nhận"
    CHANGE_ASKED = "CHANGE_ASKED", "xin sửa số liệu"

    @property
    def is_handed_in(self) -> bool:
        """Whether it is with the office: what counts as submitted."""
        return self in _HANDED_IN

    @property
    def is_editable(self) -> bool:
        """Whether the unit's texts may be written on."""
        return self in (State.ENTERING, State.RETURNED)

    @property
    def is_accepted(self) -> bool:
        """Whether it locks the unit's rows: also while the unit asks to change them."""
        return self in (State.ACCEPTED, State.CHANGE_ASKED)


_HANDED_IN = {State.SUBMITTED, State.ACCEPTED, State.CHANGE_ASKED}


class Move(TextChoices):
    HAND_IN = "HAND_IN", "Chuyển trưởng đơn vị duyệt"
    SUBMIT = "SUBMIT", "Nộp báo cáo"
    TAKE_BACK = "TAKE_BACK", "Rút lại"
    RETURN = "RETURN", "Trả lại"
    ACCEPT = "ACCEPT", "Chấp nhận"
    ASK_CHANGE = "ASK_CHANGE", "Xin sửa số liệu"
    GRANT = "GRANT", "Cho sửa số liệu"
    DECLINE = "DECLINE", "Không cho sửa số liệu"


ENTER, SUBMIT, ACCEPT = (
    "tasks.enter_facts",
    "tasks.submit_return",
    "tasks.accept_return",
)
OFFICE_ENTERS = "tasks.enter_for_others"  # "nhập thay": the unit's own moves


RETURNS = Lifecycle(
    subject="Báo cáo của đơn vị",
    states=State,
    initial=State.ENTERING,
    transitions=(
        transition(State.ENTERING, Move.HAND_IN, State.WAITING, ENTER),
        transition(State.ENTERING, Move.SUBMIT, State.SUBMITTED, SUBMIT),
        transition(
            State.WAITING, Move.SUBMIT, State.SUBMITTED, SUBMIT, name="Duyệt, nộp"
        ),
        transition(State.WAITING, Move.RETURN, State.RETURNED, SUBMIT, reason=True),
        transition(State.WAITING, Move.TAKE_BACK, State.ENTERING, ENTER),
        transition(State.SUBMITTED, Move.ACCEPT, State.ACCEPTED, ACCEPT),
        transition(State.SUBMITTED, Move.RETURN, State.RETURNED, ACCEPT, reason=True),
        transition(State.SUBMITTED, Move.TAKE_BACK, State.ENTERING, SUBMIT),
        transition(State.RETURNED, Move.HAND_IN, State.WAITING, ENTER),
        transition(
            State.RETURNED, Move.SUBMIT, State.SUBMITTED, SUBMIT, name="Nộp lại"
        ),
        transition(
            State.ACCEPTED, Move.ASK_CHANGE, State.CHANGE_ASKED, ENTER, reason=True
        ),
        transition(State.ACCEPTED, Move.RETURN, State.RETURNED, ACCEPT, reason=True),
        transition(State.CHANGE_ASKED, Move.GRANT, State.RETURNED, ACCEPT),
        transition(
            State.CHANGE_ASKED, Move.DECLINE, State.ACCEPTED, ACCEPT, reason=True
        ),
        transition(
            State.CHANGE_ASKED,
            Move.TAKE_BACK,
            State.ACCEPTED,
            ENTER,
            name="Thôi xin sửa",
        ),
    ),
    whose={
        ENTER: "chuyên viên hoặc trưởng đơn vị",
        SUBMIT: "trưởng đơn vị",
        ACCEPT: "Văn phòng của cơ quan giao nhiệm vụ",
    },
)
# The unit does these itself; the office may in its place, with both names recorded.
OF_THE_UNIT = {ENTER, SUBMIT}
# What must say why.
WITH_REASON = {t.move for t in RETURNS.transitions if t.needs_reason}
