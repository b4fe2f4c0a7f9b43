"""The life of a report: which move leads from where to where, and whose it is.

An agency's report goes through an office; a unit's own is drafted and signed in the unit.

Domain rule: Decree 30/2020, articles 10 to 19. The picture in docs/report-states.md is
made from this table; `make check` compares the two.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import TextChoices


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


@dataclass(frozen=True, kw_only=True)
class Transition:
    """A move from one state to another, and who makes it."""

    move: Move
    before: State
    after: State
    permission: str
    # Nobody presses a button for it: it happens when another paper is issued.
    is_consequence: bool = False

    @property
    def needs_reason(self) -> bool:
        return self.move is Move.RETURN

    @property
    def freezes(self) -> bool:
        """Whether from here on the text is no longer composed."""
        return self.after.is_frozen and not self.before.is_frozen


Table = tuple[Transition, ...]


def _steps(
    before: State, move: Move, after: State, permission: str
) -> tuple[Transition, ...]:
    """Whoever may pass a report on may also send it back to be drafted anew."""
    onward, back = (
        Transition(move=made, before=before, after=to, permission=permission)
        for made, to in ((move, after), (Move.RETURN, State.DRAFT))
    )
    return (onward,) if before is State.DRAFT else (onward, back)


def _consequences(permission: str) -> Table:
    """What befalls an issued report when another paper is issued."""
    return tuple(
        Transition(
            move=move,
            before=State.ISSUED,
            after=after,
            permission=permission,
            is_consequence=True,
        )
        for move, after in (
            (Move.CORRECT, State.ISSUED),
            (Move.REPLACE, State.REPLACED),
        )
    )


TRANSITIONS: Table = (
    *_steps(State.DRAFT, Move.SUBMIT, State.CONTENT, "reports.compile_report"),
    *_steps(State.CONTENT, Move.CHECK_CONTENT, State.FORM, "reports.check_content"),
    *_steps(State.FORM, Move.CHECK_FORM, State.APPROVAL, "reports.check_form"),
    *_steps(State.APPROVAL, Move.SIGN, State.SIGNED, "reports.sign_report"),
    *_steps(State.SIGNED, Move.ISSUE, State.ISSUED, "reports.issue_report"),
    *_consequences("reports.issue_report"),
)
# Who may enter facts of a unit drafts its report, who hands in its return signs it.
UNIT_TRANSITIONS: Table = (
    *_steps(State.DRAFT, Move.SUBMIT, State.CONTENT, "tasks.enter_facts"),
    *_steps(State.CONTENT, Move.SIGN, State.SIGNED, "tasks.submit_return"),
    *_steps(State.SIGNED, Move.ISSUE, State.ISSUED, "reports.issue_report"),
    *_consequences("reports.issue_report"),
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
    "tasks.enter_facts": "chuyên viên, trưởng của đơn vị báo cáo",
    "tasks.submit_return": "trưởng đơn vị báo cáo",
    "reports.waive_finding": "Văn phòng hoặc lãnh đạo của cơ quan ban hành",
}


def transition(
    state: State, move: Move, table: Table = TRANSITIONS
) -> Transition | None:
    """The transition, if the move can be made in the state."""
    found = (t for t in table if (t.before, t.move) == (state, move))
    return next(found, None)


def offered(state: State, table: Table = TRANSITIONS) -> list[Transition]:
    """What somebody can do with a report in the state, onward first."""
    return [t for t in table if t.before is state and not t.is_consequence]


def way(table: Table) -> list[State]:
    """The states a report comes through from draft to issue."""
    passed = [State.DRAFT]
    while onward := offered(passed[-1], table):
        passed.append(onward[0].after)
    return passed


def state_after(moves: Iterable[str]) -> State:
    """Where a report stands after these moves. Raises ValueError on an impossible one.

    The tables agree on where a move leads, so which one it was need not be known.
    """
    state = State.DRAFT
    for move in moves:
        made = transition(state, Move(move), TRANSITIONS + UNIT_TRANSITIONS)
        if made is None:
            raise ValueError(f"{move} cannot be made in {state}")
        state = made.after
    return state


def refusal_of(state: State, move: Move, table: Table = TRANSITIONS) -> str:
    """Why the move cannot be made now, in Vietnamese; "" where it can."""
    if transition(state, move, table):
        return ""
    return f"Báo cáo đang ở bước “{state.label}”, không thể “{move.label}”."


def as_mermaid(table: Table = TRANSITIONS) -> str:
    """A picture in docs/report-states.md."""
    known = [*way(table), State.REPLACED]
    names = [f"    {state.value}: {state.label}" for state in known]
    arrows = [
        f"    {t.before.value} --> {t.after.value}: {t.move.label} ({WHOSE[t.permission]})"
        for t in table
    ]
    return "\n".join(
        ["stateDiagram-v2", *names, f"    [*] --> {State.DRAFT.value}", *arrows]
    )
