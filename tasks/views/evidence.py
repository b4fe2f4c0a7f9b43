"""The papers behind what a unit entered: the page of a task, adding, taking out, one."""

from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from tasks import access
from tasks.entry import attempt, once
from tasks.evidence import actions, files, reading
from tasks.evidence.forms import EvidenceForm, VoidForm
from tasks.evidence.serving import sent


@require_http_methods(["GET", "POST"])
@files.no_orphans()
@once
def evidence(request, unit, period, task):
    """What the unit entered on the task in the period, with its papers; takes more."""
    today, now = timezone.localdate(), timezone.now()
    desk = access.get_desk(request.user, unit, period, task, today=today, at=now)
    form = EvidenceForm(request.POST or None, request.FILES or None, desk=desk)
    if request.method == "POST" and form.is_valid() and _filed(form):
        messages.success(request, "Đã nhận minh chứng.")
        return redirect(_back(request, form.cleaned_data))
    proofs = reading.proofs(desk)
    facts = [proof for proof in proofs if proof.name]
    context = {
        "desk": desk,
        "proofs": proofs,
        "facts": len(facts),
        "proved": sum(bool(proof.papers) for proof in facts),
        "form": form,
        "refused": _refused_at(request, facts),
        "limit": settings.EVIDENCE_MAX_MB,
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "tasks/evidence.html", context, status=status)


@require_POST
@once
def evidence_void(request, code):
    """Take a paper out, with a reason; then back to the page of its task."""
    today, now = timezone.localdate(), timezone.now()
    paper = access.get_evidence(request.user, code, today)
    codes = paper.unit.code, paper.period.code, paper.task.code
    access.get_desk(request.user, *codes, today=today, at=now)
    form = VoidForm(request.POST)
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        stamp = {"by": request.user, "at": now}
        attempt(form, actions.void_evidence, paper, reason=reason, **stamp)
    for error in form.errors.values():
        messages.error(request, error[0])
    if form.is_valid():
        messages.success(request, f"Đã gỡ “{paper.name}”.")
    return redirect("tasks:evidence", *codes)


@require_safe
def evidence_file(request, code):
    """A paper, to whom it is for."""
    return sent(access.get_evidence(request.user, code, timezone.localdate()))


def _refused_at(request, facts):
    """Beside which fact the errors stand; last of all where there is no such fact."""
    asked = request.POST.get("fact", "")
    return asked if any(asked == proof.name for proof in facts) else ""


def _filed(form):
    said, desk = form.cleaned_data, form.desk
    about = {"period": desk.period, "task": desk.task, "fact": said["fact"]}
    return attempt(
        form, actions.attach, uploads=said["uploads"], **about, **desk.stamp()
    )


def _back(request, said):
    """The screen that the component stood on, if it is one of ours; else this page."""
    ours = {request.get_host()}
    if said["back"] and url_has_allowed_host_and_scheme(said["back"], ours):
        return said["back"]
    return f"{request.path}#{said['fact'] or 'noi-dung-nhiem-vu'}"
