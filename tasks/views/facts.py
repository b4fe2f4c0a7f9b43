"""What is done alike to the facts of every register: take one out that was wrong."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from tasks import access, facts
from tasks.entry import attempt, once
from tasks.forms.facts import WithdrawalForm
from tasks.told import said, standing

WITHDRAWN = "Đã rút bỏ số liệu; dòng cũ vẫn còn trong lịch sử."


def desk_of(request, unit, period, task):
    """The desk of an address, now. Raises as access.get_desk.

    Of two who send something about a task at the same moment the second comes in when
    the first is done, and its form is held against what the first wrote.
    """
    now = timezone.now()
    desk = access.get_desk(
        request.user, unit, period, task, today=timezone.localdate(now), at=now
    )
    if request.method == "POST":
        desk.wait_for_others()
    return desk


@require_http_methods(["GET", "POST"])
@once
def fact_withdraw(request, unit, period, task, table, fact):
    """Take out a row that should never have been: with a reason, and it stays on file."""
    desk = desk_of(request, unit, period, task)
    fact = standing(table, fact, unit)
    form = WithdrawalForm(request.POST or None, initial={"seen": str(fact)})
    if request.method == "POST" and form.is_valid() and _withdraw(form, fact, desk):
        messages.success(request, WITHDRAWN)
        return redirect(_back(request, desk))
    context = {
        "desk": desk,
        "fact": fact,
        "said": said(table, fact),
        "form": form,
        "back": _back(request, desk),
    }
    status = 422 if form.is_bound else 200
    return render(request, "tasks/fact_withdraw.html", context, status=status)


def _withdraw(form, fact, desk):
    version = int(form.cleaned_data["seen"].rpartition("@")[2] or 0)
    attempt(
        form,
        facts.void,
        fact,
        version=version,
        by=desk.user,
        at=desk.at,
        reason=form.cleaned_data["reason"],
    )
    return not form.errors


def _back(request, desk):
    """Where the row was seen; another site is nowhere to go."""
    asked = request.GET.get("next", "")
    if url_has_allowed_host_and_scheme(asked, allowed_hosts=None):
        return asked
    return desk.places[0].url if desk.places else desk.task.get_absolute_url()
