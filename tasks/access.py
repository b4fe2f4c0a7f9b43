"""Who may get hold of what: out of reach is 404, not allowed is 403."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404

from .models import Period, Programme, Task


def require(user, permission):
    if not user.has_perm(permission):
        raise PermissionDenied


def get_programmes(user, on):
    """Programmes with a task the user may see, newest first."""
    require(user, "tasks.view_task")
    tasks = Task.objects.visible_to(user, on)
    seen = Programme.objects.filter(pk__in=tasks.values("programme"))
    return seen.select_related("unit__area").order_by("-year", "unit__order", "pk")


def get_programme(user, code, on):
    """The programme of this code, or the newest there is; None where there is none."""
    programmes = get_programmes(user, on)
    return get_object_or_404(programmes, code=code) if code else programmes.first()


def get_tasks(user, programme, on):
    """The programme's tasks that the user may see, in order."""
    require(user, "tasks.view_task")
    seen = Task.objects.visible_to(user, on).filter(programme=programme)
    return seen.for_report().order_by("order", "pk")


def get_task(user, code, on):
    """A task the user may see; 404 hides the ones they may not."""
    require(user, "tasks.view_task")
    return get_object_or_404(Task.objects.visible_to(user, on).for_report(), code=code)


def get_period(programme, code):
    """As `find_period`; 404 where there is none."""
    if (period := find_period(programme, code)) is None:
        raise Http404("Chưa có kỳ báo cáo nào của năm này.")
    return period


def find_period(programme, code):
    """The period of the programme's year; without a code the one a page opens with.

    That is the newest one with a report or readings of its own year, so that a year
    that is over opens where its last report stood. None before the first is entered.
    """
    periods = Period.objects.filter(year=programme.year).order_by("-cut_off_on", "-pk")
    if code:
        return get_object_or_404(periods, code=code)
    return periods.filter(returns__isnull=False).first() or periods.first()
