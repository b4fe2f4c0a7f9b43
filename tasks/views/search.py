"""One box for everything that has a name."""

from django import forms
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from org import sheets
from org.sheets import Sheet
from tasks import access
from tasks.search import search as found_by

HEAD = ("Nhóm", "Tên", "Loại", "Thuộc", "Địa chỉ")
LONGEST = 100


class SearchForm(forms.Form):
    tim = forms.CharField(
        label="Tìm nhiệm vụ, chỉ tiêu, văn bản, đơn vị, địa bàn, công trình, sản phẩm",
        max_length=LONGEST,
        required=False,
        widget=forms.TextInput(attrs={"class": "form-control", "type": "search"}),
    )


@require_safe
def search(request):
    """What the user may see and has all the words, group by group."""
    access.require(request.user, "tasks.view_task")
    form = SearchForm(request.GET or None)
    words = form.cleaned_data["tim"] if form.is_valid() else ""
    groups = found_by(request.user, words, timezone.localdate())
    hits = [hit for group in groups for hit in group.hits]
    if sheets.is_asked(request):
        place = request.build_absolute_uri
        rows = [(h.group, h.name, h.kind, h.where, place(h.url)) for h in hits]
        return sheets.answer("tim-kiem", Sheet(title="Tìm kiếm", head=HEAD, rows=rows))
    context = {"form": form, "words": words, "groups": groups, "number": len(hits)}
    return render(request, "tasks/search.html", context)
