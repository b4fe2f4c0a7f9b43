"""The verbs of reports: their rows, their life, their numbers and what follows issue."""

from .amend import correct_report, correcting_outline, replace_report
from .issue import (
    DayOutOfOrder,
    NumberTaken,
    issue_report,
    next_number,
    open_series,
)
from .life import (
    Blocked,
    ContentChanged,
    NotHandedIn,
    NotNow,
    Outdated,
    SamePerson,
    make_move,
    why_not,
)
from .own import CannotBegin, open_unit_report
from .rows import AlreadyFrozen, save_report, save_row_of_report
from .waivers import (
    GONE,
    AlreadyIssued,
    AlreadyWithdrawn,
    NoReason,
    NoSuchFinding,
    waive_finding,
    withdraw_waiver,
)

__all__ = [
    "GONE",
    "AlreadyFrozen",
    "AlreadyIssued",
    "AlreadyWithdrawn",
    "Blocked",
    "CannotBegin",
    "ContentChanged",
    "DayOutOfOrder",
    "NoReason",
    "NoSuchFinding",
    "NotHandedIn",
    "NotNow",
    "NumberTaken",
    "Outdated",
    "SamePerson",
    "correct_report",
    "correcting_outline",
    "issue_report",
    "make_move",
    "next_number",
    "open_series",
    "open_unit_report",
    "replace_report",
    "save_report",
    "save_row_of_report",
    "waive_finding",
    "why_not",
    "withdraw_waiver",
]
