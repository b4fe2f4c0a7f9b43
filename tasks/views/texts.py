"""The narrative of a unit on a task: what is written, and one piece in the editor."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from tasks import actions, markup, narrative, offers, parts
from tasks.actions import NotNow, TextChanged
from tasks.blocks import plain
from tasks.differences import differences
from tasks.entered import place_of
from tasks.entry import attempt, once
from tasks.forms.texts import NarrativeField, Sent, TextForm
from tasks.models import ReturnText
from tasks.repeated import repeated
from tasks.standing import standing_of
from tasks.typed import typed_by_hand
from tasks.written import deleted_from, newest_version, texts_before, texts_of

from .facts import desk_of

SAVED = "Đã lưu: {}."
NOTHING = "Chưa viết gì ở phần “{}” nên không có gì để lưu."
DELETED = "Đã xóa một mục của phần “{}”; mục đó lấy lại được ở cuối phần này."
SHUT = (
    "Báo cáo kỳ này đang ở bước “{}” nên chỉ xem, không viết tiếp được; muốn sửa thì rút"
    " lại, hoặc nhờ người đang giữ trả lại."
)


@require_safe
def text_list(request, unit, period, task):
    """Every part of the unit's narrative on the task, as it will be printed."""
    desk = desk_of(request, unit, period, task)
    version = newest_version(desk)
    texts, before = texts_of(desk, version), texts_before(desk)
    sayable = offers.sayable(_offers(desk)) if texts else []
    next_orders, deleted = actions.next_orders(version), deleted_from(desk, version)
    context = {
        "desk": desk,
        "shut": _shut(desk),
        "rows": [
            {
                "part": part,
                "texts": [
                    _shown(text, sayable, before)
                    for text in texts
                    if text.part == part.code
                ],
                "new": _address(desk, part, next_orders[part.code]),
                "deleted": [
                    _address(desk, part, order)
                    for code, order in deleted
                    if code == part.code
                ],
            }
            for part in parts.PARTS
        ],
    }
    return render(request, "tasks/texts.html", context)


@require_http_methods(["GET", "POST"])
@once
def text_edit(request, unit, period, task, part, order):
    """One piece in the editor, what was said last time beside it."""
    desk, part = desk_of(request, unit, period, task), _part(part)
    version = newest_version(desk)
    row = _row(desk, version, part, order)
    initial = _taken(request, desk, part, version, order)
    form = TextForm(
        request.POST or None, part=part, task=desk.task, row=row, initial=initial
    )
    context = {"desk": desk, "part": part, "row": row, "form": form}
    if request.method == "POST" and form.is_valid():
        saved = _save(form, desk, part, order, context)
        if not form.errors:
            _tell(request, part, row, saved)
            return redirect(_after(request, desk, part))
    context |= _beside(desk, version, part, order, row, form)
    status = 422 if form.is_bound else 200
    return render(request, "tasks/text_edit.html", context, status=status)


@require_POST
def text_preview(request, unit, period, task):
    """What is being written as it will be printed, and what is better mended in it."""
    desk = desk_of(request, unit, period, task)
    field = NarrativeField(required=False)
    sent = field.widget.value_from_datadict(request.POST, {}, "text")
    text = _read(field.bound_data(sent, None))
    sayable = offers.sayable(_offers(desk))
    context = {
        "desk": desk,
        "text": text,
        "chips": offers.chips(desk.scope, [text]),
        "faults": _faults(field, sent),
        **_hints(text, sayable, texts_before(desk)),
        **_notes(text),
    }
    return render(request, "tasks/text_preview.html", context)


# What is asked for


def _part(slug):
    if slug not in parts.BY_SLUG:
        raise Http404("Không có phần này.")
    return parts.BY_SLUG[slug]


def _row(desk, version, part, order):
    """The piece of the number, if it is one of this task; None: a new one."""
    pieces = texts_of(desk, version)
    return next((t for t in pieces if (t.part, t.order) == (part.code, order)), None)


def _taken(request, desk, part, version, order):
    """What the piece opens with: an earlier saving, or what was said last time."""
    if "ban" in request.GET:
        kept = _savings(version, part, order).filter(pk=_number(request, "ban")).first()
    elif "chep" in request.GET:
        kept = next(
            (t for t in texts_before(desk) if t.pk == _number(request, "chep")), None
        )
    else:
        return {}
    if kept is None:
        raise Http404("Không có bản này.")
    return {"text": kept.text, "reason": kept.reason, "heading": kept.heading}


def _number(request, name):
    value = request.GET[name]
    return int(value) if value.isascii() and value.isdecimal() else 0


def _savings(version, part, order, row=None):
    """What the piece said before, newest first."""
    found = ReturnText.history.filter(version=version, part=part.code, order=order)
    found = found.exclude(revision=row.revision) if row else found
    return found.select_related("history_user").order_by("-history_id")


# Saving


def _save(form, desk, part, order, context):
    """The saved piece; None where it was deleted or the form now says why it was not."""
    if desk.lock:
        form.add_error(None, str(desk.lock))
        return None
    try:
        return attempt(
            form,
            actions.write_text,
            form.said(),
            task=desk.task,
            period=desk.period,
            part=part.code,
            order=order,
            revision=form.cleaned_data["revision"],
            **desk.stamp(),
        )
    except NotNow as refusal:
        form.add_error(None, str(refusal))
    except TextChanged as refusal:
        form.add_error(None, str(refusal))
        form.meet(refusal.theirs)
        context |= _conflict(desk, form, refusal.theirs)
    return None


def _conflict(desk, form, theirs):
    """Both texts: theirs, and where mine differs from it."""
    resolve = narrative.resolver(desk.scope)
    mine = _words(form.cleaned_data, form, resolve)
    other = _words(vars(theirs) if theirs else {}, form, resolve)
    return {"theirs": theirs, "is_conflict": True, "diff": differences(other, mine)}


def _words(said, form, resolve):
    """Everything a piece says, as it is printed, for comparing."""
    heading = [said.get("heading", "")] if "heading" in form.fields else []
    texts = [
        narrative.read(said.get(name, ""), resolve)
        for name in ("reason", "text")
        if name in form.fields
    ]
    lines = [line for text in texts for line in narrative.paragraphs(text)]
    return "\n".join(filter(None, [*heading, *(plain(line.runs) for line in lines)]))


def _tell(request, part, row, saved):
    told = SAVED if saved else DELETED if row else NOTHING
    messages.success(request, told.format(part))


def _after(request, desk, part):
    """Where the writer goes on: the list at the part, or the part that follows."""
    onward = parts.following(part) if "next" in request.POST else None
    if onward is None:
        return f"{reverse('tasks:texts', args=desk.args)}#{part.slug}"
    version = newest_version(desk)
    own = [text for text in texts_of(desk, version) if text.part == onward.code]
    order = own[0].order if own else actions.next_orders(version)[onward.code]
    return _address(desk, onward, order)


# What is shown


def _address(desk, part, order):
    return reverse("tasks:text_edit", args=[*desk.args, part.slug, order])


def _offers(desk):
    """What the writer may quote: a commune its own figures before those of all."""
    programme_unit = desk.task.programme.unit
    place = place_of(desk.unit, programme_unit)
    own = place if place != programme_unit.area else None
    return offers.offers(desk.scope, desk.task, own)


def _shut(desk):
    """Why nothing can be written now; "" where it can."""
    if desk.lock:
        return str(desk.lock)
    state = standing_of(desk.unit, desk.period).state
    return "" if state.is_editable else SHUT.format(state.label)


def _shown(text, sayable, before):
    """A piece on the list, with what is better mended in it."""
    is_unexplained = text.part == ReturnText.Part.UNFINISHED and not text.reason
    hints = _hints(f"{text.text}\n{text.reason}", sayable, before)
    return {"text": text, "is_unexplained": is_unexplained} | hints


def _hints(text, sayable, before):
    return {
        "typed": typed_by_hand(text, sayable),
        "repeated": repeated(text, [old.text for old in before]),
    }


def _read(text):
    """The stored form of what the editor shows; "" where it is too long to be read."""
    return "" if text is None or isinstance(text, Sent) else text


def _faults(field, sent):
    """Why it could not be saved as it is: an old encoding, signs that do not print."""
    try:
        field.clean(sent)
    except ValidationError as error:
        return error.messages
    return []


def _notes(text):
    """Footnotes that nothing calls any more, and calls whose note says nothing."""
    lines = list(markup.lines(text))
    written = list(dict.fromkeys(line.note for line in lines if line.note))
    called = list(
        dict.fromkeys(label for line in lines if not line.note for label in line.calls)
    )
    return {
        "lost": [label for label in written if label not in called],
        "uncalled": [label for label in called if label not in written],
    }


def _beside(desk, version, part, order, row, form):
    """What the writer needs at hand: figures, last time's text, earlier savings."""
    before = [text for text in texts_before(desk) if text.part == part.code]
    own = [
        _read(form[name].value()) for name in ("text", "reason") if name in form.fields
    ]
    quoted = [*own, *(t for old in before for t in (old.text, old.reason))]
    return {
        "shut": _shut(desk),
        "before": before,
        "offers": _offers(desk),
        "chips": offers.chips(desk.scope, quoted),
        "savings": _savings(version, part, order, row)[:20] if version else [],
        "following": parts.following(part),
        "back": f"{reverse('tasks:texts', args=desk.args)}#{part.slug}",
    }
