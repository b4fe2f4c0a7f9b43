"""What went out: the kept files, the register, and what would read otherwise now."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from org import sheets
from org.text import search_key
from reports import access, actions, changes, exports
from reports.content import document_of
from reports.forms import RegisterForm, SeriesForm
from reports.models import NumberSeries
from reports.render.wording import Wording
from reports.tables import RegisterTable
from tasks import tables
from tasks.guarded import closed_to


@require_safe
def report_files(request, unit, period, outline, task="", edition=None):
    """The files of an issued report, with their SHA-256."""
    report = _report(request, unit, period, outline, task, edition)
    if not report.state.is_issued:
        return redirect(report.address("life"))
    context = {
        "report": report,
        "files": access.get_files(request.user, report),
        "words": Wording(document_of(report)),
    }
    return render(request, "reports/issued_files.html", context)


@require_safe
def issued_file(request, kind, unit, period, outline, task="", edition=None):
    """A kept file, byte for byte."""
    report = _report(request, unit, period, outline, task, edition)
    return sent(access.get_file(request.user, report, kind))


def sent(file):
    """A kept file as an answer; it never changes, so its hash names it."""
    return HttpResponse(
        bytes(file.content),
        content_type=file.content_type,
        headers={
            "Content-Disposition": f'attachment; filename="{file.name}"',
            "ETag": f'"{file.sha256}"',
        },
    )


@require_safe
def register(request):
    """Sổ văn bản đi: searched without diacritics, by year, all of it in the address."""
    entries = access.get_register(request.user, timezone.localdate())
    years = sorted(set(entries.order_by().values_list("year", flat=True)), reverse=True)
    form = RegisterForm(request.GET or None, years=years)
    said = form.cleaned_data if form.is_valid() else {}
    for word in search_key(said.get("tim") or "").split():
        entries = entries.filter(search_key__contains=word)
    if said.get("nam"):
        entries = entries.filter(year=said["nam"])
    context = {"form": form, "year": said.get("nam"), "columns": range(1, 11)}
    return tables.shown(
        request,
        "reports/register.html",
        RegisterTable(entries),
        name="so-van-ban-di",
        title="Sổ đăng ký văn bản đi",
        context=context,
    )


@require_http_methods(["GET", "POST"])
def series(request):
    """The series of numbers of the clerk's agency, and a form to begin or continue one."""
    today = timezone.localdate()
    unit = access.get_agency_to_number(request.user, today)
    found = NumberSeries.objects.filter(unit=unit).select_related("type", "unit")
    found = found.order_by("-year", "type", "pk")
    if sheets.is_asked(request):
        return sheets.answer("day-so", exports.of_series(found))
    form = SeriesForm(request.POST or None, initial={"nam": today.year})
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            actions.open_series(
                unit=unit, year=said["nam"], kind=said["loai"], next_number=said["so"]
            )
            return redirect("reports:series")
        except actions.NotNow as refusal:
            form.add_error("so", str(refusal))
    context = {"series": found, "form": form, "unit": unit}
    return render(request, "reports/series.html", context)


@require_safe
def drift_list(request):
    """Issued reports whose figures would read otherwise today, sentence by sentence."""
    today = timezone.localdate()
    reports = [r for r in access.get_reports(request.user, today) if r.is_in_force]
    found = changes.survey(reports, today)
    rows = [
        {
            "report": report,
            "changed": found.counts[report.pk],
            "drift": changes.drift_of(report, found.contents[report.pk], found.changes),
        }
        for report in reports
        if report.pk in found.counts
    ]
    if sheets.is_asked(request):
        closed = closed_to(request.user)
        return sheets.answer("sai-lech", exports.of_drift(rows, closed))
    return render(request, "reports/drift.html", {"rows": rows})


def _report(request, unit, period, outline, task, edition):
    return access.get_report(
        request.user, unit, period, outline, task, timezone.localdate(), edition
    )
