"""Reports: the list, the preview, its figures, and the files."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from tasks.blocks import figures_in, figures_of
from tasks.forms import AsOfForm
from tasks.views import figure_context

from . import access
from .compose import NoLetterhead, compose
from .findings import findings_of
from .render import to_article
from .render.files import FORMATS


@require_safe
def report_list(request):
    reports = access.get_reports(request.user, timezone.localdate())
    return render(request, "reports/report_list.html", {"reports": reports})


@require_safe
def report_preview(request, unit, period, outline, task=""):
    """The draft as it would be printed, each figure a link to its rows."""
    report, day, form = _asked(request, unit, period, outline, task)
    context = {
        "report": report,
        "as_of": day or report.period.cut_off_on,
        "form": form,
        "checked": findings_of(report),
    }
    try:
        context["article"] = _article(report, compose(report, as_of=day))
    except NoLetterhead as error:
        messages.error(request, str(error))
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
def report_file(request, unit, period, outline, extension, task=""):
    """The draft as a file; where there can be none, the preview, which says why."""
    report, day, form = _asked(request, unit, period, outline, task)
    try:
        document = compose(report, as_of=day) if form.is_valid() else None
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
def figure_detail(request, unit, period, outline, task=""):
    """Where a figure that the report prints comes from."""
    report, day, _ = _asked(request, unit, period, outline, task)
    try:
        document = compose(report, as_of=day)
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


def _asked(request, unit, period, outline, task):
    """The report, the day it is asked for (None: its cut-off), and the form for the day."""
    report = access.get_report(
        request.user, unit, period, outline, task, timezone.localdate()
    )
    form = AsOfForm(request.GET or None)
    day = form.cleaned_data["ngay"] if form.is_valid() else None
    if not form.is_bound or not form["ngay"].value():
        form = AsOfForm({"ngay": f"{day or report.period.cut_off_on:%d/%m/%Y}"})
    return report, day, form
