"""Works on roads against the plan: what is done, a new work, a correction; the overview."""

from dataclasses import replace

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from org import sheets
from tasks import formats, looks, papers
from tasks.access import require
from tasks.entry import once
from tasks.evidence.reading import shelf
from tasks.forms import keep
from tasks.readers import area_tree
from tasks.told import said, standing, told
from tasks.views.facts import desk_of

from . import actions, entering, exports
from .drawing import charts
from .forms import WorkForm
from .models import Road, Work
from .overview import overview

COVERED = "{} đã gồm phần này, nên tổng của báo cáo không tăng thêm."
LOWER = "Lưu ý: số chung thấp hơn lần trước ({} đến ngày {}); hãy kiểm tra lại."
TWICE = "Lưu ý: đã có một dòng giống hệt (cùng ngày, cùng nơi, cùng số km); nếu trùng thì rút bỏ một dòng."
CORRECTED = "Đã sửa; số cũ và lý do còn trong lịch sử."


@require_http_methods(["GET", "POST"])
@once
def entry(request, unit, period, task):
    """The year's works at the unit's place, and a new one."""
    desk = desk_of(request, unit, period, task)
    form = _form(request, desk)
    if request.method == "POST":
        work = keep(form, actions.record_on_road, None)
        if work:
            messages.success(request, f"Đã ghi {_in_words(desk, work)}.")
            _warn(request, desk, work)
            return redirect(reverse("gtnt:entry", args=desk.args))
    return _page(request, desk, form)


@require_safe
def overview_page(request):
    """What leaders see: plan and work by class and place, and the pace that is needed."""
    require(request.user, "gtnt.view_work")
    look = looks.get_look(request.user, request.GET, timezone.localdate(), "gtnt")
    found = overview(look)
    if sheets.is_asked(request):
        return sheets.answer("duong-giao-thong", *exports.of_overview(found))
    context = {"look": look, "overview": found, "charts": list(charts(look, found))}
    return render(request, "gtnt/overview.html", context)


@require_http_methods(["GET", "POST"])
@once
def correct(request, unit, period, task, work):
    """Another row in the place of a wrong one, with the reason; what it said before."""
    desk = desk_of(request, unit, period, task)
    work = standing("gtnt_work", work, unit)
    if work not in entering.recorded(desk):
        raise Http404("Dòng này không thuộc nhiệm vụ và năm của kỳ.")
    form = _form(request, desk, work)
    if request.method == "POST" and keep(form, None, actions.correct_on_road):
        messages.success(request, CORRECTED)
        return redirect(reverse("gtnt:entry", args=desk.args))
    context = _context(desk, form) | {
        "work": work,
        "said": said("gtnt_work", work),
        "told": told("gtnt_work", code=work.code),
        "record_url": reverse("gtnt:entry", args=desk.args),
    }
    return render(request, "gtnt/correct.html", context, status=_status(form))


def _form(request, desk, work=None):
    form = WorkForm(
        request.POST or None,
        desk=desk,
        fact=work,
        classes=entering.classes(desk),
        places=entering.places(desk),
    )
    # Of its own place a commune tells works, not totals beside them.
    if len(form.places) < 2 and not (work and work.is_stated):
        del form.fields["is_stated"]
    return form


def _warn(request, desk, work):
    """What is unlikely or changes nothing is said, not refused."""
    desk = replace(desk)  # reads anew
    line = work.line
    if work.is_stated:
        _warn_of_fall(request, desk, work)
    elif stated := entering.covering(
        desk, line.road_class, line.area, work.happened_on
    ):
        messages.warning(request, COVERED.format(entering.explained(desk, stated)))
    if any(_is_same(work, other) for other in entering.recorded(desk)):
        messages.warning(request, TWICE)


def _warn_of_fall(request, desk, work):
    earlier = [
        row
        for row in entering.recorded(desk)
        if row.is_stated
        and row.line_id == work.line_id
        and row.pk != work.pk
        and row.happened_on <= work.happened_on
    ]
    if not earlier or None in (work.km, earlier[0].km):
        return
    if work.km < earlier[0].km:
        day = formats.by_precision(earlier[0].happened_on, earlier[0].precision)
        before = entering.in_km(desk, earlier[0].km)
        messages.warning(request, LOWER.format(before, day))


def _in_words(desk, work):
    """`1,2 km đường trục thôn, xã Hữu Lễ`."""
    area = desk.seen_scope.once(area_tree).areas[work.line.area_id].full_name
    where = f"{work.line.road_class}, {area}"
    if work.km is not None:
        return f"{entering.in_km(desk, work.km)} {where}"
    return f"{work.get_answer_display()}: {where}"


def _is_same(work: Work, other: Work) -> bool:
    def told(row):
        return row.line_id, row.road_id, row.happened_on, row.km, row.is_stated

    return other.pk != work.pk and work.km is not None and told(work) == told(other)


def _page(request, desk, form):
    context = _context(desk, form)
    if sheets.is_asked(request):
        courses, rows = context["courses"], context["rows"]
        return sheets.answer(
            "duong-giao-thong", exports.of_courses(courses), exports.of_works(rows)
        )
    return render(request, "gtnt/entry.html", context, status=_status(form))


def _context(desk, form):
    rows = entering.recorded(desk)
    return {
        "desk": desk,
        "form": form,
        "place": entering.place(desk),
        "courses": entering.courses(desk),
        "rows": [_row(desk, work) for work in rows],
        "sums": entering.sums(desk, rows),
        "roads": _roads(desk),
        "shelf": shelf(desk, rows),
        "papers": papers.of_task(desk.task),
    }


def _row(desk, work):
    tree = desk.seen_scope.once(area_tree)
    stated = not work.is_stated and entering.covering(
        desk, work.line.road_class, tree.areas[work.line.area_id], work.happened_on
    )
    return {
        "work": work,
        "day": formats.by_precision(work.happened_on, work.precision),
        "area": tree.areas[work.line.area_id].full_name,
        "covered": entering.explained(desk, stated) if stated else "",
        "is_own": work.unit_id == desk.unit.pk,
    }


def _roads(desk):
    """The names of the roads at the desk's places, for the form to offer."""
    found = Road.objects.filter(area__in=entering.places(desk))
    return sorted(set(found.values_list("name", flat=True)))


def _status(form):
    return 422 if form.is_bound else 200
