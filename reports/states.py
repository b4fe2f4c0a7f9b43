"""The life of a report: which move leads from where to where, and whose it is.

Domain rule: Decree 30/2020, articles 10 to 19. The picture in docs/report-states.md is
made from this table; `make check` compares the two.
"""

from django.db.models import TextChoices

from tasks.lifecycle import Lifecycle, Transition


class State(TextChoices):
    DRAFT = "DRAFT", "bản thảo"
    CONTENT = "CONTENT", "chờ soát nội dung"
    FORM = "FORM", "chờ soát thể thức"
    APPROVAL = "APPROVAL", "trình ký"
    SIGNED = "SIGNED", "đã ký"
    ISSUED = "ISSUED", "đã phát hành"
    REPLACED = "REPLACED", "đã được thay thế"

    @property
    def is_frozen(self) -> bool:
        """Whether the text is no longer composed but read from what was frozen."""
        return self not in _COMPOSED

    @property
    def is_issued(self) -> bool:
        return self in _ISSUED


_COMPOSED = {State.DRAFT, State.CONTENT, State.FORM}
_ISSUED = {State.ISSUED, State.REPLACED}


class Move(TextChoices):
    SUBMIT = "SUBMIT", "Gửi soát nội dung"
    CHECK_CONTENT = "CHECK_CONTENT", "Đồng ý nội dung"
    CHECK_FORM = "CHECK_FORM", "Đồng ý thể thức, trình ký"
    SIGN = "SIGN", "Duyệt, ký"
    ISSUE = "ISSUE", "Cho số, phát hành"
    RETURN = "RETURN", "Trả lại"
    CORRECT = "CORRECT", "Được đính chính"
    REPLACE = "REPLACE", "Được thay thế"


def _steps(
    before: State, move: Move, after: State, permission: str
) -> tuple[Transition, ...]:
    """Whoever may pass a report on may also send it back to be drafted anew."""
    onward, back = (
        Transition(
            move=made,
            before=before,
            after=to,
            permission=permission,
            needs_reason=made is Move.RETURN,
        )
        for made, to in ((move, after), (Move.RETURN, State.DRAFT))
    )
    return (onward,) if before is State.DRAFT else (onward, back)


TRANSITIONS: tuple[Transition, ...] = (
    *_steps(State.DRAFT, Move.SUBMIT, State.CONTENT, "reports.compile_report"),
    *_steps(State.CONTENT, Move.CHECK_CONTENT, State.FORM, "reports.check_content"),
    *_steps(State.FORM, Move.CHECK_FORM, State.APPROVAL, "reports.check_form"),
    *_steps(State.APPROVAL, Move.SIGN, State.SIGNED, "reports.sign_report"),
    *_steps(State.SIGNED, Move.ISSUE, State.ISSUED, "reports.issue_report"),
    *(
        Transition(
            move=move,
            before=State.ISSUED,
            after=after,
            permission="reports.issue_report",
            is_consequence=True,
        )
        for move, after in (
            (Move.CORRECT, State.ISSUED),
            (Move.REPLACE, State.REPLACED),
        )
    ),
)
# What takes a press of a button; issuing says a number and a day as well.
BY_BUTTON = {Move.SUBMIT, Move.CHECK_CONTENT, Move.CHECK_FORM, Move.SIGN, Move.RETURN}
# Whose work a permission is, as a sentence names them.
WHOSE = {
    "reports.compile_report": "người soạn báo cáo của Văn phòng",
    "reports.check_content": "trưởng đơn vị soạn thảo",
    "reports.check_form": "người soát thể thức của Văn phòng",
    "reports.sign_report": "lãnh đạo của cơ quan ban hành",
    "reports.issue_report": "văn thư của cơ quan ban hành",
    "reports.waive_finding": "Văn phòng hoặc lãnh đạo của cơ quan ban hành",
}


LIFE = Lifecycle(
    subject="Báo cáo",
    states=State,
    initial=State.DRAFT,
    transitions=TRANSITIONS,
    whose=WHOSE,
)
transition, offered = LIFE.transition, LIFE.offered
state_after, refusal_of = LIFE.state_after, LIFE.refusal_of
