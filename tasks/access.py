"""Who may get hold of what: out of reach is 404, not allowed is 403."""

from datetime import date, datetime

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from org.deputies import capacities
from org.models import Unit, User

from .desk import Desk
from .direction_states import GIVE
from .locks import lock_of
from .models import (
    Direction,
    Evidence,
    Period,
    PeriodEvent,
    Programme,
    Task,
    TaskUnit,
)
from .openings import Opening, opening_of, openings_of
from .standing import Standing, standing_of


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


def may_sit(user: User, unit: Unit, on: date) -> bool:
    """Whether the user, who reaches the unit, enters for it in any capacity."""
    return any(may_enter(person, unit, on) for person in capacities(user, on))


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
        lock=lock_of(unit, period, today),
    )


def _seen(person, unit_code, task_code, on):
    """(unit, task) if the person reaches both and the unit takes part in the task."""
    if not person.has_perm("tasks.view_task"):
        return None
    reach = _reach(person, on).filter(code=unit_code)
    part = TaskUnit.objects.filter(role__in=TaskUnit.REPORTING, unit__in=reach).values(
        "task"
    )
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


# Returns and periods


def get_standing(user: User, unit: str, period: str, today: date) -> Standing:
    """A unit's return for a period, begun or not; 404 where the user does not reach the
    unit, by themselves or as a deputy."""
    require(user, "tasks.view_task")
    reached = Unit.objects.none()
    for person in capacities(user, today):
        reached |= _reach(person, today)
    found = get_object_or_404(reached.distinct(), code=unit)
    return standing_of(found, get_object_or_404(Period, code=period))


def get_agency(user: User, on: date) -> Unit:
    """The agency whose units' returns the user looks after or looks at: the one acted
    for. 403 for those who have only their own unit's."""
    require(user, "tasks.view_task")
    for person in capacities(user, on):
        agency = person.acts_for(on)
        if agency and not person.has_perm("tasks.enter_facts"):
            return agency
    raise PermissionDenied


def get_opening(user: User, code: str | None, on: date) -> Opening | None:
    """A period of the agency; without a code the last that was opened, else None."""
    agency = get_agency(user, on)
    years = Programme.objects.filter(unit=agency).values("year")
    periods = Period.objects.filter(year__in=years).order_by("-cut_off_on", "-pk")
    if code:
        return opening_of(agency, get_object_or_404(periods, code=code))
    opened = PeriodEvent.objects.filter(agency=agency).values("period")
    period = periods.filter(pk__in=opened).first()
    return period and opening_of(agency, period)


def get_openings(user: User, on: date) -> list[Opening]:
    """Every period of the calendar in the hands of the agency that the user manages them
    for, newest year first."""
    periods = Period.objects.order_by("-year", "starts_on", "-ends_on", "pk")
    return openings_of(get_managed_agency(user, on), periods)


def get_managed_agency(user: User, on: date) -> Unit:
    """The agency whose periods the user opens and locks; 403 where there is none."""
    for person in capacities(user, on):
        agency = person.acts_for(on)
        if agency and person.has_perm("tasks.manage_periods"):
            return agency
    raise PermissionDenied


def get_managed_opening(user: User, code: str, on: date) -> Opening:
    """A period in the hands of that agency; 404 where there is none."""
    agency = get_managed_agency(user, on)
    return opening_of(agency, get_object_or_404(Period, code=code))


# Instructions


def get_directions(user: User, on: date) -> QuerySet[Direction]:
    """Those given to the user's unit, and to who acts for the agency those that it gave;
    also of the people stood in for. Nobody else's."""
    require(user, "tasks.view_direction")
    return seen_directions(user, on)


def seen_directions(user: User, on: date) -> QuerySet[Direction]:
    """The same for pages that show them among other things; to whom none are shown, none."""
    seen = Q(pk=None)
    for person in capacities(user, on):
        if not person.has_perm("tasks.view_direction"):
            continue
        agency = person.acts_for(on)
        seen |= Q(to_unit__in=[unit for unit in (person.unit, agency) if unit])
        if agency and not person.has_perm("tasks.enter_facts"):
            seen |= Q(agency=agency)
    return Direction.objects.filter(seen)


def get_direction(user: User, code: str, on: date) -> Direction:
    """One of them; 404 hides the others."""
    return get_object_or_404(get_directions(user, on), code=code)


def get_directing(user: User, task: str, on: date) -> tuple[Unit, Task]:
    """The agency in whose leader's place the user directs on the task, and the task.

    404 where they see no such task, 403 where it is not theirs to direct on.
    """
    people = capacities(user, on)
    seen = [p for p in people if p.has_perm("tasks.view_task") and _sees(p, task, on)]
    if not seen:
        raise Http404("Không có nhiệm vụ này.")
    for person in seen:
        agency = person.acts_for(on)
        if agency and person.has_perm(GIVE):
            return agency, get_task(person, task, on)
    raise PermissionDenied


def may_direct(user: User, on: date) -> bool:
    """Whether the user directs at all, in any capacity."""
    return any(person.has_perm(GIVE) for person in capacities(user, on))


def _sees(person: User, task: str, on: date) -> bool:
    return Task.objects.visible_to(person, on).filter(code=task).exists()


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
