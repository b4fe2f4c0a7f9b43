"""Print sheets: a page about a task for a meeting, about a unit for a visit."""

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from reports.render.leaf import to_leaf
from tasks import access, looks
from tasks.courses import courses
from tasks.directions import instructions
from tasks.forms.pages import AsOfForm
from tasks.guarded import closed_to
from tasks.models import Period
from tasks.scope import Scope
from tasks.task_sheet import Asked as AskedOfTask
from tasks.task_sheet import task_sheet
from tasks.unit_sheet import Asked as AskedOfUnit
from tasks.unit_sheet import unit_sheet

NO_DAY = "Ngày không đúng; hãy viết ngày/tháng/năm như 05/3/2020."


@require_safe
def task_leaf(request, code):
    """A task on one page: as its own page shows it, or as of the day that is asked."""
    today = timezone.localdate()
    task = access.get_task(request.user, code, today)
    [course] = courses(scope := _scope(request, task, today), [task])
    seen = access.seen_directions(request.user, today)
    asked = AskedOfTask(
        scope=scope,
        course=course,
        closed=closed_to(request.user),
        printed_on=today,
        directions=tuple(instructions(seen.filter(task=task))),
    )
    return _sent(task_sheet(asked), f"phieu-{task.code}")


@require_safe
def unit_leaf(request):
    """A unit on one page, for the unit, year and day of the address."""
    today = timezone.localdate()
    look = looks.get_look(request.user, request.GET, today)
    if look is None:
        raise Http404("Chưa có nhiệm vụ nào.")
    if not look.form.is_valid():
        raise Http404(NO_DAY)
    asked = AskedOfUnit(
        look=look,
        user=request.user,
        closed=closed_to(request.user),
        printed_on=today,
    )
    return _sent(unit_sheet(asked), f"phieu-{look.unit.code}")


def _scope(request, task, today):
    """The question of the address. Raises Http404 where it names no day."""
    form = AsOfForm(request.GET)
    if not form.is_valid():
        raise Http404(NO_DAY)
    day, code = form.cleaned_data[looks.DAY], request.GET.get(looks.PERIOD)
    period = access.get_period(task.programme, code)
    if day and not code:
        of_year = Period.objects.filter(year=task.programme.year)
        period = looks.period_on(of_year, day) or period
    own = period.tasks.filter(task=task).first()
    usual = min(own.cut_off_on if own else period.cut_off_on, today)
    return Scope(unit=task.programme.unit, period=period, as_of=day or usual)


def _sent(sheet, name):
    return HttpResponse(
        to_leaf(sheet),
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="{name}.pdf"'},
    )
