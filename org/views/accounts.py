"""The accounts somebody looks after: how they stand, and opening them again."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from org import access, accounts, actions, exports, second_factor, sheets
from org.accounts import State
from org.forms import AccountSearchForm, ReasonForm
from org.text import search_key

from .asked import stamp

# Lines of the log shown beside an account.
LATEST = 20


@require_safe
def account_list(request):
    """Every account with its state; those soon to be shut stand above."""
    now = timezone.now()
    found = access.get_accounts(request.user, timezone.localdate(now))
    standings = accounts.standings(found, now)
    form = AccountSearchForm(request.GET)
    wanted = form.cleaned_data if form.is_valid() else {}
    shown = [one for one in standings if _is_wanted(one, wanted)]
    if sheets.is_asked(request):
        return sheets.answer("tai-khoan", exports.of_accounts(shown))
    context = {
        "form": form,
        "standings": shown,
        "total": len(standings),
        "expiring": [one for one in standings if one.state is State.EXPIRING],
    }
    return render(request, "org/account_list.html", context)


def _is_wanted(standing, wanted):
    if wanted.get("trang_thai") not in ("", None, standing.state.slug):
        return False
    account = standing.account
    shown = f"{account.full_name} {account.username} {account.unit or ''}"
    return search_key(wanted.get("tim", "")) in search_key(shown)


@require_safe
def account_detail(request, username):
    """One account: what it may do, what happened to it, what can be done for it."""
    account = access.get_account(request.user, username, timezone.localdate())
    return _detail(request, account)


def _detail(request, account, form=None, **values):
    user, today = request.user, timezone.localdate()
    context = {
        "account": account,
        "standing": accounts.standing(account, timezone.now()),
        "form": form or ReasonForm(),
        "enter_refusal": access.refusal_to_enter(user, account),
        "has_code": second_factor.devices_of(account).exists(),
        **values,
    }
    if user.has_perm("org.read_account_log"):
        events = access.get_events(user, today).filter(account=account)
        context["events"] = events[:LATEST]
    status = 422 if form else 200
    return render(request, "org/account_detail.html", context, status=status)


@require_POST
def account_reopen(request, username):
    """Opens a locked or unused account at once."""
    today = timezone.localdate()
    account = access.get_account_to_reopen(request.user, username, today)
    form = ReasonForm(request.POST)
    if not form.is_valid():
        return _detail(request, account, form)
    try:
        actions.reopen_account(
            account, reason=form.cleaned_data["ly_do"], **stamp(request)
        )
    except actions.Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"Đã mở lại tài khoản {account.username}.")
    return redirect("org:account", username)


@require_POST
@never_cache
def account_password(request, username):
    """Gives a one-time password and shows it, this once."""
    today = timezone.localdate()
    account = access.get_account_to_enter(request.user, username, today)
    try:
        password = actions.issue_password(account, **stamp(request))
    except actions.Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("org:account", username)
    return _detail(request, account, password=password)


@require_POST
def code_remove(request, username):
    """Forgets a lost telephone."""
    today = timezone.localdate()
    account = access.get_account_to_enter(request.user, username, today)
    actions.remove_code(account, **stamp(request))
    messages.success(request, f"Đã gỡ mã xác thực của {account.username}.")
    return redirect("org:account", username)
