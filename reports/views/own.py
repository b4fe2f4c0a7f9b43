"""A unit's own report of a period, before anybody has begun it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from reports import access, actions


@require_http_methods(["GET", "POST"])
def own_report(request, unit, period):
    """Leads to the report; where there is none yet, to a button that begins it."""
    today = timezone.localdate()
    unit, period, report = access.get_own(request.user, unit, period, today)
    if report is not None:
        return redirect(report)
    may_begin = access.may_begin_own(request.user, unit, today)
    if request.method == "POST":
        if not may_begin:
            raise PermissionDenied
        return _begun(request, unit, period)
    context = {"unit": unit, "period": period, "may_begin": may_begin}
    return render(request, "reports/own.html", context)


def _begun(request, unit, period):
    try:
        made = actions.open_unit_report(
            unit, period, by=request.user, at=timezone.now()
        )
    except actions.CannotBegin as refusal:
        messages.error(request, str(refusal))
        return redirect("reports:own", unit.code, period.code)
    return redirect(made)
