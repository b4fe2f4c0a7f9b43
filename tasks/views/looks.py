"""Where a figure that a page for leaders shows comes from."""

from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from org import sheets
from tasks import looks

from .tasks import asked_args, figure_context, figure_workbook


@require_safe
def look_figure(request):
    """Its rows, papers and people, for the unit, year and day of the address."""
    look = looks.get_look(request.user, request.GET, timezone.localdate())
    if look is None:
        raise Http404("Chưa có nhiệm vụ nào.")
    code, args = request.GET.get("ma_so_lieu", ""), asked_args(request)
    context = figure_context(request, [looks.find_run(look, code, args)], look.period)
    if sheets.is_asked(request):
        return figure_workbook(request, context)
    return render(request, "tasks/look_figure.html", context | {"look": look})
