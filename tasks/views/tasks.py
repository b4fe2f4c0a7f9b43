"""The task list, a task, and where one of its figures comes from."""

from datetime import date

from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from org import sheets
from tasks import access, domains, narrative, notes
from tasks.badges import due_by
from tasks.blocks import Section, figures_in
from tasks.courses import counted, task_course
from tasks.courses_over_time import charts_over_time
from tasks.directions import instructions, urgent_first
from tasks.evidence.reading import papers_behind
from tasks.explained import asked_about, explained
from tasks.exports.tasks import of_indicators, of_papers, of_sources, of_units
from tasks.forms.pages import AsOfForm
from tasks.guarded import closed_to
from tasks.history import corrections
from tasks.models import ReturnText, ReturnVersion, TaskUnit
from tasks.progress import indicators_of, progress
from tasks.scope import Scope


@require_safe
def task_list(request):
    """Every task of a programme with its indicators, as of a day."""
    today = timezone.localdate()
    programme = access.get_programme(request.user, request.GET.get("ct"), today)
    period = programme and access.find_period(programme, request.GET.get("ky"))
    if period is None:
        waiting = {"programme": None, "unscheduled": programme}
        return render(request, "tasks/task_list.html", waiting)
    scope, form = _scope(request, programme, period, today)
    unit = access.find_unit(request.GET.get("don-vi"))
    tasks = access.get_tasks(request.user, programme, today)
    rows = _rows(scope, _of_unit(tasks, unit))
    if sheets.is_asked(request):
        closed = closed_to(request.user)
        return sheets.answer("nhiem-vu", of_indicators(rows, closed))
    context = {
        "programme": programme,
        "only": unit,
        "programmes": access.get_programmes(request.user, today),
        "period": period,
        "scope": scope,
        "form": form,
        "keep": _kept(request),
        "rows": rows,
        "counts": counted(row["course"] for row in rows),
        "query": _query(request, form),
    }
    return render(request, "tasks/task_list.html", context)


@require_safe
def task_detail(request, code):
    """A task: objective, papers, indicators, what units return, the generated section."""
    today = timezone.localdate()
    task = access.get_task(request.user, code, today)
    period = access.get_period(task.programme, request.GET.get("ky"))
    scope, form = _scope(request, task.programme, period, today)
    scope = _own(scope, task)
    [row] = _rows(scope, [task])
    if sheets.is_asked(request):
        return _task_workbook(request, row)
    context = {
        "task": task,
        "period": period,
        "scope": scope,
        "form": form,
        "keep": _kept(request),
        "course": row["course"],
        "progress": row["progress"],
        "charts": charts_over_time(scope, task, [p.indicator for p in row["progress"]]),
        "section": notes.called(domains.section_of(scope, task)),
        "parties": _parties(task),
        "texts": _texts(task, period),
        "directions": _directions(request.user, task, today),
        "may_direct": access.may_direct(request.user, today),
        "query": _query(request, form),
    }
    return render(request, "tasks/task_detail.html", context)


def _directions(user, task, today):
    """What leaders want on the task, as far as the user sees it: (instruction, due)."""
    rows = instructions(access.seen_directions(user, today).filter(task=task))
    return [(row, due_by(row.due_on, today)) for row in urgent_first(rows)]


@require_safe
def figure_detail(request, code):
    """Where a figure that a task prints comes from: its rows, papers, people."""
    today = timezone.localdate()
    task = access.get_task(request.user, code, today)
    period = access.get_period(task.programme, request.GET.get("ky"))
    scope, form = _scope(request, task.programme, period, today)
    scope = _own(scope, task)
    printed = [
        *_indicator_runs(scope, task),
        *figures_in(domains.section_of(scope, task)),
        *_quoted(scope, _texts(task, period)),
    ]
    context = figure_context(request, printed, period)
    if sheets.is_asked(request):
        return figure_workbook(request, context)
    context |= {"task": task, "query": _query(request, form)}
    return render(request, "tasks/figure_detail.html", context)


def figure_context(request, printed, period):
    """What the page of a figure tells. Raises Http404 where the address names none."""
    run = find_figure(request, printed)
    texts = (r.text for r in printed if (r.code, r.args) == (run.code, run.args))
    return {
        "run": run,
        "explained": explained(run),
        "asked_about": asked_about(run),
        "corrections": corrections(run.sources),
        "writings": list(dict.fromkeys(texts)),
        "accepted": accepted_units(period),
        "papers": papers_behind(run.sources, request.user, timezone.localdate()),
    }


def figure_workbook(request, context):
    """The rows behind a figure, as far as the user may take them away."""
    closed = closed_to(request.user)
    sheet = of_sources(context["run"], context["accepted"], closed)
    return sheets.answer("nguon-so-lieu", sheet)


def _task_workbook(request, row):
    """What the page of a task lists, a sheet each."""
    return sheets.answer(
        row["task"].code,
        of_indicators([row], closed_to(request.user)),
        of_units(row["task"]),
        of_papers(row["task"].documents.all()),
    )


def _of_unit(tasks, unit):
    """Those of the tasks that the unit takes part in; without a unit all."""
    if unit is None:
        return list(tasks)
    return [t for t in tasks if any(u.unit_id == unit.pk for u in t.units.all())]


def find_figure(request, printed):
    """The printed figure that the address names. Raises Http404."""
    wanted = asked_args(request)
    code = request.GET.get("ma_so_lieu")
    for run in printed:
        if run.code == code and dict(run.args) == wanted:
            return run
    raise Http404("Không có số liệu này ở đây.")


def asked_args(request):
    """What the address asks the figure about; the rest of it is asked of the page."""
    return {name: value for name, value in request.GET.items() if name not in _OWN}


_OWN = {"ma_so_lieu", "ngay", "ky", "ct", "don-vi", "nam", sheets.FORMAT}


def _kept(request):
    """What the address names besides the day, for the form that changes the day."""
    return [
        (name, request.GET[name])
        for name in ("ct", "ky", "don-vi")
        if name in request.GET
    ]


def _query(request, form):
    """What the next page is asked as well: the period, and the day if it is one."""
    names = ("ky", "ngay") if form.is_valid() else ("ky",)
    return urlencode(
        {name: request.GET[name] for name in names if request.GET.get(name)}
    )


def accepted_units(period):
    """Codes of the units whose last submitted return of the period is accepted."""
    versions = ReturnVersion.objects.last_submitted(period).filter(
        accepted_at__isnull=False
    )
    return set(versions.values_list("parent__unit__code", flat=True))


def _scope(request, programme, period, today):
    """The page's question, and the form that asks for its day."""
    form = AsOfForm(request.GET or None)
    day: date | None = form.cleaned_data["ngay"] if form.is_valid() else None
    day = day or min(period.cut_off_on, today)
    if not form.is_bound or not form["ngay"].value():
        form = AsOfForm({"ngay": f"{day:%d/%m/%Y}"})
    return Scope(unit=programme.unit, period=period, as_of=day), form


def _own(scope, task):
    cut_off = scope.period.tasks.filter(task=task).first()
    return scope.capped(cut_off.cut_off_on) if cut_off else scope


def _rows(scope, tasks):
    """A task with how it stands and its indicators, each read at the task's own cut-off."""
    cut_offs = dict(scope.period.tasks.values_list("task", "cut_off_on"))
    indicators = indicators_of(tasks)
    rows = []
    for task in tasks:
        own = scope.capped(cut_offs[task.pk]) if task.pk in cut_offs else scope
        course = task_course(own, task, indicators.get(task.pk, []))
        rows.append(
            {
                "task": task,
                "as_of": own.as_of,
                "course": course,
                "progress": [part.progress for part in course.measured],
                "leads": [u.unit for u in task.units.all() if u.role == u.Role.LEAD],
            }
        )
    return rows


def _parties(task):
    """Role → the units that have it; the roles in their own order."""
    rows = list(task.units.all())
    return {
        role.label: [r.unit for r in rows if r.role == role] for role in TaskUnit.Role
    }


def _indicator_runs(scope, task):
    return [
        row.actual.run()
        for row in progress(scope, indicators_of([task]).get(task.pk, []))
    ]


def _quoted(scope, texts):
    """The figures that the units' words quote."""
    resolve = narrative.resolver(scope)
    for text in texts:
        for stored in (text.text, text.reason):
            read = narrative.read(stored, resolve)
            yield from figures_in(Section(blocks=read.blocks, footnotes=read.footnotes))


def _texts(task, period):
    versions = ReturnVersion.objects.last_submitted(period)
    texts = ReturnText.objects.filter(version__in=versions, task=task)
    parts = list(ReturnText.Part)
    return sorted(
        texts.select_related("version__parent__unit"),
        key=lambda text: (parts.index(ReturnText.Part(text.part)), text.order, text.pk),
    )
