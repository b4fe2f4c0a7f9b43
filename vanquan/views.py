"""Pages of the whole site."""

from django.contrib import admin
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from .guide import chapter_of, chapters


@login_not_required
def admin_login(request):
    """The admin site sends here whom it does not let in: to our one door, or away."""
    if not request.user.is_authenticated:
        return redirect_to_login(request.GET.get("next", reverse("admin:index")))
    if not admin.site.has_permission(request):
        raise PermissionDenied
    return redirect("admin:index")


@require_safe
def guide(request, slug=""):
    """The user guide: its list of chapters, or one of them."""
    found = next((chapter for chapter in chapters() if chapter.slug == slug), None)
    if slug and found is None:
        raise Http404("Không có mục hướng dẫn này.")
    return render(request, "guide.html", {"chapters": chapters(), "chapter": found})


@require_safe
def guide_of_page(request, page):
    """Lead from a page of the site, by the name of its address, to what tells of it."""
    slug = chapter_of(page)
    return redirect("guide_chapter", slug) if slug else redirect("guide")
