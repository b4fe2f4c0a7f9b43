"""The account log, and the quarterly look through all accounts."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from org import access, accounts, actions, exports, sheets
from org.forms import EventFilter, ReviewForm

from .asked import stamp

LINES = 50
REVIEWS = 8


@require_safe
def account_log(request):
    """The newest lines first, by person, kind and day."""
    events = access.get_events(request.user, timezone.localdate())
    wanted = EventFilter(request.GET, events, request=request)
    if sheets.is_asked(request):
        return sheets.answer("nhat-ky-tai-khoan", exports.of_events(wanted.qs))
    page = Paginator(wanted.qs, LINES).get_page(request.GET.get("trang"))
    context = {"form": wanted.form, "page": page}
    return render(request, "org/account_log.html", context)


@require_http_methods(["GET", "POST"])
def account_review(request):
    """All accounts on paper, and a button that says they were looked through."""
    now = timezone.now()
    today = timezone.localdate(now)
    reviews = access.get_reviews(request.user, today)
    if (unit := request.user.acts_for(today)) is None:
        raise Http404("Tài khoản chưa thuộc cơ quan nào.")
    standings = accounts.standings(access.get_accounts(request.user, today), now)
    if sheets.is_asked(request):
        tables = exports.of_accounts(standings), exports.of_reviews(reviews)
        return sheets.answer("ra-soat-tai-khoan", *tables)
    form = ReviewForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.review_accounts(
            unit,
            count=len(standings),
            note=form.cleaned_data["ghi_chu"],
            **stamp(request),
        )
        messages.success(request, "Đã ghi nhận việc rà soát.")
        return redirect("org:review")
    context = {
        "form": form,
        "unit": unit,
        "today": today,
        "quarter": (today.month + 2) // 3,
        "standings": standings,
        "reviews": reviews[:REVIEWS],
    }
    return render(request, "org/account_review.html", context)
