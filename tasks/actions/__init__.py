"""The verbs of the core: the only writers of its facts and its returns."""

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
from .texts import (
    HandedIn,
    TextChanged,
    Written,
    draft_of,
    next_orders,
    write_text,
)

__all__ = [
    "HandedIn",
    "TextChanged",
    "Written",
    "cite_document",
    "correct_milestone_report",
    "correct_reading",
    "draft_of",
    "let_go_of_document",
    "next_orders",
    "record_reading",
    "report_milestone",
    "save_return_text",
    "save_return_version",
    "write_text",
]
