"""Who stands in for whom."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from org import access, actions
from org.forms import DeputationForm

from .asked import stamp


@require_http_methods(["GET", "POST"])
def deputation_list(request):
    """Those in force and to come, and a form for another."""
    user, today = request.user, timezone.localdate()
    form = DeputationForm(
        request.POST or None,
        principals=access.get_principals(user, today),
        deputies=access.get_deputies(user, today),
        initial={"user": user.pk, "starts_on": f"{today:%d/%m/%Y}"},
    )
    if request.method == "POST" and form.is_valid() and _appoint(request, form):
        return redirect("org:deputations")
    context = {"form": form, "deputations": access.get_deputations(user, today)}
    status = 422 if form.errors else 200
    return render(request, "org/deputation_list.html", context, status=status)


def _appoint(request, form):
    try:
        made = actions.appoint_deputy(**form.cleaned_data, **stamp(request))
    except ValidationError as error:
        form.add_error(None, error)
        return None
    messages.success(request, f"{made.deputy} được làm thay {made.user}.")
    return made


@require_POST
def deputation_end(request, pk):
    """Ends one at once."""
    deputation = access.get_deputation(request.user, pk, timezone.localdate())
    try:
        actions.end_deputation(deputation, **stamp(request))
    except actions.Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(
            request, f"{deputation.deputy} thôi làm thay {deputation.user}."
        )
    return redirect("org:deputations")
