"""The page Soát xét: what contradicts itself in a report, and who signed for it."""

from collections import Counter
from dataclasses import replace

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods

from org import sheets
from reports import access, actions, exports
from reports.findings import findings_of, review
from reports.forms import SEVERITIES, SeverityForm, WaiveForm, WithdrawForm
from reports.unbound import coverage
from reports.vocabulary import read_vocabulary
from tasks.access import may_direct
from tasks.guarded import closed_to
from tasks.models import Task

REFUSALS = (
    actions.AlreadyIssued,
    actions.AlreadyWithdrawn,
    actions.NoReason,
    actions.NoSuchFinding,
)


@require_http_methods(["GET", "POST"])
def report_check(request, unit, period, outline, task="", edition=None):
    """The findings by part of the report; a form lets one through or takes that back."""
    today = timezone.localdate()
    report = access.get_report(
        request.user, unit, period, outline, task, today, edition
    )
    if request.method == "POST":
        return _signed(request, report)
    chosen = SeverityForm(request.GET).severity
    found = review(report)
    if sheets.is_asked(request):
        shown = _only(found.parts, chosen)
        closed = closed_to(request.user)
        return sheets.answer("soat-xet", exports.of_findings(report, shown, closed))
    checked = found.checked
    context = {
        "report": report,
        "as_of": report.period.cut_off_on,
        "parts": _only(found.parts, chosen),
        "filters": _filters(checked, chosen),
        "chosen": chosen,
        "total": len(checked),
        "blocking": sum(c.is_blocking for c in checked),
        "waived": sum(c.is_waived for c in checked),
        "may_waive": not report.state.is_issued
        and not access.refusal(request.user, report, access.waiving(report), today),
        # How many numbers of the text are looked up.
        "coverage": found.document and coverage(found.document, read_vocabulary()),
        "directable": _directable(request.user, report, today),
        "query": request.GET.urlencode(),
    }
    return render(request, "reports/check.html", context)


def _directable(user, report, today):
    """Codes of the tasks on which the user may direct, to whose findings a link leads."""
    if not may_direct(user, today):
        return frozenset()
    year = report.period.year
    tasks = Task.objects.visible_to(user, today).filter(programme__year=year)
    return frozenset(tasks.values_list("code", flat=True))


def _signed(request, report):
    """The waiver given or taken back; and back to the page as it was filtered."""
    access.require_work(
        request.user, report, access.waiving(report), timezone.localdate()
    )
    (_withdraw if "waiver" in request.POST else _waive)(request, report)
    query = urlencode({k: v for k, v in request.GET.items() if k == "muc"})
    address = report.address("check")
    return redirect(f"{address}?{query}" if query else address)


def _waive(request, report):
    form = WaiveForm(request.POST)
    if not form.is_valid():
        for error in form.errors.values():
            messages.error(request, error[0])
        return
    asked = form.cleaned_data
    finding = _find(report, asked["key"], asked["fingerprint"])
    now = timezone.now()
    try:
        if finding is None:
            raise actions.NoSuchFinding(actions.GONE)
        actions.waive_finding(
            report, finding, reason=asked["reason"], by=request.user, at=now
        )
    except REFUSALS as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "Đã ghi lý do bỏ qua.")


def _find(report, key, fingerprint):
    """The finding as the page showed it; None: it is gone or has changed."""
    found = (checked.finding for checked in findings_of(report))
    return next(
        (f for f in found if (f.key, f.fingerprint) == (key, fingerprint)), None
    )


def _withdraw(request, report):
    form = WithdrawForm(request.POST)
    pk = form.cleaned_data["waiver"] if form.is_valid() else None
    waiver = get_object_or_404(report.waivers, pk=pk)
    try:
        actions.withdraw_waiver(waiver, by=request.user, at=timezone.now())
    except REFUSALS as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "Đã rút lại; phát hiện lại được tính.")


def _only(parts, severity):
    """The parts with the findings of a severity; without one, with all."""
    if severity is None:
        return parts
    kept = (
        replace(part, checked=tuple(_of_severity(part.checked, severity)))
        for part in parts
    )
    return [part for part in kept if part.checked]


def _of_severity(checked, severity):
    return [c for c in checked if c.finding.severity is severity]


def _filters(checked, chosen):
    """(address query, words, count, is it shown) of every filter, all first."""
    counted = Counter(c.finding.severity for c in checked)
    every = [("", "tất cả", len(checked), chosen is None)]
    return every + [
        (f"?muc={code}", severity.value, counted[severity], chosen is severity)
        for code, severity in SEVERITIES.items()
    ]
