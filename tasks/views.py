"""The task list, a task, and where one of its figures comes from."""

from datetime import date

from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from . import access, domains, narrative
from .blocks import Section, figures_in
from .forms import AsOfForm
from .models import ReturnText, ReturnVersion
from .progress import indicators_of, progress
from .scope import Scope


@require_safe
def task_list(request):
    """Every task of a programme with its indicators, as of a day."""
    today = timezone.localdate()
    programme = access.get_programme(request.user, request.GET.get("ct"), today)
    if programme is None:
        return render(request, "tasks/task_list.html", {"programme": None})
    period = access.get_period(programme, request.GET.get("ky"))
    scope, form = _scope(request, programme, period, today)
    tasks = list(access.get_tasks(request.user, programme, today))
    template = "tasks/task_list.html"
    if request.htmx.target == "tasks":
        template += "#tasks"
    context = {
        "programme": programme, "programmes": access.get_programmes(request.user, today),
        "period": period, "scope": scope, "form": form, "rows": _rows(scope, tasks),
    }
    return render(request, template, context)


@require_safe
def task_detail(request, code):
    """A task: objective, papers, indicators, what units return, the generated section."""
    today = timezone.localdate()
    task = access.get_task(request.user, code, today)
    period = access.get_period(task.programme, request.GET.get("ky"))
    scope, form = _scope(request, task.programme, period, today)
    scope = _own(scope, task)
    context = {
        "task": task, "period": period, "scope": scope, "form": form,
        "progress": progress(scope, indicators_of([task]).get(task.pk, [])),
        "section": _section(scope, task),
        "texts": _texts(task, period),
        "query": request.GET.urlencode(),
    }
    return render(request, "tasks/task_detail.html", context)


@require_safe
def figure_detail(request, code):
    """Where a figure that a task prints comes from: its rows, papers, people."""
    today = timezone.localdate()
    task = access.get_task(request.user, code, today)
    period = access.get_period(task.programme, request.GET.get("ky"))
    scope, _ = _scope(request, task.programme, period, today)
    scope = _own(scope, task)
    printed = [
        *figures_in(_section(scope, task)),
        *_indicator_runs(scope, task),
        *_quoted(scope, _texts(task, period)),
    ]
    run = find_figure(request, printed)
    return render(
        request, "tasks/figure_detail.html",
        {"run": run, "back": f"{task.get_absolute_url()}?ngay={scope.as_of:%d/%m/%Y}", "accepted": accepted_units(period)},
    )


def find_figure(request, printed):
    """The printed figure that the address names. Raises Http404."""
    wanted = {k: v for k, v in request.GET.items() if k not in _OWN}
    code = request.GET.get("ma_so_lieu")
    for run in printed:
        if run.code == code and dict(run.args) == wanted:
            return run
    raise Http404("Không có số liệu này ở đây.")


_OWN = {"ma_so_lieu", "ngay", "ky", "ct"}


def accepted_units(period):
    """Codes of the units whose last submitted return of the period is accepted."""
    versions = ReturnVersion.objects.last_submitted(period).filter(accepted_at__isnull=False)
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
    """(task, progress rows): each task read at its own cut-off."""
    cut_offs = dict(scope.period.tasks.values_list("task", "cut_off_on"))
    indicators = indicators_of(tasks)
    rows = []
    for task in tasks:
        own = scope.capped(cut_offs[task.pk]) if task.pk in cut_offs else scope
        rows.append({
            "task": task, "as_of": own.as_of,
            "leads": [u.unit for u in task.units.all() if u.role == u.Role.LEAD],
            "progress": progress(own, indicators.get(task.pk, [])),
        })
    return rows


def _section(scope, task):
    """What the registers say of the task: one section, domain after domain."""
    scopes = list(task.scopes.all())
    parts = [
        domains.get_domain(domain).section(
            scope, task, tuple(s for s in scopes if s.domain == domain)
        )
        for domain in dict.fromkeys(s.domain for s in scopes)
    ]
    return Section(
        blocks=tuple(block for part in parts for block in part.blocks),
        sections=tuple(below for part in parts for below in part.sections),
    )


def _indicator_runs(scope, task):
    return [row.actual.run() for row in progress(scope, indicators_of([task]).get(task.pk, []))]


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
    return texts.select_related("version__parent__unit").order_by("part", "order", "pk")
