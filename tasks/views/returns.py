"""A unit's return: the tasks of it, what is in it, and the next move."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from org import sheets
from tasks import access, actions, locks
from tasks.badges import badge_of, due_of, stuck
from tasks.entry import once
from tasks.exports.returns import of_return
from tasks.forms.periods import MoveForm
from tasks.ledger import ledger_of
from tasks.models import PeriodReporter, Task, TaskUnit
from tasks.standing import standing_of
from tasks.states import RETURNS, Move, State


@require_safe
def hub(request, unit, period, task):
    """What the unit enters on a task, where, and how much there is."""
    desk = access.get_desk(
        request.user,
        unit,
        period,
        task,
        today=timezone.localdate(),
        at=timezone.now(),
    )
    standing = standing_of(desk.unit, desk.period)
    amount = ledger_of([desk.unit], desk.period).of(desk.unit, desk.task)
    context = {
        "desk": desk,
        "standing": standing,
        "amount": amount,
        "badge": badge_of(standing, amount),
        "due": standing.opening and due_of(standing.opening, desk.today),
        "last": standing.last,
    }
    return render(request, "tasks/hub.html", context)


@require_http_methods(["GET", "POST"])
@once
def unit_return(request, unit, period):
    """The unit's return as a whole; a POST is a press of one of its buttons."""
    today = timezone.localdate()
    standing = access.get_standing(request.user, unit, period, today)
    if request.method == "POST":
        if _move(request, standing, today):
            return redirect("tasks:return", unit, period)
        standing = access.get_standing(request.user, unit, period, today)
    ledger = ledger_of([standing.unit], standing.period)
    parts = [(task, ledger.of(standing.unit, task)) for task in _tasks(standing)]
    if sheets.is_asked(request):
        return sheets.answer("bao-cao-don-vi", of_return(standing, parts))
    total = ledger.of_unit(standing.unit)
    context = {
        "standing": standing,
        "today": today,
        "badge": badge_of(standing, total),
        "stuck": stuck(standing, today),
        "due": standing.opening and due_of(standing.opening, today),
        "lock": locks.lock_of(standing.unit, standing.period, today),
        "parts": parts,
        "may_enter": access.may_sit(request.user, standing.unit, today),
        "offers": _offers(request.user, standing, today),
        "texts": standing.newest.texts.count() if standing.newest else 0,
        "refused": request.POST,
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "tasks/return.html", context, status=status)


def _move(request, standing, today):
    """The move, once made; None where it was refused. The page that follows says which."""
    form = MoveForm(request.POST)
    name = request.POST.get("viec", "")
    if name not in Move or not form.is_valid():
        messages.error(request, " ".join(_wrong(form)) or "Không có việc này.")
        return None
    try:
        event = actions.make_return_move(
            standing.unit,
            standing.period,
            Move(name),
            seen=form.cleaned_data["da_xem"],
            reason=form.cleaned_data["ly_do"],
            nothing="khong_phat_sinh" in request.POST,
            by=request.user,
            on=today,
            at=timezone.now(),
        )
    except actions.NotNow as refusal:
        messages.error(request, str(refusal))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, f"{event.get_kind_display()}: đã ghi nhận.")
        return event
    return None


def _wrong(form):
    """What is wrong with the form, each sentence with the name of its field."""
    for field in form:
        lead = "" if field.is_hidden else f"{field.label}: "
        yield from (f"{lead}{error}" for error in field.errors)


# What the state waits for; the rest is a way back.
MAIN = {Move.HAND_IN, Move.SUBMIT, Move.ACCEPT, Move.GRANT}


def _offers(user, standing, today):
    """Every move of the state, with its form and why it is off; one's own come first.

    Who may submit need not hand in to somebody who does.
    """
    offers = []
    for made in RETURNS.offered(standing.state):
        offers.append(_offer(user, standing, made, today))
        answers = made.move in actions.HANDING_IN and made.before is not State.WAITING
        if answers and offers[-1]["acting"]:
            offers.append(_offer(user, standing, made, today, nothing=True))
    submits = any(o["move"] is Move.SUBMIT and o["acting"] for o in offers)
    offers = [o for o in offers if not (submits and o["move"] is Move.HAND_IN)]
    return sorted(offers, key=lambda offer: offer["acting"] is None)


def _offer(user, standing, made, today, *, nothing=False):
    acting = actions.capacity_in(standing, made.move, by=user, on=today)
    return {
        "move": made.move,
        "label": f"{made.label} “không phát sinh”" if nothing else made.label,
        "nothing": nothing,
        "needs_reason": made.needs_reason,
        "is_main": made.move in MAIN and not nothing,
        "acting": acting,
        "refusal": actions.why_not(
            standing, made.move, by=user, on=today, nothing=nothing
        ),
        "id": f"{made.move.value.lower()}{'-kps' if nothing else ''}",
        "seen": len(standing.events),
    }


def _tasks(standing):
    """The tasks the unit reports on: as frozen, or as the programme says by now."""
    frozen = PeriodReporter.objects.filter(
        period=standing.period, agency=standing.agency, unit=standing.unit
    )
    tasks = Task.objects.prefetch_related("scopes").order_by("order", "pk")
    if found := list(tasks.filter(pk__in=frozen.values("task"))):
        return found
    rows = TaskUnit.objects.filter(unit=standing.unit, role__in=TaskUnit.REPORTING)
    return list(
        tasks.of(standing.agency, standing.period.year).filter(
            pk__in=rows.values("task")
        )
    )
