"""Who may get hold of what: out of reach is 404, not allowed is 403."""

from datetime import date, datetime

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404

from org.deputies import capacities
from org.models import Unit, User

from .desk import Desk
from .locks import lock_of
from .models import Evidence, Period, Programme, Task, TaskUnit
from .shares import DOING as ENTERING


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


def find_unit(code):
    """The unit by which a list is narrowed; None where none is named."""
    return get_object_or_404(Unit, code=code) if code else None


# Entering


def get_desk(
    user: User, unit: str, period: str, task: str, *, today: date, at: datetime
) -> Desk:
    """Where the user enters facts of the unit on a task it takes part in.

    404 where the user reaches neither the task nor the unit, 403 where both are seen
    but nothing may be entered. A deputy sits where the person stood in for would.
    """
    found, entering = None, None
    for person in capacities(user, today):
        if (seen := _seen(person, unit, task, today)) is None:
            continue
        found = found or seen
        if may_enter(person, seen[0], today):
            found, entering = seen, person
            break
    if found is None:
        raise Http404("Không có chỗ nhập này.")
    if entering is None:
        raise PermissionDenied
    return _desk(user, entering, found, period, today=today, at=at)


def may_enter(person: User, unit: Unit, on: date) -> bool:
    """Whether somebody enters for the unit: their own, or (the office) one below."""
    if person.unit_id == unit.pk and person.has_perm("tasks.enter_facts"):
        return True
    return person.has_perm("tasks.enter_for_others")


def _desk(user, entering, found, period_code, *, today, at):
    unit, task = found
    period = get_period(task.programme, period_code)
    return Desk(
        user=user,
        unit=unit,
        period=period,
        task=task,
        today=today,
        at=at,
        principal=None if entering == user else entering,
        lock=lock_of(unit, period),
    )


def _seen(person, unit_code, task_code, on):
    """(unit, task) if the person reaches both and the unit takes part in the task."""
    if not person.has_perm("tasks.view_task"):
        return None
    reach = _reach(person, on).filter(code=unit_code)
    part = TaskUnit.objects.filter(role__in=ENTERING, unit__in=reach).values("task")
    tasks = Task.objects.visible_to(person, on).filter(code=task_code, pk__in=part)
    task = tasks.for_report().first()
    return task and (reach.get(), task)


def _reach(person, on):
    """The units whose returns the person sees: their own and, who acts for the issuing
    unit, all below it."""
    acting_for = person.acts_for(on)
    if acting_for is None:
        return Unit.objects.none()
    if acting_for == person.unit and person.has_perm("tasks.enter_facts"):
        return Unit.objects.filter(pk=acting_for.pk)
    return Unit.objects.within(acting_for, on)


# Papers


def get_evidence(user: User, code: str, on: date) -> Evidence:
    """A paper that stands, of those the user may open, or whom they are the deputy of;
    404 hides the others and those taken out."""
    require(user, "tasks.view_task")
    papers = Evidence.objects.standing().for_list().filter(code=code)
    for person in capacities(user, on):
        if found := papers.visible_to(person, on).distinct().first():
            return found
    raise Http404("Không có tệp này.")
