"""Pages of accounts."""

from .accounts import (
    account_detail,
    account_list,
    account_password,
    account_reopen,
    code_remove,
)
from .deputations import deputation_end, deputation_list
from .log import account_log, account_review
from .login import Login, alive, locked_out, login_code, unlock
from .own import password

__all__ = [
    "Login",
    "account_detail",
    "account_list",
    "account_log",
    "account_password",
    "account_reopen",
    "account_review",
    "alive",
    "code_remove",
    "deputation_end",
    "deputation_list",
    "locked_out",
    "login_code",
    "password",
    "unlock",
]
