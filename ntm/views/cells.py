"""One criterion at one place: record, correct, what was said of it before."""

from dataclasses import replace

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods
from django_htmx.http import reswap, retarget, trigger_client_event

from ntm import access, actions, entering, grids
from ntm.forms import AssessmentForm
from org import sheets
from tasks import papers
from tasks.entry import once
from tasks.evidence.reading import shelf
from tasks.exports.facts import history
from tasks.forms import keep
from tasks.readers import area_tree
from tasks.told import standing, told
from tasks.views.facts import desk_of

from .lists import home

SLIP = "phieu"  # the dialog in which the grid opens a cell
FOLLOWS = "Tiêu chí này theo kết quả các chỉ tiêu; bấm Enter để mở và nhập chỉ tiêu."


@require_http_methods(["GET", "POST"])
@once
def cell(request, unit, period, task, area, criterion):
    """A new result of one criterion: from its own page, the grid's dialog, or a key."""
    desk = desk_of(request, unit, period, task)
    area = access.get_place(desk, area)
    line = access.get_line(entering.lines(desk, area), criterion)
    form = _form(request, desk, area, line)
    if request.method == "POST":
        return _answer(request, desk, area, line, form)
    if request.htmx and request.htmx.target != SLIP:  # a key sent twice
        return _square(request, desk, area, line.criterion.code)
    if sheets.is_asked(request):
        return history("ntm_assessment", **_about(area, line))
    return _page(request, desk, area, line, form)


@require_http_methods(["GET", "POST"])
@once
def correct(request, unit, period, task, assessment):
    """Another row in the place of a wrong one, with the reason."""
    desk = desk_of(request, unit, period, task)
    row = standing("ntm_assessment", assessment, unit)
    area = access.get_place(desk, row.cell.area.code)
    line = access.get_line(entering.lines(desk, area), row.cell.criterion.code)
    form = AssessmentForm(
        request.POST or None, desk=desk, fact=row, stages=entering.stages(desk, area)
    )
    if request.method == "POST" and keep(form, None, actions.correct_assessment):
        messages.success(request, "Đã sửa; số cũ và lý do còn trong lịch sử.")
        return redirect(_address(desk, area, line))
    return _page(request, desk, area, line, form)


def _form(request, desk, area, line):
    stages = entering.stages(desk, area)
    return AssessmentForm(
        request.POST or None, desk=desk, latest=line.row, stages=stages
    )


def _about(area, line):
    """What the rows of the criterion at the place are asked for."""
    return {"cell__area": area, "cell__criterion": line.criterion}


def _address(desk, area, line):
    return reverse("ntm:cell", args=[*desk.args, area.code, line.criterion.code])


def _answer(request, desk, area, line, form):
    """Record, and answer in the way that was asked."""
    if line.follows:
        form.add_error(None, FOLLOWS)
    row = keep(
        form,
        actions.record_assessment,
        None,
        area=area,
        criterion=line.criterion,
    )
    if not row:
        return _refused(request, desk, area, line, form)
    if not request.htmx:
        _tell(request, line, row)
        return redirect(_address(desk, area, line))
    fell = entering.fallen(line.row, row)
    response = _square(request, replace(desk), area, line.criterion.code, fell=fell)
    if request.htmx.target == SLIP:
        key = grids.Square(area=area, line=line).key
        response = reswap(retarget(response, f"#o-{key}"), "outerHTML")
        response = trigger_client_event(response, "phieu:xong", {"o": f"o-{key}"})
    return response


def _tell(request, line, row):
    messages.success(request, f"Đã ghi {line.criterion}: {row.get_result_display()}.")
    if fell := entering.fallen(line.row, row):
        messages.warning(request, f"Lưu ý: {line.criterion} {fell}.")


def _refused(request, desk, area, line, form):
    """The page or dialog with its errors; in the grid, the words at the cell."""
    if not request.htmx or request.htmx.target == SLIP:
        return _page(request, desk, area, line, form)
    said = [
        f"{form.fields[name].label}: {error}" if name in form.fields else error
        for name, errors in form.errors.items()
        for error in errors
    ]
    return _square(
        request, desk, area, line.criterion.code, error=" ".join(said), status=422
    )


def _square(request, desk, area, code, *, error="", fell="", status=200):
    """The cell of the grid as it now stands, and the count of its row."""
    lines = entering.lines(desk, area)
    head, _ = entering.find(lines, code)
    context = {
        "desk": desk,
        "square": grids.Square(area=area, line=head, error=error),
        "count": grids.count(area, lines),
        "fell": fell,
        "name": desk.seen_scope.once(area_tree).path(area),
    }
    return render(request, "ntm/grid.html#saved", context, status=status)


def _page(request, desk, area, line, form):
    context = {
        "desk": desk,
        "area": area,
        "name": desk.seen_scope.once(area_tree).path(area),
        "line": line,
        "form": form,
        "back": home(desk, area),
        "record_url": _address(desk, area, line),
        "shelf": shelf(desk, [line.row] if line.row else []),
        "rows": told("ntm_assessment", **_about(area, line)),
        "papers": papers.of_task(desk.task),
    }
    template = "ntm/cell.html#slip" if request.htmx else "ntm/cell.html"
    status = 422 if form.is_bound else 200
    return render(request, template, context, status=status)
