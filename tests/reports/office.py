"""People of an office, and reports taken on their way by them."""

from datetime import date, datetime, timedelta

from reports import actions
from reports.models import Report
from reports.states import Move, State, offered
from tests.entries import moment
from tests.factories import UnitFactory, UserFactory

JUNE_15 = date(2020, 6, 15)
NOON = moment(JUNE_15)


class Office:
    """Somebody for each step, all of units below the one that issues."""

    def __init__(self, unit):
        self.unit = unit
        self.hall = UnitFactory(parent=unit, name="Văn phòng")
        self.drafter = UserFactory(unit=self.hall, office=True, full_name="Lê Soạn")
        self.head = UserFactory(unit=self.hall, head=True, full_name="Trần Trưởng")
        self.checker = UserFactory(unit=self.hall, office=True, full_name="Vi Soát")
        self.leader = UserFactory(unit=self.hall, leader=True, full_name="Lý Mai")
        self.clerk = UserFactory(unit=self.hall, clerk=True, full_name="Nông Thư")

    def who(self, move):
        return {
            Move.SUBMIT: self.drafter,
            Move.CHECK_CONTENT: self.head,
            Move.CHECK_FORM: self.checker,
            Move.SIGN: self.leader,
        }[move]

    def move(self, report, move, *, by=None, at=NOON, reason="", seen=None):
        found = again(report)
        return actions.make_move(
            found,
            move,
            seen=len(found.past) if seen is None else seen,
            by=by or self.who(move),
            at=at,
            reason=reason,
        )

    def take(self, report, to, *, at=NOON):
        """The report, taken onward until it stands there."""
        while (state := again(report).state) is not to:
            onward = offered(state)[0].move
            if onward is Move.ISSUE:
                self.issue(report, on=at.date(), at=at)
            else:
                self.move(report, onward, at=at)
        return again(report)

    def issue(self, report, *, on=JUNE_15, at=NOON, **said):
        found = again(report)
        return actions.issue_report(
            found, seen=len(found.past), by=self.clerk, on=on, at=at, **said
        )

    def replaced(self, report):
        """The report, issued and replaced by another that is issued too."""
        issued = self.take(report, State.ISSUED)
        made = actions.replace_report(issued, by=self.drafter, at=NOON)
        return self.take(made, State.ISSUED)


def again(report):
    """The report, found anew as a page finds it."""
    return Report.objects.for_list().get(pk=report.pk)


def later(days) -> datetime:
    return NOON + timedelta(days=days)
