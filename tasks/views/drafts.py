"""What is typed and not yet saved, kept for whoever types it."""

import json

from django.http import JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from tasks import entry
from tasks.models import Draft

LONGEST = 2_000_000  # characters of one form; what is longer stays in the browser
MOST = 200  # forms of one page


@require_http_methods(["GET", "POST", "DELETE"])
def draft(request):
    """Drafts of forms: read them, keep one, throw one away. Everybody has their own."""
    match request.method:
        case "POST":
            return _keep(request)
        case "DELETE":
            key = request.GET.get("key", "")
            Draft.objects.filter(user=request.user, key=key).delete()
            return JsonResponse({})
        case _:
            return _read(request)


def _keep(request):
    key = request.POST.get("key", "")[:200]
    typed = request.POST.get("content", "")
    content = _read_json(typed) if len(typed) <= LONGEST else None
    if not key or not isinstance(content, dict):
        return JsonResponse({"saved": False}, status=400)
    now = timezone.now()
    # A form that was acted on while this was under way leaves no draft behind.
    if not entry.spent(request.user, [request.POST.get("token", "")]):
        entry.keep_draft(request.user, key=key, content=content, at=now)
    return JsonResponse({"saved": True})


def _read(request):
    """The drafts of all forms of a page, and which tokens were acted on: one question."""
    keys, tokens = request.GET.getlist("key"), request.GET.getlist("token")
    kept = Draft.objects.filter(user=request.user, key__in=keys[:MOST])
    return JsonResponse(
        {
            "drafts": {
                draft.key: {
                    "content": draft.content,
                    "savedAt": int(draft.saved_at.timestamp() * 1000),
                }
                for draft in kept
            },
            "spent": entry.spent(request.user, tokens[:MOST]),
        }
    )


def _read_json(typed):
    try:
        return json.loads(typed)
    except ValueError:
        return None
