"""How an entry screen acts: whole or not at all, once, and with every refusal in words."""

import hashlib
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import wraps
from typing import Any, TypeVar

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from org.models import User

from . import facts
from .models import Draft, Submission

TOKEN = "_phieu"  # noqa: S105 - the name of a field
DRAFT = "_ban_nhap"
KEPT = timedelta(days=60)  # drafts nobody came back to, tokens nobody sends again
OUTDATED = (
    "Trong lúc anh/chị nhập, số liệu này đã được người khác sửa. Xem số liệu hiện nay ở bên,"
    " rồi bấm lưu lần nữa nếu số của anh/chị đúng."
)

T = TypeVar("T")
View = Callable[..., HttpResponse]


def once(view: View) -> View:
    """The view in one transaction, and the same form sent twice acted on once.

    An answer below 400 is a success; anything else (422: the form again, with its
    errors) leaves the database as it was.
    """

    @wraps(view)
    def wrapper(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if request.method != "POST":
            return view(request, *args, **kwargs)
        with transaction.atomic():
            sent = _begun(request)
            if sent and sent.answer:
                return redirect(sent.answer)
            response = view(request, *args, **kwargs)
            if response.status_code >= 400:
                transaction.set_rollback(True)
            elif sent:
                _finish(sent, request, response)
        return response

    return wrapper


def _begun(request: HttpRequest) -> Submission | None:
    """The submission this is; one with an answer is done. None: the form has no token.

    Of two at the same moment the second waits here for the first.
    """
    token = request.POST.get(TOKEN, "")[:40]
    if not token:
        return None
    key = {"user": request.user, "token": token, "digest": _digest(request)}
    try:
        with transaction.atomic():
            return Submission.objects.create(sent_at=timezone.now(), **key)
    except IntegrityError:
        return Submission.objects.get(**key)


def _digest(request: HttpRequest) -> str:
    """What was sent and where to, but for the tokens."""
    own = {TOKEN, "csrfmiddlewaretoken"}
    said = [
        (name, values)
        for name, values in sorted(request.POST.lists())
        if name not in own
    ]
    files = [(name, file.name, file.size) for name, file in request.FILES.items()]
    return hashlib.sha256(repr((request.path, said, files)).encode()).hexdigest()


def _finish(sent: Submission, request: HttpRequest, response: HttpResponse) -> None:
    sent.answer = response.get("Location") or request.get_full_path()
    sent.save(update_fields=["answer"])
    if key := request.POST.get(DRAFT):
        Draft.objects.filter(user=request.user, key=key).delete()


def spent(user: User, tokens: list[str]) -> list[str]:
    """Those of the tokens whose forms were acted on."""
    done = Submission.objects.filter(user=user, token__in=tokens).exclude(answer="")
    return list(done.values_list("token", flat=True).distinct())


def keep_draft(user: User, *, key: str, content: dict[str, object], at: datetime):
    """The newest state of a form in the place of the one before. Returns the draft."""
    for model, moment in ((Draft, "saved_at"), (Submission, "sent_at")):
        model.objects.filter(**{"user": user, f"{moment}__lt": at - KEPT}).delete()
    values = {"content": content, "saved_at": at}
    return Draft.objects.update_or_create(user=user, key=key, defaults=values)[0]


def attempt(form: Any, action: Callable[..., T], *args, **values) -> T | None:
    """What the action returns; None where it refused, with its sentences on the form.

    The form of a fact that somebody corrected meanwhile is told so: `meet_conflict`.
    """
    try:
        with transaction.atomic():
            return action(*args, **values)
    except ValidationError as error:
        _tell(form, error)
    except facts.Outdated:
        form.meet_conflict()
    return None


def _tell(form: Any, error: ValidationError) -> None:
    """Each message at its field; what no field of the form asks stands above it."""
    if not hasattr(error, "error_dict"):
        form.add_error(None, error)
        return
    for name, errors in error.error_dict.items():
        is_asked = name in form.fields and name != NON_FIELD_ERRORS
        form.add_error(name if is_asked else None, errors)
