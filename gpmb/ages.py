"""Since when a step is in its state, and how long that is on a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import attrgetter

from tasks import formats
from tasks.formats import Precision
from tasks.scope import Scope

from .models import StepReport

UNKNOWN = "không rõ từ ngày nào"


@dataclass(frozen=True, kw_only=True)
class Beginning:
    """The first day that a state is known of. Not exact: it may have begun before."""

    day: date
    precision: str
    is_exact: bool

    def days(self, today: date) -> int:
        return (today - self.day).days

    def age(self, today: date) -> str:
        """`14 ngày`, `ít nhất 14 ngày`: what is known of how long the state has held."""
        days = self.days(today)
        lead = "" if self.is_exact else "ít nhất "
        return f"{lead}{formats.number(days)} ngày" if days else "từ hôm nay"


def beginnings(scope: Scope) -> dict[int, Beginning]:
    """Of each step by key, when its last unbroken run of one state began; none where no
    report of the run has a known day."""
    rows = StepReport.objects.standing(scope).order_by(
        "project_step", "happened_on", "pk"
    )
    fields = ("project_step_id", "state", "happened_on", "precision")
    found = {}
    for step, reports in groupby(rows.only(*fields), key=attrgetter("project_step_id")):
        if begun := _begun(_last_run(reports)):
            found[step] = begun
    return found


def _last_run(reports: Iterable[StepReport]) -> list[StepReport]:
    run: list[StepReport] = []
    for report in reports:
        if run and report.state != run[-1].state:
            run = []
        run.append(report)
    return run


def _begun(run: list[StepReport]) -> Beginning | None:
    """A month's last day, or that of a balance, only says that it was so by then."""
    known = next((row for row in run if row.precision != Precision.UNKNOWN), None)
    if known is None:
        return None
    return Beginning(
        day=known.happened_on,
        precision=known.precision,
        is_exact=known is run[0] and known.precision == Precision.DAY,
    )
