"""The pages on which a unit enters how far the clearing of sites has come."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from org import sheets
from tasks import looks, papers, slips
from tasks.access import require
from tasks.blocks import plain
from tasks.entry import once
from tasks.look_goals import goals
from tasks.told import standing
from tasks.views.facts import desk_of

from . import access, exports, measures, readers, sums
from . import overview as seen
from . import slips as things
from .filters import ProjectFilter
from .models import TallyLine
from .sentences import sentences
from .steps import pipeline, present
from .tallies import TalliesForm, groups, left

FORM = ["GET", "POST"]
RECORDED = "Đã ghi mới {} dòng số liệu."


@require_safe
def overview(request):
    """Every project of a unit's tasks for leaders, from whom it touches to its site."""
    require(request.user, "gpmb.view_stepreport")
    look = looks.get_look(request.user, request.GET, timezone.localdate(), "gpmb")
    rows = seen.rows(look)
    form = ProjectFilter(request.GET)
    shown = form.shown(rows)
    together = sums.sums(look, shown)
    if sheets.is_asked(request):
        tables = (exports.of_ways(shown, together), exports.of_steps(shown))
        return sheets.answer("giai-phong-mat-bang", *tables)
    context = {
        "look": look,
        "form": form,
        "asked": form.beside(look),
        "is_narrowed": len(shown) < len(rows),
        "rows": shown,
        "sums": together,
        "goals": goals(look),
        "chart": sums.chart(look, shown),
    }
    return render(request, "gpmb/overview.html", context)


@require_safe
def project_list(request, unit, period, task):
    """The projects of a task that the unit enters, each with where it stands."""
    desk = desk_of(request, unit, period, task)
    rows = [_row(desk, project) for project in access.get_projects(desk)]
    if sheets.is_asked(request):
        return sheets.answer("cong-trinh", exports.of_projects(rows))
    return render(request, "gpmb/project_list.html", {"desk": desk, "rows": rows})


def _row(desk, project):
    scope, code = desk.seen_scope, project.code
    return {
        "project": project,
        "url": reverse("gpmb:project", args=[*desk.args, code]),
        "present": present(scope, project),
        "affected": measures.anh_huong(scope, du_an=code).write(),
        "received": measures.da_nhan(scope, du_an=code).write(),
        "left": measures.con_lai(scope, du_an=code),
    }


@require_http_methods(FORM)
@once
def project_detail(request, unit, period, task, project):
    """A project: its steps, its running totals as one table, percentages, complaints."""
    desk = desk_of(request, unit, period, task)
    project = access.get_project(desk, project)
    form = TalliesForm(request.POST or None, desk=desk, project=project)
    if sheets.is_asked(request):
        return sheets.answer(project.code, exports.of_tallies(project, form.now))
    if form.is_bound and (rows := form.keep()):
        messages.success(request, RECORDED.format(len(rows)))
        return redirect(f"{request.path}#noi-dung")  # where the message stands
    context = {
        "desk": desk,
        "project": project,
        "stages": pipeline(desk, project),
        "form": form,
        "groups": groups(form),
        "left": left(form),
        "completions": _completions(desk, project),
        "complaints": things.complaints(desk, project),
        "complaint": desk.seen_scope.once(readers.complaints).get(project.pk),
        "new_completion": things.new_completion(desk, project),
        "printed": plain(sentences(desk.scope, project)),
        "papers": papers.of_task(desk.task),
    }
    status = 422 if form.is_bound else 200
    return render(request, "gpmb/project_detail.html", context, status=status)


def _completions(desk, project):
    """Every percentage of the project: its slip and its newest row."""
    scope = desk.seen_scope
    newest = scope.once(readers.completions)
    return [
        {"slip": things.completion(desk, project, line), "row": newest.get(line.pk)}
        for line in scope.once(readers.completion_lines).get(project.pk, [])
    ]


# Something new of one thing


@require_http_methods(FORM)
@once
def step_record(request, unit, period, task, project, step):
    desk, project = _at(request, unit, period, task, project)
    return slips.record(
        request, desk, things.step(desk, project, access.get_step(step))
    )


@require_http_methods(FORM)
@once
def tally_record(request, unit, period, task, project, befalls, whom):
    desk, project = _at(request, unit, period, task, project)
    kind, subject = befalls.upper(), whom.upper()
    if kind not in TallyLine.Kind or subject not in TallyLine.Subject:
        raise Http404("Không có dòng đối tượng này.")
    return slips.record(request, desk, things.tally(desk, project, kind, subject))


@require_http_methods(FORM)
@once
def completion_record(request, unit, period, task, project, line):
    desk, project = _at(request, unit, period, task, project)
    line = access.get_completion_line(project, line)
    return slips.record(request, desk, things.completion(desk, project, line))


@require_http_methods(FORM)
@once
def new_completion_record(request, unit, period, task, project):
    desk, project = _at(request, unit, period, task, project)
    return slips.record(request, desk, things.new_completion(desk, project))


@require_http_methods(FORM)
@once
def complaints_record(request, unit, period, task, project):
    desk, project = _at(request, unit, period, task, project)
    return slips.record(request, desk, things.complaints(desk, project))


# A row that was wrong


@require_http_methods(FORM)
@once
def step_correct(request, unit, period, task, fact):
    desk, fact = _row_at(request, unit, period, task, "gpmb_step_report", fact)
    of = fact.project_step
    project = access.get_project(desk, of.project.code)
    return slips.correct(request, desk, things.step(desk, project, of.step), fact)


@require_http_methods(FORM)
@once
def tally_correct(request, unit, period, task, fact):
    desk, fact = _row_at(request, unit, period, task, "gpmb_tally", fact)
    project = access.get_project(desk, fact.line.project.code)
    slip = things.tally(desk, project, fact.line.kind, fact.line.subject)
    return slips.correct(request, desk, slip, fact)


@require_http_methods(FORM)
@once
def completion_correct(request, unit, period, task, fact):
    desk, fact = _row_at(request, unit, period, task, "gpmb_completion", fact)
    project = access.get_project(desk, fact.line.project.code)
    return slips.correct(
        request, desk, things.completion(desk, project, fact.line), fact
    )


@require_http_methods(FORM)
@once
def complaints_correct(request, unit, period, task, fact):
    desk, fact = _row_at(request, unit, period, task, "gpmb_complaint", fact)
    project = access.get_project(desk, fact.project.code)
    return slips.correct(request, desk, things.complaints(desk, project), fact)


def _at(request, unit, period, task, project):
    desk = desk_of(request, unit, period, task)
    return desk, access.get_project(desk, project)


def _row_at(request, unit, period, task, table, fact):
    desk = desk_of(request, unit, period, task)
    return desk, standing(table, fact, unit)
