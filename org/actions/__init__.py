"""The only writers of this app: catalogue rows, accounts, deputations."""

from .deputations import NotInForce, appoint_deputy, end_deputation
from .locks import (
    ClosedByAdmin,
    NothingToReopen,
    change_password,
    confirm_code,
    issue_password,
    remove_code,
    reopen_account,
)
from .logbook import Kind, Refused, log
from .rights import change_account, open_account, review_accounts
from .rows import save_row, save_user

__all__ = [
    "ClosedByAdmin",
    "Kind",
    "NotInForce",
    "NothingToReopen",
    "Refused",
    "appoint_deputy",
    "change_account",
    "change_password",
    "confirm_code",
    "end_deputation",
    "issue_password",
    "log",
    "open_account",
    "remove_code",
    "reopen_account",
    "review_accounts",
    "save_row",
    "save_user",
]
