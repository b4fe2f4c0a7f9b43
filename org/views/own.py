"""What everybody does with their own account."""

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.password_validation import password_validators_help_texts
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from org import accounts, actions
from org.forms import PasswordForm


@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def password(request):
    """A new password; whoever else is logged in with the old one is out."""
    form = PasswordForm(request.user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.change_password(
            request.user,
            password=form.cleaned_data["new_password1"],
            at=timezone.now(),
            address=accounts.address_of(request),
        )
        update_session_auth_hash(request, request.user)
        messages.success(request, "Đã đổi mật khẩu.")
        return redirect("org:password")
    context = {
        "form": form,
        "due": accounts.password_is_due(request.user, timezone.localdate()),
        "rules": password_validators_help_texts(),
    }
    status = 422 if form.errors else 200
    return render(request, "org/password.html", context, status=status)
