"""The papers of a task: those on file taken up, new ones added, wrong ones mended."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from org import sheets
from org.actions import save_row
from org.models import Document, Unit
from tasks import actions, papers
from tasks.checks.document_on_holiday import HOLIDAYS
from tasks.entry import attempt, once
from tasks.exports.tasks import of_papers
from tasks.forms.papers import KnownPaperForm, PaperForm
from tasks.models import TaskDocument

from .facts import desk_of

OFFERED = 300  # papers that the list below the box offers, the newest first
ADDED = "Đã thêm {} vào văn bản của nhiệm vụ."
SAVED = "Đã sửa {}."
LET_GO = "Đã bỏ {} khỏi văn bản của nhiệm vụ; văn bản vẫn còn trong danh mục."
HOLIDAY = "{} đề đúng ngày nghỉ lễ ({}): hãy xem lại ngày ban hành."


@require_http_methods(["GET", "POST"])
@once
def documents(request, unit, period, task):
    """The papers of the task, and the two forms that add one."""
    desk = desk_of(request, unit, period, task)
    if sheets.is_asked(request):
        return sheets.answer("van-ban", of_papers(_links(desk)))
    is_known = "document" in request.POST
    known = KnownPaperForm(request.POST if is_known else None)
    new = PaperForm(
        request.POST if request.method == "POST" and not is_known else None,
        today=desk.today,
        auto_id="moi-%s",
    )
    document = _added(desk, known, new)
    if document:
        messages.success(request, ADDED.format(papers.label(document)))
        _warn_of_holiday(request, document)
        return redirect(request.path)
    context = {
        "desk": desk,
        "known": known,
        "new": new,
        "links": _links(desk),
        **_lists(),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "tasks/papers.html", context, status=status)


@require_http_methods(["GET", "POST"])
@once
def document_edit(request, unit, period, task, document):
    """Mend how a paper of the task is described; what it was stays in its history."""
    desk = desk_of(request, unit, period, task)
    paper = _paper_of(desk, document)
    form = PaperForm(
        request.POST if request.method == "POST" else None,
        today=desk.today,
        document=paper,
    )
    if form.is_valid() and _saved(desk, form, paper):
        messages.success(request, SAVED.format(papers.label(paper)))
        _warn_of_holiday(request, paper)
        return redirect(_page(desk))
    context = {
        "desk": desk,
        "form": form,
        "paper": paper,
        "back": _page(desk),
        **_lists(),
    }
    status = 422 if form.is_bound else 200
    return render(request, "tasks/paper_edit.html", context, status=status)


@require_POST
@once
def document_let_go(request, unit, period, task, document):
    """Take a paper off the task; it stays in the catalogue."""
    desk = desk_of(request, unit, period, task)
    paper = _paper_of(desk, document)
    actions.let_go_of_document(
        desk.task, paper, role=request.POST.get("role", ""), by=desk.user, at=desk.at
    )
    messages.success(request, LET_GO.format(papers.label(paper)))
    return redirect(_page(desk))


def _added(desk, known, new):
    """The paper that one of the forms adds; None where neither was sent, or refused."""
    if known.is_valid():
        said = known.cleaned_data
        return _linked(desk, known, said["document"], said["role"])
    if new.is_valid():
        document = _saved(desk, new, None)
        return document and _linked(desk, new, document, new.cleaned_data["role"])
    return None


def _linked(desk, form, document, role):
    link = attempt(
        form,
        actions.cite_document,
        desk.task,
        document,
        role=role,
        by=desk.user,
        at=desk.at,
    )
    return link and document


def _saved(desk, form, document):
    values = form.values()
    if document is None:
        symbol = values["symbol"] or values["subject"]
        kind = values["type"].abbreviation or values["type"].code
        values["code"] = papers.new_code(kind, symbol, values["issued_on"])
    return attempt(
        form, save_row, Document, document, by=desk.user, at=desk.at, **values
    )


def _links(desk):
    return (
        TaskDocument.objects.filter(task=desk.task)
        .select_related("document__type", "document__issuer")
        .order_by("order", "pk")
    )


def _paper_of(desk, code):
    """404 for a paper of other tasks: who may enter here mends what is cited here."""
    cited = TaskDocument.objects.filter(task=desk.task).values("document")
    return get_object_or_404(Document, pk__in=cited, code=code)


def _lists():
    """What the boxes offer while one types."""
    newest = Document.objects.exclude(symbol="").order_by("-issued_on", "pk")
    return {
        "all_papers": [papers.label(document) for document in newest[:OFFERED]],
        "issuers": Unit.objects.order_by("order", "pk").values_list("name", flat=True),
    }


def _warn_of_holiday(request, document):
    on = document.issued_on
    if holiday := on and HOLIDAYS.get((on.day, on.month)):
        messages.warning(request, HOLIDAY.format(papers.label(document), holiday))


def _page(desk):
    return reverse("tasks:documents", args=desk.args)
