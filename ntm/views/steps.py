"""Steps towards recognition and forecasts of one place: record, correct, what was said."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ntm import access, actions, entering
from ntm.forms import ForecastForm, StepForm
from ntm.models import Criterion
from org import sheets
from tasks import papers
from tasks.entry import once
from tasks.exports.facts import history
from tasks.forms import keep
from tasks.readers import area_tree
from tasks.told import standing, told
from tasks.views.facts import desk_of

from .lists import home

SAVED = "Đã ghi."
CORRECTED = "Đã sửa; số cũ và lý do còn trong lịch sử."


@require_http_methods(["GET", "POST"])
@once
def steps(request, unit, period, task, area):
    """The steps of a place, and a new one."""
    desk = desk_of(request, unit, period, task)
    area = access.get_place(desk, area)
    form = StepForm(request.POST or None, desk=desk)
    thing = {"area": area, "criteria_set": _criteria_set(desk, area)}
    if request.method == "POST" and keep(form, actions.record_step, None, **thing):
        return _done(request, SAVED, "ntm:steps", desk, area)
    return _steps_page(request, desk, area, form)


@require_http_methods(["GET", "POST"])
@once
def correct_step(request, unit, period, task, recognition_step):
    """Another step in the place of a wrong one."""
    desk = desk_of(request, unit, period, task)
    row = standing("ntm_recognition_step", recognition_step, unit)
    area = access.get_place(desk, row.area.code)
    form = StepForm(request.POST or None, desk=desk, fact=row)
    if request.method == "POST" and keep(form, None, actions.correct_step):
        return _done(request, CORRECTED, "ntm:steps", desk, area)
    return _steps_page(request, desk, area, form)


@require_http_methods(["GET", "POST"])
@once
def forecasts(request, unit, period, task, area):
    """When the criteria of a place are expected to be met, and a new expectation."""
    desk = desk_of(request, unit, period, task)
    area = access.get_place(desk, area)
    form = ForecastForm(request.POST or None, desk=desk, criteria=_unmet(desk, area))
    if request.method == "POST" and keep(
        form, actions.record_forecast, None, area=area
    ):
        return _done(request, SAVED, "ntm:forecasts", desk, area)
    return _forecasts_page(request, desk, area, form)


@require_http_methods(["GET", "POST"])
@once
def correct_forecast(request, unit, period, task, forecast):
    """Another expectation in the place of a wrong one."""
    desk = desk_of(request, unit, period, task)
    row = standing("ntm_forecast", forecast, unit)
    area = access.get_place(desk, row.cell.area.code)
    own = Criterion.objects.filter(pk=row.cell.criterion_id)
    form = ForecastForm(
        request.POST or None, desk=desk, fact=row, criteria=_unmet(desk, area) | own
    )
    if request.method == "POST" and keep(form, None, actions.correct_forecast):
        return _done(request, CORRECTED, "ntm:forecasts", desk, area)
    return _forecasts_page(request, desk, area, form)


def _criteria_set(desk, area):
    """The set the place is assessed by; without one there is nothing to be recognised."""
    sheet, _ = entering.sheet_and_standing(desk, area)
    if sheet is None:
        raise Http404("Địa bàn không thuộc diện đánh giá tiêu chí.")
    return sheet.criteria_set


def _unmet(desk, area):
    """The criteria that are still to be met."""
    lines = entering.lines(desk, area)
    found = [
        line.criterion.pk for line in lines if line.is_applicable and not line.is_met
    ]
    return Criterion.objects.filter(pk__in=found).order_by("order", "pk")


def _steps_page(request, desk, area, form):
    if sheets.is_asked(request):
        return history("ntm_recognition_step", area=area)
    page = {
        "title": "Bước công nhận",
        "what": "bước",
        "hint": "Từng bước từ tự đánh giá đến công nhận: ai đã làm, đang làm, đã mời ai.",
        "rows": told("ntm_recognition_step", area=area),
        "table": "ntm_recognition_step",
        "correct": "ntm:correct_step",
        "record_url": reverse("ntm:steps", args=[*desk.args, area.code]),
    }
    return _page(request, desk, area, form, page)


def _forecasts_page(request, desk, area, form):
    if sheets.is_asked(request):
        return history("ntm_forecast", cell__area=area)
    page = {
        "title": "Dự kiến đạt",
        "what": "dự kiến",
        "hint": "Năm dự kiến đạt của từng tiêu chí chưa đạt; không có năm là thôi dự kiến.",
        "rows": told("ntm_forecast", cell__area=area),
        "table": "ntm_forecast",
        "correct": "ntm:correct_forecast",
        "record_url": reverse("ntm:forecasts", args=[*desk.args, area.code]),
    }
    return _page(request, desk, area, form, page)


def _page(request, desk, area, form, page):
    context = page | {
        "desk": desk,
        "area": area,
        "address": home(desk, area),
        "grid": len(entering.places(desk)) > 1,
        "name": desk.seen_scope.once(area_tree).path(area),
        "form": form,
        "papers": papers.of_task(desk.task),
    }
    status = 422 if form.is_bound else 200
    return render(request, "ntm/steps.html", context, status=status)


def _done(request, words, name, desk, area):
    messages.success(request, words)
    return redirect(reverse(name, args=[*desk.args, area.code]))
