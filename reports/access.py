"""Who may get hold of a report, and whose its next move is.

Out of reach is 404, not allowed is 403. When a move can be made at all: `states`.
"""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404

from org.deputies import capacities
from org.models import Unit, User
from tasks.access import require
from tasks.models import Period

from .models import IssuedFile, OutgoingEntry, Report
from .states import WHOSE

NUMBERING = "reports.issue_report"
WAIVING = "reports.waive_finding"
SIGNING_OF_UNIT = "tasks.submit_return"


def get_reports(user, on):
    """Reports the user may read, newest period first, editions beside each other."""
    require(user, "reports.view_report")
    reports = Report.objects.visible_to(user, on).for_list()
    return reports.order_by(
        "-period__cut_off_on", "unit__order", "outline", "task__order", "-edition", "pk"
    )


def get_report(user, unit, period, outline, task, on, edition=None):
    """A report by its codes, without a task "" for it, without an edition the newest;
    404 hides what may not be read."""
    about = {"task__code": task} if task else {"task": None}
    which = {"edition": edition} if edition else {"is_newest": True}
    return get_object_or_404(
        get_reports(user, on),
        unit__code=unit,
        period__code=period,
        outline__code=outline,
        **about,
        **which,
    )


def refusal(user, report, permission, on):
    """Why this work on the report is not the user's, in Vietnamese; "" where it is.

    Seeing a report is one thing: those above see it too, but only who acts for the
    very unit checks, signs and issues; its content is the drafting unit's to check.
    See also actions.why_not: whether it can be done now.
    """
    if user.is_superuser:
        return ""
    if report.is_of_unit:
        return _refusal_of_unit(user, report, permission, on)
    drafts = permission == "reports.check_content"
    own = user.unit if drafts else user.acts_for(on)
    unit = report.drafter if drafts else report.unit
    if user.has_perm(permission) and own == unit:
        return ""
    return f"Việc của {WHOSE[permission]} ({unit})."


def _refusal_of_unit(user, report, permission, on):
    """Of a unit's own report: in the unit itself, or in the place of somebody there."""
    unit = report.unit
    people = [p for p in capacities(user, on) if p.unit_id == unit.pk]
    if any(person.has_perm(permission) for person in people):
        return ""
    if permission != NUMBERING:
        return f"Việc của {WHOSE[permission]} ({unit})."
    if clerks := unit.users.filter(role=User.Role.CLERK, is_active=True).first():
        return f"Việc của văn thư {unit} ({clerks})."
    if any(person.has_perm(SIGNING_OF_UNIT) for person in people):
        return ""
    return f"Việc của trưởng đơn vị ({unit}), vì đơn vị chưa có tài khoản văn thư."


def amending(report):
    """The permission to begin a paper that puts an issued report right: to draft one."""
    return report.moves[0].permission


def waiving(report):
    """The permission to let a finding through: of a unit's own report its head's."""
    return SIGNING_OF_UNIT if report.is_of_unit else WAIVING


def require_work(user, report, permission, on):
    """Raises PermissionDenied with the sentence of `refusal`."""
    if sentence := refusal(user, report, permission, on):
        raise PermissionDenied(sentence)


def get_files(user, report):
    """The kept files of a report the user may read, without their bytes."""
    require(user, "reports.view_report")
    return report.files.defer("content").order_by("pk")


def get_own(user, unit, period, on):
    """(unit, period, its own report or None) if the user sees reports of the unit."""
    require(user, "reports.view_report")
    unit = get_object_or_404(_reach(user, on), code=unit)
    period = get_object_or_404(Period, code=period)
    return unit, period, Report.objects.of_unit(unit, period).first()


def reaches_own(user, unit, on):
    """Whether the user sees the unit's own reports."""
    may_read = user.has_perm("reports.view_report")
    return may_read and _reach(user, on).filter(pk=unit.pk).exists()


def _reach(user, on):
    """The units whose own reports the user sees: the one acted for and all below it."""
    if user.is_superuser:
        return Unit.objects.all()
    acting_for = user.acts_for(on)
    return Unit.objects.within(acting_for, on) if acting_for else Unit.objects.none()


def may_begin_own(user, unit, on):
    """Whether the user enters for the unit, and so may begin its own report."""
    people = (p for p in capacities(user, on) if p.unit_id == unit.pk)
    return any(person.has_perm("tasks.enter_facts") for person in people)


def get_file(user, report, kind):
    """One kept file with its bytes; 404 where there is none."""
    require(user, "reports.view_report")
    return get_object_or_404(IssuedFile, report=report, kind=kind)


def get_register(user, on):
    """The register of outgoing documents of the units the user looks after."""
    require(user, "reports.view_outgoingentry")
    return OutgoingEntry.objects.visible_to(user, on).for_list()


def get_agency_to_number(user, on):
    """The agency whose documents the user numbers; 404 where there is none."""
    require(user, "reports.issue_report")
    if (unit := user.acts_for(on)) is None:
        raise Http404("Tài khoản chưa thuộc cơ quan nào.")
    return unit
