"""Periods in the hands of the office: plan, open, lock, reopen, archive."""

from django.contrib import messages
from django.db.models import Count
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from org import sheets
from org.models import Unit
from tasks import access, actions, cut_offs
from tasks.entry import attempt, once
from tasks.exports.returns import of_periods
from tasks.forms.periods import PeriodMoveForm, PlannedForm, YearForm
from tasks.models import Period, PeriodReporter, ReturnVersion
from tasks.period_states import PERIODS, PeriodMove


@require_safe
def period_list(request):
    """The agency's periods: where each stands, its deadline, how many handed in."""
    today = timezone.localdate()
    openings = access.get_openings(request.user, today)
    agency = access.get_managed_agency(request.user, today)
    expected, came = _counts(agency)
    rows = [
        (o, expected.get(o.period.pk, 0), came.get(o.period.pk, 0)) for o in openings
    ]
    if sheets.is_asked(request):
        return sheets.answer("ky-bao-cao", of_periods(rows))
    context = {
        "agency": agency,
        "rows": rows,
        "form": YearForm(initial={"nam": today.year}),
    }
    return render(request, "tasks/periods.html", context)


def _counts(agency):
    """{period: units that owe}, {period: those that handed in}. What came back has a
    newest version that is not submitted."""
    owed = PeriodReporter.objects.filter(agency=agency).order_by()
    expected = owed.values_list("period").annotate(Count("unit", distinct=True))
    handed_in = set(
        ReturnVersion.objects.newest()
        .filter(submitted_at__isnull=False)
        .values_list("parent__period", "parent__unit")
    )
    came = {}
    for period, unit in owed.values_list("period", "unit").distinct():
        came[period] = came.get(period, 0) + ((period, unit) in handed_in)
    return dict(expected), came


@require_http_methods(["GET", "POST"])
@once
def period_detail(request, period):
    """A period: what can be done with it now, what was done, who must report."""
    today = timezone.localdate()
    opening = access.get_managed_opening(request.user, period, today)
    form = None
    if request.method == "POST":
        form = PeriodMoveForm(request.POST, units=_units(opening))
        if _move(request, opening, form, today):
            return redirect("tasks:period", period)
    context = {
        "opening": opening,
        "offers": [
            _offer(request, opening, made, form, today)
            for made in PERIODS.offered(opening.state)
        ],
        "reporters": _units(opening),
    }
    return render(request, "tasks/period.html", context, status=422 if form else 200)


def _move(request, opening, form, today):
    """The event; None where the form or the action refused, which the form then says."""
    name = request.POST.get("viec", "")
    if name not in PeriodMove or not form.is_valid():
        return None
    said = form.cleaned_data
    try:
        event = attempt(
            form,
            actions.make_period_move,
            opening.agency,
            opening.period,
            PeriodMove(name),
            seen=said["da_xem"],
            reason=said["ly_do"],
            due_on=said["han_nop"],
            unit=said["don_vi"],
            until_on=said["den_ngay"],
            by=request.user,
            on=today,
            at=timezone.now(),
        )
    except actions.NotNow as refusal:
        form.add_error(None, str(refusal))
        return None
    if event:
        messages.success(request, f"{event.get_kind_display()}: đã ghi nhận.")
    return event


# What a move asks for.
ASKED = {
    PeriodMove.OPEN: ("han_nop",),
    PeriodMove.SET_DUE: ("han_nop", "ly_do"),
    PeriodMove.LOCK: ("ly_do",),
    PeriodMove.REOPEN: ("ly_do",),
    PeriodMove.REOPEN_UNIT: ("don_vi", "den_ngay", "ly_do"),
}


def _offer(request, opening, made, posted, today):
    """A move with its form (the one that was sent, if it was this) and why it is off."""
    is_posted = posted and request.POST.get("viec") == made.move.value
    form = (
        posted
        if is_posted
        else PeriodMoveForm(
            initial={
                "da_xem": len(opening.events),
                "han_nop": opening.due_on and f"{opening.due_on:%d/%m/%Y}",
            },
            units=_units(opening),
            auto_id=f"id_{made.move.value}_%s",
        )
    )
    return {
        "move": made.move,
        "label": made.label,
        "form": form,
        "fields": [form[name] for name in ASKED.get(made.move, ())],
        "optional": not made.needs_reason and made.move is not PeriodMove.OPEN,
        "refusal": actions.why_not_period(
            opening, made.move, by=request.user, on=today
        ),
    }


def _units(opening):
    """Who had to report when the period was opened."""
    owing = PeriodReporter.objects.filter(period=opening.period, agency=opening.agency)
    return Unit.objects.filter(pk__in=owing.values("unit")).order_by(
        "order", "sort_key", "pk"
    )


@require_safe
def period_year(request):
    """The form's year as an address."""
    access.get_managed_agency(request.user, timezone.localdate())
    form = YearForm(request.GET)
    if form.is_valid():
        return redirect("tasks:period_plan", form.cleaned_data["nam"])
    messages.error(request, "Hãy ghi một năm như 2026.")
    return redirect("tasks:periods")


@require_http_methods(["GET", "POST"])
@once
def period_plan(request, year):
    """The calendar of a year as the decree counts it, for the office to change and keep."""
    access.get_managed_agency(request.user, timezone.localdate())
    planned = _planned(request, year)
    if request.method == "POST":
        chosen = [
            (draft, form)
            for draft, form in planned
            if form and form.is_valid() and form.cleaned_data["chon"]
        ]
        is_valid = all(form.is_valid() for _, form in planned if form)
        if not chosen and is_valid:
            messages.error(request, "Chưa chọn kỳ nào.")
        elif is_valid and _keep(request, chosen):
            messages.success(request, f"Đã lập {len(chosen)} kỳ của năm {year}.")
            return redirect("tasks:periods")
    context = {"year": year, "planned": planned}
    status = 422 if request.method == "POST" else 200
    return render(request, "tasks/period_plan.html", context, status=status)


def _planned(request, year):
    """Every period of the calendar with its form; None: it is entered already."""
    codes = set(Period.objects.filter(year=year).values_list("kind", "ordinal"))
    return [
        (draft, None if (draft.kind, draft.ordinal) in codes else _form(request, draft))
        for draft in cut_offs.drafts(year)
    ]


def _form(request, draft):
    days = ("starts_on", "ends_on", "cut_off_on")
    initial = {name: f"{getattr(draft, name):%d/%m/%Y}" for name in days}
    return PlannedForm(
        request.POST or None,
        prefix=draft.code,
        initial=initial | {"name": draft.name},
    )


def _keep(request, chosen):
    """The periods; None where one breaks a rule, which its form then says."""
    rows = [
        {name: form.cleaned_data[name] for name in PlannedForm.Meta.fields}
        | {
            "code": draft.code,
            "kind": draft.kind,
            "year": draft.year,
            "ordinal": draft.ordinal,
            "container": draft.container,
        }
        for draft, form in chosen
    ]
    return attempt(
        chosen[0][1],
        actions.plan_periods,
        rows,
        by=request.user,
        at=timezone.now(),
    )
