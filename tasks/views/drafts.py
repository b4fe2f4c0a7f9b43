"""What is typed and not yet saved, kept for whoever types it."""

import json

from django.http import JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from tasks import entry
from tasks.models import Draft

LONGEST = 2_000_000  # characters of one form; what is longer stays in the browser


@require_http_methods(["GET", "POST", "DELETE"])
def draft(request):
    """A form's draft: read it, keep it, throw it away. Everybody has their own only."""
    key = (request.POST if request.method == "POST" else request.GET).get("key", "")[
        :200
    ]
    match request.method:
        case "POST":
            return _keep(request, key)
        case "DELETE":
            Draft.objects.filter(user=request.user, key=key).delete()
            return JsonResponse({})
        case _:
            return _read(request, key)


def _keep(request, key):
    typed = request.POST.get("content", "")
    content = _read_json(typed) if len(typed) <= LONGEST else None
    if not key or not isinstance(content, dict):
        return JsonResponse({"saved": False}, status=400)
    now = timezone.now()
    # A form that was acted on while this was under way leaves no draft behind.
    if not entry.is_spent(request.user, request.POST.get("token", "")):
        entry.keep_draft(request.user, key=key, content=content, at=now)
    return JsonResponse({"saved": True})


def _read(request, key):
    kept = Draft.objects.filter(user=request.user, key=key).first()
    return JsonResponse(
        {
            "content": kept and kept.content,
            "saved_at": kept and int(kept.saved_at.timestamp() * 1000),
            "spent": entry.is_spent(request.user, request.GET.get("token", "")),
        }
    )


def _read_json(typed):
    try:
        return json.loads(typed)
    except ValueError:
        return None
