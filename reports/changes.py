"""Which rows came or went since a report was frozen: what drift is looked for by.

One query a register, however many reports and rows there are.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import reduce
from operator import or_

from django.db.models import Q
from django.utils import timezone

from org.models import UnitParent
from tasks.facts import Fact
from tasks.history import fact_tables

from .compose import NoLetterhead, compose
from .content import thawed
from .drift import Drift, Voided, drift
from .models import Report, ReportContent


@dataclass(frozen=True, kw_only=True)
class Changes:
    """Rows recorded or voided since a moment, by natural code."""

    voided: dict[str, Fact]
    recorded: dict[str, Fact]

    def in_words(self) -> dict[str, Voided]:
        return {ref: _words(fact) for ref, fact in self.voided.items()}


@dataclass(frozen=True, kw_only=True)
class Survey:
    """Issued reports against what changed since: keys are those of the reports."""

    contents: dict[int, ReportContent]  # what each was issued with
    changes: Changes
    counts: dict[int, int]  # rows changed; only of reports with any


def survey(reports: Iterable[Report], on: date) -> Survey:
    """Which of these issued reports rest on rows that changed since their freeze; what
    prints no figure, as a letter, rests on none.

    A row counts if it went from under a printed figure, or if it came later, happened
    by the report's day and is of a unit below the report's on the day of asking.
    """
    issued = {report.pk: report for report in reports}
    found = ReportContent.objects.filter(report__in=issued).defer("content")
    newest = {content.report_id: content for content in found.order_by("version")}
    contents = {pk: content for pk, content in newest.items() if content.facts}
    if not contents:
        return Survey(contents={}, changes=Changes(voided={}, recorded={}), counts={})
    changes = _changes(contents.values())
    below = _units_below({report.unit_id for report in issued.values()}, on)
    counts = {
        pk: len(_codes_changed(content, changes, below[issued[pk].unit_id]))
        for pk, content in contents.items()
    }
    return Survey(
        contents=contents,
        changes=changes,
        counts={pk: count for pk, count in counts.items() if count},
    )


def drift_of(report: Report, content: ReportContent, changes: Changes) -> list[Drift]:
    """What the report printed and would print otherwise today, of the same day."""
    try:
        current = compose(report, as_of=content.as_of)
    except NoLetterhead:
        return []
    return drift(thawed(content), current, changes.in_words())


def _changes(contents: Iterable[ReportContent]) -> Changes:
    """Every row that came or went after a freeze and happened by the day of what was
    frozen: the rows of the months that followed are not read."""
    asked = _windows(contents)
    voided: dict[str, Fact] = {}
    recorded: dict[str, Fact] = {}
    for name, table in fact_tables().items():
        for row in table.rows().filter(asked):
            (voided if row.is_voided else recorded)[f"{name}:{row}"] = row
    return Changes(voided=voided, recorded=recorded)


def _windows(contents: Iterable[ReportContent]) -> Q:
    """One condition a day, however many units report of that day."""
    frozen: dict[date, datetime] = {}
    for content in contents:
        earliest = frozen.get(content.as_of, content.frozen_at)
        frozen[content.as_of] = min(earliest, content.frozen_at)
    return reduce(
        or_,
        (
            Q(happened_on__lte=day) & (Q(recorded_at__gt=at) | Q(voided_at__gt=at))
            for day, at in frozen.items()
        ),
    )


def _codes_changed(
    content: ReportContent, changes: Changes, units: set[int]
) -> set[str]:
    # What is cited stood at the freeze: if it is voided by now, it went since.
    gone = {_code(ref) for ref in content.facts if ref in changes.voided}
    came = {
        _code(ref)
        for ref, row in changes.recorded.items()
        if row.recorded_at > content.frozen_at
        and row.happened_on <= content.as_of
        and row.unit_id in units
    }
    return gone | came


def _units_below(roots: set[int], on: date) -> dict[int, set[int]]:
    """Each unit with all below it; one query."""
    children = defaultdict(set)
    links = UnitParent.objects.on(on).values_list("parent", "unit")
    for parent, unit in links:
        children[parent].add(unit)
    return {root: _below(root, children) for root in roots}


def _below(root: int, children: dict[int, set[int]]) -> set[int]:
    found, frontier = {root}, {root}
    while frontier:
        frontier = {unit for one in frontier for unit in children[one]} - found
        found |= frontier
    return found


def _code(ref: str) -> str:
    return ref.rpartition("@")[0]


def _words(fact: Fact) -> Voided:
    at = timezone.localtime(fact.voided_at)
    return Voided(
        by=str(fact.voided_by),
        at=at.isoformat(timespec="seconds"),
        reason=fact.void_reason,
    )
