"""The life of a report: where it stands, what was done, and the next move."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from reports import access, actions, states
from reports.forms import CorrectionForm, IssueForm, MoveForm, day_shown
from reports.states import Move, State


@require_safe
def report_life(request, unit, period, outline, task="", edition=None):
    """Steps, buttons and history; why a button is off stands beside it."""
    report, today = _found(request, unit, period, outline, task, edition)
    context = {
        "report": report,
        "steps": _steps(report),
        "offers": [
            _offer(request.user, report, made, today)
            for made in states.offered(report.state, report.moves)
        ],
        "amend_refusal": access.refusal(
            request.user, report, access.amending(report), today
        ),
        "can_amend": report.is_in_force,
        "corrections": report.corrections.order_by("pk").select_related(
            "unit", "period", "outline__type", "task", "entry"
        ),
        "contents": report.contents.defer("content", "facts").order_by("version"),
    }
    return render(request, "reports/life.html", context)


@require_POST
def report_move(request, move, unit, period, outline, task="", edition=None):
    """A press of a button: check, sign or send back."""
    report, today = _found(request, unit, period, outline, task, edition)
    made = states.transition(report.state, _move(move), report.moves)
    # Of a move that is no longer possible the action says so; whose it was is the same.
    permission = made.permission if made else _permission(report, move)
    access.require_work(request.user, report, permission, today)
    form = MoveForm(request.POST)
    if form.is_valid():
        _make(
            request,
            lambda: actions.make_move(
                report,
                Move(move),
                seen=form.cleaned_data["da_xem"],
                reason=form.cleaned_data["ly_do"],
                by=request.user,
                at=timezone.now(),
            ),
        )
    return redirect(report.address("life"))


@require_http_methods(["GET", "POST"])
def report_issue(request, unit, period, outline, task="", edition=None):
    """Number, day and register, for the clerk."""
    report, today = _found(request, unit, period, outline, task, edition)
    access.require_work(request.user, report, "reports.issue_report", today)
    if report.state is not State.SIGNED:
        messages.error(
            request, states.refusal_of(report.state, Move.ISSUE, report.moves)
        )
        return redirect(report.address("life"))
    form = IssueForm(
        request.POST or None,
        initial={"da_xem": len(report.past), "ngay": day_shown(today)},
        next_number=actions.next_number(report, today),
    )
    if request.method == "POST" and form.is_valid():
        made = _make(request, lambda: _issue(report, request.user, form.cleaned_data))
        if made:
            return redirect(report.address("files"))
    return render(request, "reports/issue.html", {"report": report, "form": form})


def _issue(report, user, said):
    return actions.issue_report(
        report,
        seen=said["da_xem"],
        on=said["ngay"],
        number=said["so"],
        copies_printed=said["so_ban"],
        note=said["ghi_chu"],
        by=user,
        at=timezone.now(),
    )


@require_POST
def report_replace(request, unit, period, outline, task="", edition=None):
    """A new draft in place of an issued report whose content is wrong."""
    report, today = _found(request, unit, period, outline, task, edition)
    access.require_work(request.user, report, access.amending(report), today)
    return _amended(
        request,
        report,
        lambda: actions.replace_report(report, by=request.user, at=timezone.now()),
    )


@require_http_methods(["GET", "POST"])
def report_correct(request, unit, period, outline, task="", edition=None):
    """A letter about an issued report whose form or procedure is wrong."""
    report, today = _found(request, unit, period, outline, task, edition)
    access.require_work(request.user, report, access.amending(report), today)
    if refusal := states.refusal_of(report.state, Move.CORRECT, report.moves):
        messages.error(request, refusal)
        return redirect(report.address("life"))
    form = CorrectionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _amended(
            request,
            report,
            lambda: actions.correct_report(
                report,
                text=form.cleaned_data["noi_dung"],
                by=request.user,
                at=timezone.now(),
            ),
        )
    return render(request, "reports/correct.html", {"report": report, "form": form})


def _found(request, unit, period, outline, task, edition):
    today = timezone.localdate()
    return access.get_report(
        request.user, unit, period, outline, task, today, edition
    ), today


def _amended(request, report, make):
    """The new draft, or the old report with what is in the way."""
    made = _make(request, make)
    return redirect(made.address("life") if made else report.address("life"))


def _make(request, make):
    """What the action returns; where it refuses, None, and the page says why."""
    try:
        return make()
    except actions.NotNow as refusal:
        messages.error(request, str(refusal))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return None


def _move(move):
    if move not in states.BY_BUTTON:
        raise Http404("Không có việc này.")
    return Move(move)


def _permission(report, move):
    """Whose the move is in the life of such a report; 404 where it has none."""
    found = (t.permission for t in report.moves if t.move == move)
    if (permission := next(found, None)) is None:
        raise Http404("Báo cáo này không có bước này.")
    return permission


def _offer(user, report, made, today):
    """A transition with its form, and why it is not this person's or not yet possible."""
    refusal = access.refusal(user, report, made.permission, today)
    is_back = made.move is Move.RETURN
    if not refusal and not is_back:
        refusal = actions.why_not(report, made.move, by=user)
    return {
        "move": made.move,
        "refusal": refusal,
        "needs_reason": made.needs_reason,
        "is_issue": made.move is Move.ISSUE,
        "form": MoveForm(
            initial={"da_xem": len(report.past)}, auto_id=f"id_{made.move.value}_%s"
        ),
    }


def _steps(report):
    """The way of a report, each step with whether it is behind, here or ahead."""
    way = states.way(report.moves)
    here = State.ISSUED if report.state.is_issued else report.state
    return [
        (
            step,
            "past"
            if way.index(step) < way.index(here)
            else "here"
            if step is here
            else "ahead",
        )
        for step in way
    ]
