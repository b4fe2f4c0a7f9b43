"""A place's criteria as a list, the grid of several places, and saving many at once."""

import uuid
from dataclasses import replace

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from ntm import access, actions, entering, exports, grids
from ntm.forms import ListForm, RowForm, again
from org import sheets
from tasks import papers
from tasks.entry import attempt, once
from tasks.evidence.reading import shelf
from tasks.readers import area_tree
from tasks.views.facts import desk_of

NOTHING_TYPED = "Chưa có dòng nào được nhập; hãy chọn kết quả ở dòng cần ghi."
NOTHING_LEFT = "Mọi tiêu chí đã có kết quả trước đây đều đã được ghi trong kỳ này."


@require_safe
def entry(request, unit, period, task):
    """The list of the only place a unit enters for, else the grid of them all."""
    desk = desk_of(request, unit, period, task)
    places = entering.places(desk)
    if len(places) == 1:
        return _page(request, desk, places[0], *_forms(request, desk, places[0]))
    found = grids.grids(desk, places)
    if sheets.is_asked(request):
        return sheets.answer("tieu-chi", *map(exports.of_grid, found))
    context = {
        "desk": desk,
        "places": places,
        "grids": found,
        "signs": grids.SIGNS,
        "keys": grids.KEYS,
        "papers": papers.of_task(desk.task),
        "form": places and ListForm(desk=desk, stages=entering.stages(desk, places[0])),
    }
    return render(request, "ntm/grid.html", context)


@require_http_methods(["GET", "POST"])
@once
def place(request, unit, period, task, area):
    """One place's criteria; what is typed is saved all at once or not at all."""
    desk = desk_of(request, unit, period, task)
    area = access.get_place(desk, area)
    whole, forms = _forms(request, desk, area)
    if request.method == "POST" and _save(request, desk, area, whole, forms):
        return redirect(home(desk, area))
    return _page(request, desk, area, whole, forms)


@require_http_methods(["GET", "POST"])
@once
def line(request, unit, period, task, area, criterion):
    """One criterion of the list, saved by itself; the rest stays as it is typed."""
    desk = desk_of(request, unit, period, task)
    area = access.get_place(desk, area)
    if not request.htmx:
        return redirect(home(desk, area))
    whole, forms = _forms(request, desk, area)
    lines = entering.lines(desk, area)
    code = access.get_line(lines, criterion).criterion.code
    head = entering.find(lines, code)[0].criterion.code
    saved = request.method == "POST" and _save_one(desk, area, whole, forms[code])
    if saved:
        desk = replace(desk)  # reads anew
        forms = _forms(request, desk, area, blank=code)[1]
    fell = saved and entering.fallen(_row_of(lines, code), saved)
    context = _context(desk, area, whole, forms)
    context |= {"saved": code if saved else "", "fell": fell}
    context["item"] = next(i for i in context["items"] if i["code"] == head)
    status = 422 if request.method == "POST" and not saved else 200
    return render(request, "ntm/list.html#saved", context, status=status)


@require_POST
@once
def take_back(request, unit, period, task, area):
    """Undo what was recorded as before ("như kỳ trước") at the place in this period."""
    desk = desk_of(request, unit, period, task)
    area = access.get_place(desk, area)
    rows = _said_again(desk, entering.lines(desk, area))
    actions.take_back(rows, by=desk.user, at=desk.at)
    messages.success(request, f"Đã hoàn tác {len(rows)} dòng “{entering.AGAIN}”.")
    return redirect(home(desk, area))


def home(desk, area):
    """Where the list of the place is."""
    if len(entering.places(desk)) == 1:
        return reverse("ntm:entry", args=desk.args)
    return reverse("ntm:place", args=[*desk.args, area.code])


def _forms(request, desk, area, *, blank=""):
    """What all rows share, and by code the form of every row; typed ones as typed."""
    data = request.POST if request.method == "POST" else None
    stages = entering.stages(desk, area)
    forms = {}
    for head in entering.lines(desk, area):
        for item in (head, *head.indicators):
            code = item.criterion.code
            forms[code] = RowForm(
                None if code == blank else data,
                desk=desk,
                latest=item.row,
                stages=stages,
                criterion=item.criterion,
            )
    return ListForm(data, desk=desk, stages=stages), forms


def _save(request, desk, area, whole, forms):
    """The rows that were typed and, if asked, the rest as before; falsy: refused."""
    filled = [form for form in forms.values() if form.is_filled]
    if not all([whole.is_valid(), *(form.is_valid() for form in filled)]):
        return None
    before = entering.lines(desk, area)
    saved = [_record(desk, area, form, whole) for form in filled]
    if "nhu-ky-truoc" in request.POST:
        saved += _repeat(desk, area, whole, before, skip=filled)
    if None in saved or whole.errors:
        return None
    if not saved:
        repeats = "nhu-ky-truoc" in request.POST
        whole.add_error(None, NOTHING_LEFT if repeats else NOTHING_TYPED)
        return None
    messages.success(request, f"Đã lưu {len(saved)} dòng của {area.full_name}.")
    _warn(request, before, zip(filled, saved, strict=False))
    return saved


def _save_one(desk, area, whole, form):
    if whole.is_valid() and form.is_valid():
        return _record(desk, area, form, whole)
    for name, errors in whole.errors.items():
        label = whole.fields[name].label if name in whole.fields else ""
        for error in errors:
            form.add_error(None, f"{label}: {error}" if label else error)
    return None


def _record(desk, area, form, whole):
    values = desk.stamp() | form.shared(whole)
    thing = {"area": area, "criterion": form.criterion}
    return attempt(form, actions.record_assessment, **values, **thing)


def _repeat(desk, area, whole, lines, *, skip):
    """The newest result of everything not yet entered in the period, said again."""
    typed = {form.criterion.pk for form in skip}
    stamp = desk.stamp() | whole.said()
    return [
        attempt(
            whole,
            actions.record_assessment,
            area=area,
            criterion=item.criterion,
            **stamp | again(item.row),
        )
        for item in entering.not_yet(lines, desk.period.starts_on)
        if item.criterion.pk not in typed
    ]


def _warn(request, before, pairs):
    for form, row in pairs:
        if fell := entering.fallen(_row_of(before, form.criterion.code), row):
            messages.warning(request, f"Lưu ý: {form.criterion} {fell}.")


def _row_of(lines, code):
    """The newest row of a criterion or indicator before the form was sent."""
    return entering.find(lines, code)[1].row


def _said_again(desk, lines):
    entered = (item for head in lines for item in head.entered())
    ours = (item.row for item in entered if item.is_again)
    return [
        row
        for row in ours
        if row.unit_id == desk.unit.pk and row.happened_on >= desk.period.starts_on
    ]


def _page(request, desk, area, whole, forms):
    if sheets.is_asked(request):
        sheet = exports.of_place(area.full_name, entering.lines(desk, area))
        return sheets.answer("tieu-chi", sheet)
    context = _context(desk, area, whole, forms)
    status = 422 if request.method == "POST" else 200
    return render(request, "ntm/list.html", context, status=status)


def _context(desk, area, whole, forms):
    lines = entering.lines(desk, area)
    return {
        "desk": desk,
        "area": area,
        "name": desk.seen_scope.once(area_tree).path(area),
        "address": home(desk, area),
        "grid": len(entering.places(desk)) > 1,
        "criteria_set": entering.sheet_and_standing(desk, area)[1].criteria_set,
        "form": whole,
        "items": [_item(head, forms) for head in lines],
        "count": grids.count(area, lines),
        "not_yet": entering.not_yet(lines, desk.period.starts_on),
        "again": _said_again(desk, lines),
        "shelf": shelf(desk, [row for line in lines for row in line.own_rows()]),
        "papers": papers.of_task(desk.task),
    }


def _item(item, forms):
    """A line with its form, and those below it; what was typed is not folded away."""
    form = None if item.follows else forms[item.criterion.code]
    parts = [_item(part, forms) for part in item.indicators]
    return {
        "line": item,
        "code": item.criterion.code,
        "token": uuid.uuid4(),
        "form": form,
        "items": parts,
        "is_open": bool(form and form.has_details),
        "are_parts_open": any(p["line"].row or p["form"].is_filled for p in parts),
    }
