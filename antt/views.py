"""The pages of the security register: where it is entered, and for leaders."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from org import sheets
from tasks import access, looks, papers
from tasks.entry import OUTDATED, attempt, once
from tasks.exports import facts
from tasks.formats import Precision
from tasks.told import told
from tasks.views.facts import desk_of

from . import actions, domain, entering, exports
from .forms import GroupForm
from .models import LineMeasure
from .overview import on_newest, overview_of, periods

KEPT = "Đã ghi {} số liệu của nhóm {}."


@require_http_methods(["GET", "POST"])
@once
def entry(request, unit, period, task):
    """Every group of the task as a sheet of its own."""
    desk = desk_of(request, unit, period, task)
    groups = entering.sheets(desk)
    if _is_exported(request):
        return sheets.answer("an-ninh-trat-tu", *exports.of_groups(groups))
    asked = request.POST.get("nhom", "")
    forms = [
        GroupForm(
            request.POST if sheet.group.code == asked else None, desk=desk, sheet=sheet
        )
        for sheet in groups
    ]
    for form in forms:
        if form.is_bound and form.is_valid() and (count := _keep(form)):
            messages.success(request, KEPT.format(count, form.sheet.group))
            return redirect(f"{request.path}#{asked}")
    context = {
        "desk": desk,
        "forms": forms,
        "papers": papers.of_task(desk.task),
        "may_export": domain.is_open_to(request.user),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "antt/entry.html", context, status=status)


@require_safe
def history(request, unit, period, task, measure):
    """What the unit told of one measure, and what it put right."""
    desk = desk_of(request, unit, period, task)
    row = _row(desk, measure)
    thing = {"slot__measure": row.measure, "slot__unit": desk.unit}
    if _is_exported(request):
        return facts.history("antt_entry", **thing)
    context = {
        "desk": desk,
        "row": row,
        "rows": told("antt_entry", **thing),
        "may_export": domain.is_open_to(request.user),
    }
    return render(request, "antt/history.html", context)


@require_safe
def overview(request):
    """Each figure against the same period, and taken apart, for leaders."""
    access.require(request.user, "antt.view_entry")
    today = timezone.localdate()
    look = looks.get_look(request.user, request.GET, today, register="antt")
    if not request.GET.get(looks.PERIOD):
        look = on_newest(look)
    found = overview_of(look)
    if _is_exported(request):
        return sheets.answer("an-ninh-trat-tu", *exports.of_overview(found))
    context = {
        "look": look,
        "overview": found,
        "periods": periods(look),
        "may_export": domain.is_open_to(request.user),
    }
    return render(request, "antt/overview.html", context)


def _is_exported(request):
    """Whether a workbook is asked for. Raises PermissionDenied where the register may
    not be taken away."""
    if not sheets.is_asked(request):
        return False
    if not domain.is_open_to(request.user):
        raise PermissionDenied
    return True


def _row(desk, code):
    rows = (row for sheet in entering.sheets(desk) for row in sheet.rows)
    found = next((row for row in rows if row.measure.code == code), None)
    if found is None:
        raise Http404("Nhiệm vụ không có số liệu này.")
    return found


def _keep(form):
    """How many rows were written; 0 where the register refused one, and so all."""
    for row, said in form.changes():
        _write(form, row, said)
    for row, said in form.of_last_year():
        _write_then(form, row, said)
    if form.errors:
        return 0
    return len(form.changes()) + len(form.of_last_year())


def _write(form, row, said):
    day, precision = form.cleaned_data["happened_on"]
    said |= {"on": day, "precision": precision}
    said["document"] = form.cleaned_data["document"]
    if form.corrects(row):
        _attempt(
            form, row, actions.correct_entry, row.latest, **_why(form, row), **said
        )
        return
    is_flow = row.measure.kind != LineMeasure.Kind.STOCK
    period = form.desk.period if is_flow else None
    _attempt(
        form,
        row,
        actions.record_entry,
        measure=row.measure,
        period=period,
        is_stated=True,
        **form.desk.stamp(),
        **said,
    )


def _write_then(form, row, said):
    """Last year's number of a flow, as a balance on the day its period was cut off."""
    period = form.last_year
    _attempt(
        form,
        row,
        actions.record_entry,
        measure=row.measure,
        period=period,
        is_stated=True,
        on=period.cut_off_on,
        precision=Precision.BALANCE,
        **form.desk.stamp(),
        **said,
    )


def _why(form, row):
    stamp = {k: form.desk.stamp()[k] for k in ("by", "at", "on_behalf_of")}
    return stamp | {
        "version": row.latest.version,
        "reason": form.cleaned_data["reason"],
    }


def _attempt(form, row, action, *args, **values):
    """What the register refuses is told at the number it is about."""
    told_at = _At(form, row.measure.code)
    attempt(told_at, action, *args, **values)


class _At:
    """A form whose every error is one field's."""

    fields = ()

    def __init__(self, form, name):
        self.form, self.name = form, name

    def add_error(self, field, error):
        self.form.add_error(self.name, error)

    def meet_conflict(self):
        self.form.add_error(self.name, OUTDATED)
