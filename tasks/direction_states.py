"""The life of an instruction: đang thực hiện → đã trả lời → kết thúc, or thu hồi.

Giving it is where it begins: the row of the instruction itself says who did, and when.
The picture in docs/direction-states.md is made from this table; `make check` compares them.
"""

from django.db.models import TextChoices

from .lifecycle import Lifecycle, transition


class DirectionState(TextChoices):
    OPEN = "OPEN", "đang thực hiện"
    ANSWERED = "ANSWERED", "đã trả lời"
    CLOSED = "CLOSED", "kết thúc"
    WITHDRAWN = "WITHDRAWN", "thu hồi"


class DirectionMove(TextChoices):
    ANSWER = "ANSWER", "Trả lời"
    CLARIFY = "CLARIFY", "Yêu cầu làm rõ"
    CLOSE = "CLOSE", "Kết thúc"
    WITHDRAW = "WITHDRAW", "Thu hồi"
    TAKE = "TAKE", "Đưa vào phần III"
    LEAVE_OUT = "LEAVE_OUT", "Bỏ khỏi phần III"


GIVE, ANSWER, TAKE = (
    "tasks.give_direction",
    "tasks.answer_direction",
    "tasks.take_direction",
)
Of, Do = DirectionState, DirectionMove


DIRECTIONS = Lifecycle(
    subject="Ý kiến chỉ đạo",
    states=Of,
    initial=Of.OPEN,
    transitions=(
        transition(Of.OPEN, Do.ANSWER, Of.ANSWERED, ANSWER, reason=True),
        transition(
            Of.ANSWERED,
            Do.ANSWER,
            Of.ANSWERED,
            ANSWER,
            name="Trả lời thêm",
            reason=True,
        ),
        transition(Of.ANSWERED, Do.CLOSE, Of.CLOSED, GIVE),
        transition(Of.ANSWERED, Do.CLARIFY, Of.OPEN, GIVE, reason=True),
        transition(Of.OPEN, Do.WITHDRAW, Of.WITHDRAWN, GIVE, reason=True),
        transition(Of.ANSWERED, Do.WITHDRAW, Of.WITHDRAWN, GIVE, reason=True),
        *(
            transition(state, move, state, TAKE)
            for state in (Of.OPEN, Of.ANSWERED, Of.CLOSED)
            for move in (Do.TAKE, Do.LEAVE_OUT)
        ),
    ),
    whose={
        GIVE: "lãnh đạo của cơ quan đã chỉ đạo",
        ANSWER: "đơn vị được chỉ đạo",
        TAKE: "Văn phòng của cơ quan đã chỉ đạo",
    },
)
# What must say something: an answer, or why.
WITH_WORDS = {t.move for t in DIRECTIONS.transitions if t.needs_reason}
# What is about the report of one period.
OF_A_REPORT = {Do.TAKE, Do.LEAVE_OUT}
