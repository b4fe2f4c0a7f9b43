import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from vanquan.management.commands.demo_accounts import random_password


@pytest.mark.parametrize("password", ["Nhiệm-vụ-2026", "Xk7#pQ2m"])
def test_password_of_four_kinds_passes(password):
    validate_password(password)


@pytest.mark.parametrize(
    "password", ["xk7#pq2m", "XK7#PQ2M", "Xkz#pQwm", "Xk7zpQ2m", "Xk7#pQ2"]
)
def test_password_lacking_a_kind_or_a_letter_is_refused(password):
    with pytest.raises(ValidationError):
        validate_password(password)


def test_password_of_the_demo_keeps_the_rules_of_the_site():
    validate_password(random_password())
