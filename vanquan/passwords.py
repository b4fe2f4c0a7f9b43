"""What QCVN 12:2026/BCA asks of a password beyond Django's own validators."""

import re

from django.core.exceptions import ValidationError


class FourKindsValidator:
    """Small and capital letters, digits and signs, in any alphabet."""

    help_text = "Mật khẩu phải có chữ thường, chữ hoa, chữ số và ký tự đặc biệt."

    def validate(self, password, user=None):
        kinds = (
            any(character.islower() for character in password),
            any(character.isupper() for character in password),
            any(character.isdigit() for character in password),
            re.search(r"[\W_]", password),
        )
        if not all(kinds):
            raise ValidationError(self.help_text, code="password_kinds")

    def get_help_text(self):
        return self.help_text
