"""The first page of leaders: where the year stands."""

from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from tasks import looks


@require_safe
def overview(request):
    """A unit's tasks of a year as they stand on a day; a sentence where there are none."""
    look = looks.get_look(request.user, request.GET, timezone.localdate())
    return render(request, "overview.html", {"look": look})
