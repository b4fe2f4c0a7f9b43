"""Which reports wait for somebody: their next step is this person's work."""

from datetime import date

from org.models import Unit, User

from .models import Report
from .states import Transition, offered


def waiting_for(
    user: User, unit: Unit, year: int, on: date
) -> list[tuple[Report, Transition]]:
    """Reports of the unit's year with the step the user takes next, the newest period
    first; constant queries. Whether it can be taken now: actions.why_not."""
    if not user.has_perm("reports.view_report"):
        return []
    rows = Report.objects.visible_to(user, on).for_list()
    rows = rows.filter(unit=unit, period__year=year, is_newest=True)
    acts_for = user.acts_for(on)
    found = []
    for report in rows.order_by("-period__cut_off_on", "outline", "task__order", "pk"):
        onward = next(iter(offered(report.state, report.moves)), None)
        if onward and _is_own(user, acts_for, report, onward.permission):
            found.append((report, onward))
    return found


# See also access.refusal, which says for one report why it is not.
def _is_own(user: User, acts_for: Unit | None, report: Report, permission: str) -> bool:
    if not user.has_perm(permission):
        return False
    if report.is_of_unit:
        return report.unit_id == user.unit_id
    if permission == "reports.check_content":
        return report.drafter == user.unit
    return report.unit == acts_for
