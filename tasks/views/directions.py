"""Ý kiến chỉ đạo: the list, one with its history and what is done with it, a new one."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from org import sheets
from tasks import access, actions, domains, papers
from tasks.badges import due_by
from tasks.direction_states import DIRECTIONS, OF_A_REPORT, DirectionMove
from tasks.directions import instruction_of, instructions, urgent_first
from tasks.entry import attempt, once
from tasks.exports.directions import of_directions
from tasks.forms.directions import DirectionListForm, DirectionMoveForm, GiveForm
from tasks.models import Period
from tasks.tables import cut

INDICATOR, MILESTONE = "chi-tieu", "moc"
# What an address fills in: its name there → the form's.
GIVEN = {
    "don_vi": "to_unit",
    "ve": "subject",
    "noi_dung": "text",
    "phat_hien": "finding_key",
}


@require_safe
def direction_list(request):
    """Those the user sees, what is owed first first; filters stand in the address."""
    today = timezone.localdate()
    rows = urgent_first(instructions(access.get_directions(request.user, today)))
    form = DirectionListForm(request.GET, rows=rows, today=today)
    shown = form.shown(rows)
    shown.sort(key=lambda row: not row.is_open)
    if sheets.is_asked(request):
        return sheets.answer("y-kien-chi-dao", of_directions(shown, today))
    page = cut(request, shown)
    context = {
        "rows": [(row, due_by(row.due_on, today)) for row in page],
        "page": page,
        "form": form,
        "is_empty": not rows,
    }
    return render(request, "tasks/direction_list.html", context)


@require_http_methods(["GET", "POST"])
@once
def direction_new(request, code):
    """An instruction on a task; what the address names is filled in already."""
    today = timezone.localdate()
    agency, task = access.get_directing(request.user, code, today)
    subjects = _subjects(task)
    form = GiveForm(
        request.POST or None,
        initial={GIVEN[n]: said for n, said in request.GET.items() if n in GIVEN},
        units=actions.directable(agency, task, today),
        subjects=[(value, str(thing)) for value, thing in subjects.items()],
        today=today,
    )
    is_valid = request.method == "POST" and form.is_valid()
    if is_valid and (given := _give(request, form, agency, task, subjects, today)):
        messages.success(request, f"Đã giao ý kiến chỉ đạo cho {given.to_unit}.")
        return redirect(given)
    finding = form["finding_key"].value() or ""
    context = {
        "form": form,
        "task": task,
        "agency": agency,
        "rule": _rule(finding),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "tasks/direction_form.html", context, status=status)


def _subjects(task):
    """What of the task may be meant: {as the form names it: indicator or milestone}."""
    indicators = task.indicators.order_by("order", "pk")
    milestones = task.milestones.order_by("order", "pk")
    return {f"{INDICATOR}.{row.code}": row for row in indicators} | {
        f"{MILESTONE}.{row.code}": row for row in milestones
    }


def _give(request, form, agency, task, subjects, today):
    """The direction; None where the action refused, which the form then says."""
    said = form.cleaned_data
    kind = said["subject"].partition(".")[0]
    meant = subjects.get(said["subject"])
    return attempt(
        form,
        actions.give_direction,
        agency,
        task,
        to_unit=said["to_unit"],
        text=said["text"],
        due_on=said["due_on"],
        about=actions.About(
            indicator=meant if kind == INDICATOR else None,
            milestone=meant if kind == MILESTONE else None,
            finding_key=said["finding_key"],
        ),
        by=request.user,
        on=today,
        at=timezone.now(),
    )


@require_http_methods(["GET", "POST"])
@once
def direction(request, code):
    """An instruction: what was done with it, what this person can do now."""
    today = timezone.localdate()
    found = instruction_of(access.get_direction(request.user, code, today))
    form = None
    if request.method == "POST":
        move = _asked_move(request)
        form = _form(found, move, today, request.POST)
        if _move(request, found, move, form, today):
            return redirect(found.direction)
        found = instruction_of(found.direction)
    offers = _offers(request, found, form, today)
    context = {
        "found": found,
        "due": due_by(found.due_on, today),
        "offers": [o for o in offers if o["move"] not in OF_A_REPORT],
        "report_offers": [o for o in offers if o["move"] in OF_A_REPORT],
        "rule": _rule(found.direction.finding_key),
        "papers": papers.of_task(found.direction.task),
        # What was sent though it can no longer be done: nothing that was typed is lost.
        "stray": form if form and all(o["form"] is not form for o in offers) else None,
    }
    return render(request, "tasks/direction.html", context, status=422 if form else 200)


def _asked_move(request):
    name = request.POST.get("viec", "")
    if name not in DirectionMove:
        raise Http404("Không có việc này.")
    return DirectionMove(name)


def _move(request, found, move, form, today):
    """The event; None where the form or the action refused, which the form then says."""
    if not form.is_valid():
        return None
    said = form.cleaned_data
    try:
        event = attempt(
            form,
            actions.make_direction_move,
            found.direction,
            move,
            **said,
            by=request.user,
            on=today,
            at=timezone.now(),
        )
    except actions.NotNow as refusal:
        form.add_error(None, str(refusal))
        return None
    if event:
        messages.success(request, f"{event.get_kind_display()}: đã ghi nhận.")
    return event


def _offers(request, found, posted, today):
    """The moves that are this person's to make, each with its form: the one that was
    sent, if it was this."""
    offers = []
    for made in DIRECTIONS.offered(found.state):
        try:
            acting = actions.check_direction(
                found, made.move, by=request.user, on=today
            )
        except actions.NotNow:
            continue
        is_posted = posted and request.POST.get("viec") == made.move.value
        offers.append(
            {
                "move": made.move,
                "label": made.label,
                "needs_words": made.needs_reason,
                "acting": acting,
                "form": _again(posted, found)
                if is_posted
                else _form(found, made.move, today),
            }
        )
    return offers


def _form(found, move, today, data=None):
    usual = access.find_period(found.direction.task.programme, None)
    taken = [period.pk for period in found.taken]
    periods = _periods(found)
    is_out = move is DirectionMove.LEAVE_OUT
    return DirectionMoveForm(
        data,
        move=move,
        initial={"seen": len(found.events), "period": usual and usual.code},
        periods=periods.filter(pk__in=taken)
        if is_out
        else periods.exclude(pk__in=taken),
        today=today,
        auto_id=f"id_{move.value}_%s",
    )


def _again(form, found):
    """The form that was refused: sent once more it covers what others did meanwhile."""
    form.data = form.data.copy()
    form.data["seen"] = len(found.events)
    return form


def _periods(found):
    """The periods whose reports tell of the task."""
    year = found.direction.task.programme.year
    return Period.objects.filter(year=year).order_by("starts_on", "-ends_on", "pk")


def _rule(key):
    """What the rule of a finding looks for, in words; "" where there is no finding."""
    code = key.partition(":")[0]
    named = (rule.name for rule in domains.rules() if rule.code == code)
    return next(named, code)
