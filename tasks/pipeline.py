"""Steps one after the other, each with how far it has come: what an entry page draws."""

from dataclasses import dataclass

from . import formats
from .facts import Fact
from .figures import Answer

UNTOLD = "chưa ghi"


@dataclass(frozen=True, kw_only=True)
class Stage:
    """One step of one thing; `look` is met, open or no_data (the word tells it too)."""

    name: str
    state: str
    look: str
    url: str
    since: str = ""
    details: tuple[str, ...] = ()
    is_late: bool = False


def look_of(report: Fact | None, done: str) -> str:
    """How the newest report of a step is drawn; `done` is the state that ends it."""
    if report is None or report.answer != Answer.HAS_DATA:
        return "no_data"
    return "met" if report.state == done else "open"


def state_of(report: Fact | None) -> str:
    """The state in words; another answer speaks for itself."""
    if report is None:
        return UNTOLD
    if report.answer != Answer.HAS_DATA:
        return report.get_answer_display()
    return report.get_state_display()


def since(report: Fact | None) -> str:
    """`31/5/2020`, as exactly as it is known; "" where nothing is."""
    if report is None:
        return ""
    return formats.by_precision(report.happened_on, report.precision)
