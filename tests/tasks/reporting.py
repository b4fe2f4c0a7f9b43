"""A district office whose departments and communes report: people, periods, returns."""

from datetime import date
from functools import cache, cached_property

from django.contrib.auth.models import Permission

from tasks import actions
from tasks.models import ReturnText, TaskUnit
from tasks.openings import opening_of
from tasks.period_states import PeriodMove
from tasks.standing import standing_of
from tasks.states import Move
from tests.entries import moment
from tests.factories import (
    IndicatorFactory,
    LetterheadFactory,
    PeriodFactory,
    ProgrammeFactory,
    TaskFactory,
    UnitFactory,
    UserFactory,
)
from vanquan.management.commands import apply_roles

JUNE_1 = date(2020, 6, 1)
DUE = date(2020, 6, 16)
WHY = "Vì một lý do."


class Reporting:
    """One district, one task, a department and a commune that report on it."""

    def __init__(self):
        self.district = LetterheadFactory(unit__committee=True).unit
        self.department = UnitFactory(parent=self.district)
        self.commune = UnitFactory(committee=True, parent=self.district)
        self.period = PeriodFactory()
        self.task = TaskFactory(
            programme=ProgrammeFactory(unit=self.district),
            units={
                self.department: TaskUnit.Role.LEAD,
                self.commune: TaskUnit.Role.REPORT,
            },
        )

    def somebody(self, unit, **role):
        """Somebody who may do in the core what their role may."""
        user = UserFactory(unit=unit, **role)
        may = Permission.objects.filter(
            content_type__app_label="tasks", codename__in=_named(user.role)
        )
        user.user_permissions.set(may)
        return user

    @cached_property
    def hall(self):
        return UnitFactory(parent=self.district)

    @cached_property
    def office(self):
        return self.somebody(self.hall, office=True)

    @cached_property
    def leader(self):
        return self.somebody(self.hall, leader=True)

    @cached_property
    def officer(self):
        return self.somebody(self.department)

    @cached_property
    def head(self):
        return self.somebody(self.department, head=True)

    @cached_property
    def neighbour(self):
        return self.somebody(self.commune, head=True)

    @cached_property
    def indicator(self):
        return IndicatorFactory(task=self.task)

    # The period

    def opening(self):
        return opening_of(self.district, self.period)

    def move_period(self, move, *, by=None, on=JUNE_1, **values):
        values.setdefault("seen", len(self.opening().events))
        return actions.make_period_move(
            self.district,
            self.period,
            move,
            by=by or self.office,
            on=on,
            at=moment(on),
            **values,
        )

    def open(self, **values):
        return self.move_period(PeriodMove.OPEN, **{"due_on": DUE} | values)

    def lock(self, **values):
        return self.move_period(PeriodMove.LOCK, **values)

    # The return of the department, if no other is named

    def standing(self, unit=None):
        return standing_of(unit or self.department, self.period)

    def move(self, move, *, by, unit=None, on=JUNE_1, at=None, **values):
        unit = unit or self.department
        values.setdefault("seen", len(self.standing(unit).events))
        return actions.make_return_move(
            unit,
            self.period,
            move,
            by=by,
            on=on,
            at=at or moment(on),
            **values,
        )

    def say(self, text="Đã làm xong.", unit=None):
        """A text in the version that the unit writes on."""
        version = actions.draft_of(unit or self.department, self.period)
        return ReturnText.objects.create(
            version=version, part="RESULT", task=self.task, text=text
        )

    def take(self, state, **values):
        """Bring the department's return to the state."""
        for move in WAY[state]:
            who = {"ACCEPT": self.office, "GRANT": self.office}.get(move, self.head)
            reason = {"reason": WHY} if move in (Move.RETURN, Move.ASK_CHANGE) else {}
            self.move(move, by=who, **reason, **values)
        return self.standing()


@cache
def _named(role):
    """What roles.yaml gives the role by name: quicker than to apply all of it."""
    codes = apply_roles.read_roles()[role]["permissions"]
    named = [code.removeprefix("tasks.") for code in codes if "*" not in code]
    return ["view_task", *named]


WAY = {
    "ENTERING": [],
    "WAITING": [Move.HAND_IN],
    "SUBMITTED": [Move.SUBMIT],
    "RETURNED": [Move.HAND_IN, Move.RETURN],
    "ACCEPTED": [Move.SUBMIT, Move.ACCEPT],
    "CHANGE_ASKED": [Move.SUBMIT, Move.ACCEPT, Move.ASK_CHANGE],
}


def at_second(day, hour, minute, second):
    return moment(day, hour).replace(minute=minute, second=second)


def sentence(refusal):
    return str(refusal.value)
