"""Who may get hold of a report: out of reach is 404, not allowed is 403."""

from django.shortcuts import get_object_or_404

from tasks.access import require

from .models import Report


def get_reports(user, on):
    """Reports the user may read, newest period first."""
    require(user, "reports.view_report")
    reports = Report.objects.visible_to(user, on).for_composition()
    return reports.order_by("-period__cut_off_on", "unit__order", "pk")


def get_report(user, unit, period, outline, task, on):
    """A report by its codes, without a task "" for it; 404 hides what may not be read."""
    about = {"task__code": task} if task else {"task": None}
    return get_object_or_404(
        get_reports(user, on),
        unit__code=unit,
        period__code=period,
        outline__code=outline,
        **about,
    )


def may_waive(user):
    """Whether the user may let findings of the reports they see through."""
    return user.has_perm("reports.waive_finding")
