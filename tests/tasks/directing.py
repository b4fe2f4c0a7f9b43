"""A leader who directs the department and the commune of `Reporting` on its task."""

from datetime import date

from tasks import actions
from tasks.direction_states import DirectionMove
from tasks.directions import instruction_of
from tasks.models import Direction
from tests.entries import moment

from .reporting import JUNE_1, Reporting

JUNE_10 = date(2020, 6, 10)
WORDS = "Tập trung giải phóng mặt bằng"


class Directing(Reporting):
    def give(self, text=WORDS, *, to=None, task=None, by=None, on=JUNE_1, **values):
        return actions.give_direction(
            self.district,
            task or self.task,
            to_unit=to or self.department,
            text=text,
            due_on=values.pop("due_on", JUNE_10),
            by=by or self.leader,
            on=on,
            at=moment(on),
            **values,
        )

    def act(self, direction, move, *, by, on=JUNE_1, **values):
        values.setdefault("seen", direction.events.count())
        return actions.make_direction_move(
            direction, DirectionMove(move), by=by, on=on, at=moment(on), **values
        )

    def answer(self, direction, text="Đã bàn giao mặt bằng.", **values):
        return self.act(
            direction, "ANSWER", **{"text": text, "by": self.officer} | values
        )

    def take(self, direction, move="TAKE", **values):
        period = values.pop("period", self.period)
        return self.act(
            direction, move, **{"by": self.office, "period": period} | values
        )


def found(direction):
    """The instruction as it stands by now."""
    return instruction_of(Direction.objects.get(pk=direction.pk))
