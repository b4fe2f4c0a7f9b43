"""What the base page knows of accounts."""

from django import template
from django.conf import settings

from org import second_factor

register = template.Library()


@register.inclusion_tag("components/idle.html", takes_context=True)
def idle_cover(context):
    """The warning before an idle page is covered, and its cover; see js/idle.js."""
    user = context["user"]
    return {
        "account": user,
        "path": context["request"].get_full_path(),
        "seconds": settings.SESSION_COOKIE_AGE,
        "warning": settings.IDLE_WARNING_SECONDS,
        "minutes": settings.SESSION_COOKIE_AGE // 60,
        "needs_code": second_factor.is_required(user),
    }
