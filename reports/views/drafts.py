"""The list of reports, what one of them says, its figures, and it as a file."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from org import sheets
from org.models import Unit
from reports import access, changes, exports
from reports.acceptance import Pending, pending, units_of
from reports.compose import NoLetterhead
from reports.content import document_of
from reports.findings import review
from reports.models import IssuedFile
from reports.render import to_article
from reports.render.files import FORMATS
from tasks import tables
from tasks.blocks import figures_in, figures_of
from tasks.forms.pages import AsOfForm
from tasks.views.tasks import accepted_units, figure_context, figure_workbook

from .issued import sent

REPORTS_A_PAGE = 20


@require_safe
def report_list(request):
    today = timezone.localdate()
    reports = list(access.get_reports(request.user, today))
    found = changes.survey((r for r in reports if r.is_in_force), today)
    rows = [(report, found.counts.get(report.pk, 0)) for report in reports]
    if sheets.is_asked(request):
        return sheets.answer("bao-cao", exports.of_reports(rows))
    context = {"rows": tables.cut(request, rows, REPORTS_A_PAGE)}
    return render(request, "reports/report_list.html", context)


@require_safe
def report_preview(request, unit, period, outline, task="", edition=None):
    """The report as it is printed, each figure a link to its rows."""
    report, day, form = _asked(request, unit, period, outline, task, edition)
    found = review(report)
    context = {"report": report, "form": form, "checked": found.checked}
    try:
        document = _on(day, report, found)
    except NoLetterhead as error:
        messages.error(request, str(error))
        context["as_of"] = day or report.period.cut_off_on
    else:
        waiting = _pending(report, document)
        figure_url = _figure_url(report, document)
        context |= {
            "as_of": document.as_of,
            "pending": waiting,
            "awaited": _awaited(waiting, figure_url),
            "article": to_article(
                document, figure_url=figure_url, pending=waiting.names
            ),
        }
    return render(request, "reports/preview.html", context)


def _on(day, report, found):
    """What the report says on the day, unless the review has read just that."""
    document = found.document
    if document is not None and day in (None, document.as_of):
        return document
    return document_of(report, as_of=day)


def _pending(report, document):
    """What of the draft waits for a return to be accepted; of a unit's own, nothing:
    it answers for its words itself."""
    if report.state.is_issued or report.is_of_unit:
        return Pending()
    known = accepted_units(report.period) | {report.unit.code}
    waited_for = Unit.objects.filter(code__in=units_of(document) - known)
    ordered = waited_for.order_by("order", "pk").values_list("code", "name")
    return pending(document, dict(ordered))


def _awaited(waiting, figure_url):
    """(unit, its figures with their pages) of everybody who is waited for."""
    return [
        (unit, [(run, figure_url(run)) for run in unit.figures])
        for unit in waiting.units
    ]


def _figure_url(report, document):
    address = report.address("figure")

    def figure_url(run):
        query = {
            "ma_so_lieu": run.code,
            **dict(run.args),
            "ngay": f"{document.as_of:%d/%m/%Y}",
        }
        return f"{address}?{urlencode(query)}"

    return figure_url


@require_safe
def report_file(request, unit, period, outline, extension, task="", edition=None):
    """The report as a file; where there can be none, the preview, which says why.

    Of an issued one the file that was kept: it is never made again.
    """
    report, day, form = _asked(request, unit, period, outline, task, edition)
    if report.state.is_issued:
        kind = IssuedFile.Kind.PAPER if extension == "pdf" else extension
        return sent(access.get_file(request.user, report, kind))
    try:
        is_asked_well = form is None or form.is_valid()
        document = document_of(report, as_of=day) if is_asked_well else None
    except NoLetterhead:
        document = None
    if document is None:
        return redirect(f"{report.get_absolute_url()}?{request.GET.urlencode()}")
    kind = FORMATS[extension]
    name = f"{report.file_name}.{extension}"
    return HttpResponse(
        kind.render(document),
        content_type=kind.content_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


@require_safe
def figure_detail(request, unit, period, outline, task="", edition=None):
    """Where a figure that the report prints comes from."""
    report, day, _ = _asked(request, unit, period, outline, task, edition)
    try:
        document = document_of(report, as_of=day)
    except NoLetterhead as error:
        raise Http404(str(error)) from error
    printed = list(figures_of(document))
    context = figure_context(request, printed, report.period)
    if sheets.is_asked(request):
        return figure_workbook(request, context)
    anchor = _anchor(document, context["run"])
    context |= {"report": report, "as_of": document.as_of, "anchor": anchor}
    return render(request, "reports/figure_detail.html", context)


def _anchor(document, run):
    """Where in the preview the figure stands: a part with a code; "" if in none."""
    parts = (p for section in document.sections for p in (*section.sections, section))
    return next((p.code for p in parts if p.code and run in figures_in(p)), "")


def _asked(request, unit, period, outline, task, edition):
    """The report, the day it is asked for (None: its own), and the form for the day.

    What is frozen says what it said: no day is asked, and there is no form.
    """
    today = timezone.localdate()
    report = access.get_report(
        request.user, unit, period, outline, task, today, edition
    )
    if report.state.is_frozen:
        return report, None, None
    form = AsOfForm(request.GET or None)
    day = form.cleaned_data["ngay"] if form.is_valid() else None
    if not form.is_bound or not form["ngay"].value():
        form = AsOfForm({"ngay": f"{day or report.period.cut_off_on:%d/%m/%Y}"})
    return report, day, form
