"""How complete a period is, unit by unit; several returns accepted at once."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from org import sheets
from tasks import access, actions, capacity
from tasks.board import board_of
from tasks.entry import once
from tasks.exports.returns import of_board
from tasks.forms.periods import BoardForm
from tasks.models import Period, Programme
from tasks.states import ACCEPT, Move


@require_http_methods(["GET", "POST"])
@once
def board(request):
    """Units by tasks; a POST accepts every return that was ticked."""
    now, today = timezone.now(), timezone.localdate()
    opening = access.get_opening(request.user, request.GET.get("ky"), today)
    if opening is None:
        return render(request, "tasks/board.html", {"opening": None})
    found = board_of(opening, today, now)
    if request.method == "POST":
        _accept(request, found, today)
        return redirect(request.get_full_path())
    form = BoardForm(request.GET, tasks=found.tasks)
    rows = form.shown(found.rows)
    if sheets.is_asked(request):
        return sheets.answer("tien-do-nop", of_board(found, rows))
    context = {
        "opening": opening,
        "board": found,
        "form": form,
        "rows": rows,
        "periods": _periods(opening),
        "may_accept": bool(
            capacity.as_agency(request.user, ACCEPT, opening.agency, today)
        ),
    }
    return render(request, "tasks/board.html", context)


def _accept(request, found, today):
    """Each by the very action of its own page; each told by its own sentence."""
    chosen = set(request.POST.getlist("don_vi"))
    rows = [row for row in found.rows if row.unit.code in chosen]
    if not rows:
        messages.error(request, "Chưa chọn đơn vị nào.")
    for row in rows:
        refusal = _accept_one(request, row, today)
        if refusal:
            messages.error(request, f"{row.unit}: không chấp nhận được. {refusal}")
        else:
            messages.success(request, f"{row.unit}: đã chấp nhận.")


def _accept_one(request, row, today):
    """Why it was refused; "" where it is accepted."""
    seen = request.POST.get(f"da_xem_{row.unit.code}", "")
    try:
        actions.make_return_move(
            row.unit,
            row.standing.period,
            Move.ACCEPT,
            seen=int(seen) if seen.isdecimal() else -1,
            by=request.user,
            on=today,
            at=timezone.now(),
        )
    except actions.NotNow as refusal:
        return str(refusal)
    except ValidationError as error:
        return " ".join(error.messages)
    return ""


def _periods(opening):
    """Other periods that the agency has to do with."""
    years = Programme.objects.filter(unit=opening.agency).values("year")
    return Period.objects.filter(year__in=years).order_by(
        "-year", "starts_on", "-ends_on", "pk"
    )
