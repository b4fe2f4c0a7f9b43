"""The first page of leaders: where the year stands. Composes what core and reports tell."""

from datetime import timedelta

from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from org import sheets
from org.models import Unit
from reports.waiting import waiting_for
from tasks import access, directions, looks
from tasks.changed import changed_since
from tasks.deadlines import due_soon
from tasks.decisions import Decision, decisions, of_directions
from tasks.exports.overview import of_decisions, of_tasks
from tasks.forms.pages import SinceForm
from tasks.guarded import closed_to
from tasks.lateness import lateness
from tasks.overview import Overview
from tasks.overview import overview as read
from tasks.overview_choice import get_choice

WEEK = timedelta(days=7)
DECISIONS = 6  # matters that are told before the rest is folded away


@require_safe
def overview(request):
    """A unit's tasks of a year as they stand on a day; a sentence where there are none."""
    today = timezone.localdate()
    look = looks.get_look(request.user, request.GET, today)
    if look is None:
        return render(request, "overview.html", {"look": None})
    found = read(look, get_choice(request.GET))
    seen = access.seen_directions(request.user, today)
    directed = directions.of_look(look, seen, today)
    matters = _matters(request, found, directed, today)
    if sheets.is_asked(request):
        closed = closed_to(request.user)
        tables = of_tasks(found, closed), of_decisions(matters, closed)
        return sheets.answer("tong-quan", *tables)
    context = {
        "look": look,
        "found": found,
        "directions": directed,
        "may_direct": access.may_direct(request.user, today),
        "decisions": matters[:DECISIONS],
        "more_decisions": matters[DECISIONS:],
        "due": due_soon(look, [row.course for row in found.rows]),
        "lateness": lateness(look, today, timezone.now()),
        **_changes(request, look),
    }
    return render(request, "overview.html", context)


def _matters(request, found: Overview, directed, today) -> list[Decision]:
    """Papers that wait for this very person first: nobody else can move them."""
    look = found.look
    papers = [
        Decision(
            what=str(report), where=step.move.label, address=report.address("life")
        )
        for report, step in waiting_for(request.user, look.unit, look.year, today)
    ]
    return [*papers, *of_directions(directed), *decisions(found)]


def _changes(request, look):
    """What changed since the day of the address, or for a week; the form that asks."""
    form = SinceForm(request.GET if request.GET.get("tu") else None)
    since = form.cleaned_data["tu"] if form.is_valid() else look.as_of - WEEK
    if not form.is_bound:
        form = SinceForm({"tu": f"{since:%d/%m/%Y}"})
    units = Unit.objects.within(look.unit, look.as_of).values_list("pk", flat=True)
    changes = changed_since(look, since, units)
    return {"changes": changes, "since_form": form}
