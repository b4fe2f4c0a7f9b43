"""The first page: what there is to do."""

from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from org.accounts import expiring
from tasks import access
from tasks.work import work_of


@require_safe
def home(request):
    """Where somebody begins: their own work, the board of the office, for leaders where
    the year stands, else the list of tasks."""
    user = request.user
    if user.has_perm("tasks.enter_facts"):
        return redirect("tasks:my_work")
    if user.has_perm("tasks.accept_return"):
        return redirect("tasks:board")
    if user.has_perm("reports.sign_report"):
        return redirect("overview")
    return redirect("tasks:list")


@require_safe
def my_work(request):
    """What is due, what came back and why, what waits for this person, what is shut."""
    access.require(request.user, "tasks.view_task")
    user, today = request.user, timezone.localdate()
    context = {"work": work_of(user, today), "expiring": expiring(user, today)}
    return render(request, "tasks/my_work.html", context)
