"""Reports: the list, the preview, its figures, and the files."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from tasks.blocks import figures_in
from tasks.forms import AsOfForm
from tasks.views import accepted_units, find_figure

from . import access
from .compose import compose
from .render import to_article
from .render.files import FORMATS


@require_safe
def report_list(request):
    reports = access.get_reports(request.user, timezone.localdate())
    return render(request, "reports/report_list.html", {"reports": reports})


@require_safe
def report_preview(request, unit, period, outline):
    """The draft as it would be printed, each figure a link to its rows."""
    report, day, form = _asked(request, unit, period, outline)
    document = compose(report, as_of=day)
    address = reverse("reports:figure", args=[unit, period, outline])

    def figure_url(run):
        query = {"ma_so_lieu": run.code, **dict(run.args), "ngay": f"{document.as_of:%d/%m/%Y}"}
        return f"{address}?{urlencode(query)}"

    context = {
        "report": report, "as_of": document.as_of, "form": form,
        "article": to_article(document, figure_url=figure_url),
    }
    return render(request, "reports/preview.html", context)


@require_safe
def report_file(request, unit, period, outline, extension):
    """The draft as a file."""
    report, day, _ = _asked(request, unit, period, outline)
    kind = FORMATS[extension]
    name = f"bao-cao-{period}.{extension}"
    return HttpResponse(
        kind.render(compose(report, as_of=day)),
        content_type=kind.content_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


@require_safe
def figure_detail(request, unit, period, outline):
    """Where a figure that the report prints comes from."""
    report, day, _ = _asked(request, unit, period, outline)
    document = compose(report, as_of=day)
    printed = (run for section in document.sections for run in figures_in(section))
    back = f"{report.get_absolute_url()}?ngay={document.as_of:%d/%m/%Y}"
    context = {
        "run": find_figure(request, printed), "back": back,
        "accepted": accepted_units(report.period),
    }
    return render(request, "tasks/figure_detail.html", context)


def _asked(request, unit, period, outline):
    """The report, the day it is asked for (None: its cut-off), and the form for the day."""
    report = access.get_report(request.user, unit, period, outline, timezone.localdate())
    form = AsOfForm(request.GET or None)
    day = form.cleaned_data["ngay"] if form.is_valid() else None
    if not form.is_bound or not form["ngay"].value():
        form = AsOfForm({"ngay": f"{day or report.period.cut_off_on:%d/%m/%Y}"})
    return report, day, form
