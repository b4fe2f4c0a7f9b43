"""A slip: the page on which one thing of a register is reported, corrected, looked back on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.shortcuts import redirect, render

from org import sheets

from . import papers
from .desk import Desk
from .exports.facts import history
from .facts import Fact
from .forms import FactForm, keep
from .told import said, told

RECORDED = "Đã ghi mới: {}."
CORRECTED = "Đã sửa; dòng cũ vẫn còn trong lịch sử."


@dataclass(frozen=True, kw_only=True)
class Slip:
    """What a register says of one of its things: all that its two pages need."""

    title: str  # "Kiểm đếm"
    about: str  # of what: the name of the project
    table: str  # its register's name in datasets
    model: type[Fact]
    thing: Mapping[str, Any]  # what its rows are asked for
    named: Mapping[str, Any]  # the same as `record` is told it
    url: str  # where something new is recorded
    back: str  # where one comes from and goes when done
    correct_url: str  # name of the page that corrects
    form: type[FactForm]
    record: Callable[..., Fact]
    correct: Callable[..., Fact]
    options: Mapping[str, Any] = field(default_factory=dict)  # what the form is told
    hint: str = ""

    @property
    def latest(self) -> Fact | None:
        """The newest standing row, which a new one follows."""
        rows = self.model._default_manager.known().filter(**self.thing)
        return rows.order_by("-happened_on", "-pk").first()


def record(request, desk: Desk, slip: Slip):
    """It happened: a new dated row; below it what was told before, which is exported."""
    if sheets.is_asked(request):
        return history(slip.table, **slip.thing)
    form = slip.form(
        request.POST or None, desk=desk, latest=slip.latest, **slip.options
    )
    if form.is_bound and (fact := keep(form, slip.record, slip.correct, **slip.named)):
        messages.success(request, RECORDED.format(said(slip.table, fact)))
        return redirect(slip.back)
    return _page(request, desk, slip, form)


def correct(request, desk: Desk, slip: Slip, fact: Fact):
    """It was wrong: another row in the place of the standing one, with a reason."""
    form = slip.form(request.POST or None, desk=desk, fact=fact, **slip.options)
    if form.is_bound and keep(form, slip.record, slip.correct):
        messages.success(request, CORRECTED)
        return redirect(slip.url)
    return _page(request, desk, slip, form)


def _page(request, desk, slip, form):
    context = {
        "desk": desk,
        "slip": slip,
        "form": form,
        "said": form.fact and said(slip.table, form.fact),
        "rows": told(slip.table, **slip.thing),
        "papers": papers.of_task(desk.task),
    }
    status = 422 if form.is_bound else 200
    return render(request, "tasks/slip.html", context, status=status)
