"""What everybody does with their own account."""

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.forms import PasswordChangeForm
from django.contrib.auth.password_validation import password_validators_help_texts
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from org import accounts, actions


@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def password(request):
    """A new password; whoever else is logged in with the old one is out."""
    form = PasswordChangeForm(request.user, request.POST or None)
    form.fields["new_password1"].help_text = ""
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
    return render(request, "org/password.html", context)
