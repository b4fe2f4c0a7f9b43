"""The milestones of a year on a line of time."""

from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from org import sheets
from tasks import looks
from tasks.exports.timeline import of_timeline
from tasks.forms.timeline import TimelineForm
from tasks.timeline import timeline


@require_safe
def milestones(request):
    """For leaders: what is due when, what was reported, what came late."""
    look = looks.get_look(request.user, request.GET, timezone.localdate())
    if look is None:
        raise Http404("Chưa có nhiệm vụ nào.")
    found = timeline(look)
    form = TimelineForm(request.GET, timeline=found)
    shown = form.shown(found)
    if sheets.is_asked(request):
        return sheets.answer("moc-cong-viec", of_timeline(shown))
    context = {"look": look, "timeline": shown, "form": form}
    return render(request, "tasks/milestones.html", context)
