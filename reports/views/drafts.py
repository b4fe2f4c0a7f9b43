"""The list of reports, what one of them says, its figures, and it as a file."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from reports import access, changes
from reports.compose import NoLetterhead
from reports.content import document_of
from reports.findings import findings_of
from reports.models import IssuedFile
from reports.render import to_article
from reports.render.files import FORMATS
from tasks.blocks import figures_in, figures_of
from tasks.forms import AsOfForm
from tasks.views.tasks import figure_context

from .issued import sent


@require_safe
def report_list(request):
    today = timezone.localdate()
    reports = list(access.get_reports(request.user, today))
    found = changes.survey((r for r in reports if r.is_in_force), today)
    rows = [(report, found.counts.get(report.pk, 0)) for report in reports]
    return render(request, "reports/report_list.html", {"rows": rows})


@require_safe
def report_preview(request, unit, period, outline, task="", edition=None):
    """The report as it is printed, each figure a link to its rows."""
    report, day, form = _asked(request, unit, period, outline, task, edition)
    context = {"report": report, "form": form, "checked": findings_of(report)}
    try:
        document = document_of(report, as_of=day)
    except NoLetterhead as error:
        messages.error(request, str(error))
        context["as_of"] = day or report.period.cut_off_on
    else:
        context |= {
            "as_of": document.as_of,
            "article": _article(report, document),
        }
    return render(request, "reports/preview.html", context)


def _article(report, document):
    address = report.address("figure")

    def figure_url(run):
        query = {
            "ma_so_lieu": run.code,
            **dict(run.args),
            "ngay": f"{document.as_of:%d/%m/%Y}",
        }
        return f"{address}?{urlencode(query)}"

    return to_article(document, figure_url=figure_url)


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
