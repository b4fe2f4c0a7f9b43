"""Indicators and milestones of a task: what stands, what is new, what was wrong."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from org import sheets
from tasks import actions, entered, papers
from tasks.entered import ReadingItem
from tasks.entry import once
from tasks.exports.facts import history
from tasks.forms import keep
from tasks.forms.readings import MilestoneForm, ReadingForm
from tasks.told import standing, told

from .facts import desk_of

RECORDED = "Đã ghi: {}."
CORRECTED = "Đã sửa: {}."


@require_http_methods(["GET", "POST"])
@once
def readings(request, unit, period, task):
    """Everything of the task that no register keeps, each with its form."""
    desk = desk_of(request, unit, period, task)
    asked = request.POST.get("muc", "")
    rows = [
        (item, _form(desk, item, request.POST, item.key == asked))
        for item in entered.items(desk)
    ]
    for item, form in rows:
        if form.is_bound and _record(form, item):
            messages.success(request, RECORDED.format(item.name))
            return redirect(f"{request.path}#{item.key}")
    context = {"desk": desk, "papers": papers.of_task(desk.task), "rows": rows}
    status = 422 if request.method == "POST" else 200
    return render(request, "tasks/readings.html", context, status=status)


@require_http_methods(["GET", "POST"])
@once
def reading_correct(request, unit, period, task, fact, table="reading"):
    """Put a row right that was wrong, and see what was told of its thing before."""
    desk = desk_of(request, unit, period, task)
    row = standing(table, fact, unit)
    item = _item_of(desk, row, table)
    form = _form(desk, item, request.POST, request.method == "POST", fact=row)
    if form.is_bound and _record(form, item):
        messages.success(request, CORRECTED.format(item.name))
        return redirect(_page(desk))
    context = _thing(desk, item) | {"form": form, "fact": row}
    status = 422 if form.is_bound else 200
    return render(request, "tasks/reading_correct.html", context, status=status)


@require_http_methods(["GET"])
def reading_history(request, unit, period, task, key):
    """Everything that was told of one indicator at the desk's place, or of a milestone."""
    desk = desk_of(request, unit, period, task)
    found = [item for item in entered.items(desk) if item.key == key]
    if not found:
        raise Http404("Không có chỉ tiêu hay mốc này.")
    [item] = found
    if sheets.is_asked(request):
        return history(item.table, **_about(item))
    return render(request, "tasks/reading_history.html", _thing(desk, item))


def _thing(desk, item):
    correct = (
        "tasks:reading_correct" if _is_reading(item) else "tasks:milestone_correct"
    )
    return {
        "desk": desk,
        "item": item,
        "table": item.table,
        "correct": correct,
        "rows": told(item.table, **_about(item)),
        "papers": papers.of_task(desk.task),
        "back": _page(desk),
    }


def _about(item):
    """What the model of the rows is asked for."""
    if _is_reading(item):
        return {"series__indicator": item.indicator, "series__area": item.area}
    return {"milestone": item.milestone}


def _form(desk, item, data, is_asked, fact=None):
    options = {"desk": desk, "fact": fact, "auto_id": f"{item.key}-%s"}
    if fact is None:
        options["latest"] = item.latest
    if _is_reading(item):
        return ReadingForm(
            data if is_asked else None, indicator=item.indicator, **options
        )
    return MilestoneForm(data if is_asked else None, **options)


def _record(form, item):
    if _is_reading(item):
        thing = {"indicator": item.indicator, "area": item.area}
        return keep(form, actions.record_reading, actions.correct_reading, **thing)
    verbs = actions.report_milestone, actions.correct_milestone_report
    return keep(form, *verbs, milestone=item.milestone)


def _item_of(desk, row, table):
    """The thing of a row; a row of another task is nowhere to be found here."""
    thing = row.series.indicator if table == "reading" else row.milestone
    if thing.task_id != desk.task.pk:
        raise Http404("Dòng số liệu này thuộc nhiệm vụ khác.")
    if table == "reading":
        units = tuple(entered.units_of(thing))
        return ReadingItem(
            indicator=thing, area=row.series.area, latest=row, units=units
        )
    return entered.MilestoneItem(milestone=thing, latest=row)


def _is_reading(item):
    return isinstance(item, ReadingItem)


def _page(desk):
    return reverse("tasks:readings", args=desk.args)
