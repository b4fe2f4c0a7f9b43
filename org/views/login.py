"""Getting in: the password, the code of the telephone, and the cover of an idle page."""

from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import LoginView, redirect_to_login
from django.http import JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from org import accounts, actions, second_factor
from org.forms import CodeForm, LoginForm
from org.models import User

BACKEND = "org.backends.PasswordBackend"
# Who gave the right password and has still to give the code; in the session.
HALFWAY = "org.halfway"
WRONG_CODE = (
    "Mã không đúng hoặc đã hết hạn; hãy nhập mã đang hiện trên điện thoại. Nhập sai nhiều"
    " lần thì tài khoản bị khóa."
)


class Login(LoginView):
    """Django's, which lets those in at once who need no code."""

    form_class = LoginForm

    def form_valid(self, form):
        user = form.get_user()
        if not second_factor.is_required(user):
            return super().form_valid(form)
        self.request.session[HALFWAY] = {
            "user": user.pk,
            "hash": user.get_session_auth_hash(),
            "next": self.get_success_url(),
        }
        return redirect("login_code")


@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
def login_code(request):
    """The second step: the code, or first the picture that the telephone reads."""
    halfway = request.session.get(HALFWAY, {})
    user = _who_is_halfway(halfway)
    if user is None:
        return redirect_to_login(settings.LOGIN_REDIRECT_URL)
    device = second_factor.device_of(user)
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if second_factor.accepts(request, user, form.cleaned_data["ma"]):
            return _finish(request, user, halfway["next"])
        form.add_error("ma", WRONG_CODE)
    context = {"form": form, "account": user}
    if not device.confirmed:
        context["picture"] = second_factor.picture(device)
        context["secret"] = second_factor.secret(device)
    return render(request, "registration/code.html", context)


def _who_is_halfway(halfway):
    user = User.objects.filter(pk=halfway.get("user"), is_active=True).first()
    # A password changed in between counts no more.
    is_same = user and user.get_session_auth_hash() == halfway["hash"]
    return user if is_same else None


def _finish(request, user, next_page):
    device = second_factor.device_of(user)
    if not device.confirmed:
        actions.confirm_code(
            user, device, at=timezone.now(), address=accounts.address_of(request)
        )
    login(request, user, backend=BACKEND)
    return redirect(next_page)


def locked_out(request, response, credentials):
    """What django-axes answers with while an account is locked."""
    username = (credentials or {}).get("username") or ""
    until = accounts.locks([username], timezone.now()).get(username)
    hours = int(settings.AXES_COOLOFF_TIME.total_seconds() // 3600)
    context = {
        "username": username,
        "until": until,
        "failures": settings.AXES_FAILURE_LIMIT,
        "hours": hours,
    }
    if request.path == reverse("org:unlock"):
        sentence = (
            f"Tài khoản bị khóa {hours} giờ vì nhập sai nhiều lần; văn phòng hoặc quản"
            " trị mở lại được ngay."
        )
        return JsonResponse({"error": sentence}, status=403)
    return render(request, "registration/locked.html", context, status=403)


# The page left alone; see static/js/idle.js


@require_safe
@never_cache
def alive(request):
    """Says who is logged in, and keeps them so."""
    return JsonResponse({"user": request.user.username, "token": get_token(request)})


@login_not_required
@never_cache
@sensitive_post_parameters("password")
def unlock(request):
    """The password typed on the cover: logs in again without leaving the page."""
    if request.method != "POST":
        return redirect_to_login(settings.LOGIN_REDIRECT_URL)
    form = LoginForm(request, request.POST)
    if not form.is_valid():
        return _refused(form.non_field_errors() or ["Hãy nhập mật khẩu."])
    user = form.get_user()
    if second_factor.is_required(user):
        code = CodeForm(request.POST)
        if not code.is_valid():
            return _refused(code.errors["ma"])
        if not second_factor.accepts(request, user, code.cleaned_data["ma"]):
            return _refused([WRONG_CODE])
    login(request, user)
    return JsonResponse({"user": user.username, "token": get_token(request)})


def _refused(sentences):
    return JsonResponse({"error": " ".join(sentences)}, status=422)
