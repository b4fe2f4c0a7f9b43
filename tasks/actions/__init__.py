"""The verbs of the core: the only writers of its facts, its returns and its periods."""

from .directions import (
    About,
    check_direction,
    directable,
    give_direction,
    make_direction_move,
    save_direction,
)
from .periods import (
    make_period_move,
    plan_periods,
    save_period_event,
    save_period_reporter,
    why_not_period,
)
from .records import (
    cite_document,
    correct_milestone_report,
    correct_reading,
    let_go_of_document,
    record_reading,
    report_milestone,
    save_return_text,
    save_return_version,
)
from .refusals import NotNow, NotYours, Outdated
from .returns import (
    HANDING_IN,
    NothingEntered,
    SomethingEntered,
    capacity_in,
    draft_of,
    make_return_move,
    save_return_event,
    why_not,
)
from .texts import TextChanged, Written, next_orders, write_text

__all__ = [
    "HANDING_IN",
    "About",
    "NotNow",
    "NotYours",
    "NothingEntered",
    "Outdated",
    "SomethingEntered",
    "TextChanged",
    "Written",
    "capacity_in",
    "check_direction",
    "cite_document",
    "correct_milestone_report",
    "correct_reading",
    "directable",
    "draft_of",
    "give_direction",
    "let_go_of_document",
    "make_direction_move",
    "make_period_move",
    "make_return_move",
    "next_orders",
    "plan_periods",
    "record_reading",
    "report_milestone",
    "save_direction",
    "save_period_event",
    "save_period_reporter",
    "save_return_event",
    "save_return_text",
    "save_return_version",
    "why_not",
    "why_not_period",
    "write_text",
]
