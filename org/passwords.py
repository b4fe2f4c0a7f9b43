"""Passwords: which were used before, and one-time ones."""

import secrets

from django.conf import settings
from django.contrib.auth.hashers import check_password
from django.contrib.auth.password_validation import MinimumLengthValidator
from django.core.exceptions import ValidationError


class LongEnough(MinimumLengthValidator):
    """Django's, whose refusal has no Vietnamese."""

    def get_error_message(self):
        return self.get_help_text()

    def get_help_text(self):
        return f"Mật khẩu phải có ít nhất {self.min_length} ký tự."


class NotUsedBefore:
    """Refuses the passwords an account has or had lately (QCVN 12:2026/BCA)."""

    def validate(self, password, user=None):
        if user is None or user.pk is None:
            return
        hashes = user.used_passwords.order_by("-set_at", "-pk")
        lately = hashes.values_list("password", flat=True)
        known = {user.password, *lately[: settings.PASSWORDS_REMEMBERED]}
        if any(check_password(password, known_hash) for known_hash in known):
            raise ValidationError(
                "Mật khẩu này đã dùng rồi; hãy chọn mật khẩu khác.",
                code="password_used",
            )

    def get_help_text(self):
        return (
            "Mật khẩu không được trùng với mật khẩu đang dùng và"
            f" {settings.PASSWORDS_REMEMBERED} mật khẩu gần đây nhất."
        )


def random_password():
    """One that passes the site's own validators, and can be copied by hand."""
    return f"Vq-{secrets.token_hex(4)}-{secrets.randbelow(90) + 10}"
