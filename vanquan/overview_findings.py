"""What the rules find in the facts that the leaders' first page shows, asked by itself:
they cost more than all the rest of it."""

from collections import Counter

from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from reports.models import Report
from tasks import domains, looks
from tasks.findings import Finding, Inquiry, Severity, findings
from tasks.looks import Look

SHOWN = 3  # the worst; all of them are on the report's own page


@require_safe
def overview_findings(request):
    """How many there are of each severity and the worst; for htmx without a page around."""
    today = timezone.localdate()
    look = looks.get_look(request.user, request.GET, today)
    if look is None or not look.own_tasks:  # of a share: on the unit's own report
        raise Http404("Đơn vị này không có chương trình riêng để soát.")
    found = _found(look)
    report = _report(request.user, look, today)
    context = {
        "look": look,
        "counts": _counts(found),
        "first": sorted(found, key=lambda f: _ORDER.index(f.severity))[:SHOWN],
        "report": report,
        "report_address": report and report.address("check"),
    }
    page = "overview/findings.html" if request.htmx else "overview_findings.html"
    return render(request, page, context)


_ORDER = list(Severity)


def _found(look: Look) -> list[Finding]:
    """By the rules on facts, on the look's own day."""
    inquiry = Inquiry(scope_of=lambda task: look.scope, tasks=look.own_tasks)
    return findings(inquiry, domains.rules())


def _counts(found: list[Finding]) -> dict[Severity, int]:
    counted = Counter(finding.severity for finding in found)
    return {severity: counted[severity] for severity in Severity if counted[severity]}


def _report(user, look: Look, on) -> Report | None:
    """The unit's regular report of the look's period, if the user reads reports."""
    if not user.has_perm("reports.view_report"):
        return None
    rows = Report.objects.visible_to(user, on).for_list().regular()
    return rows.filter(unit=look.unit, period=look.period, is_newest=True).first()
