"""A stated running total of road is less than an earlier one: roads do not shrink."""

from collections.abc import Iterator
from itertools import pairwise

from gtnt.models import RoadClass, Work
from gtnt.readers import road_classes, works
from tasks import formats
from tasks.checks.pages import fact_page, row_named, task_named
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.models import Task
from tasks.scope import Scope
from tasks.units import measurement

from .pages import covered


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for road_class in inquiry.scope.once(road_classes).values():
        if task := covered(inquiry, road_class):
            scope = inquiry.scope_of(task)
            for earlier, later in _stated(scope, road_class):
                if later.km < earlier.km:
                    yield _finding(scope, task, road_class, earlier, later)


def _stated(scope: Scope, road_class: RoadClass) -> Iterator[tuple[Work, Work]]:
    """Stated totals of one line that follow each other."""
    lines: dict[int, list[Work]] = {}
    for row in scope.once(works).get(road_class.pk, []):
        if row.is_stated and row.km is not None:
            lines.setdefault(row.line_id, []).append(row)
    for rows in lines.values():
        yield from pairwise(rows)


def _finding(
    scope: Scope, task: Task, road_class: RoadClass, earlier: Work, later: Work
) -> Finding:
    km = measurement(scope, "km")
    before, now = (km.with_word(km.written(row.km)) for row in (earlier, later))
    return RULE.found(
        about=(later.code,),
        values=(before, now),
        sentence=(
            f"{formats.sentence(road_class.name)} của {task_named(task)}: lũy kế trước là"
            f" {before} ({row_named(earlier)}), sau lại là {now} ({row_named(later)})."
        ),
        part=task.code,
        mend=fact_page(later),
    )


RULE = Rule(
    code="work-falls",
    name="Lũy kế làm đường giảm",
    severity=Severity.BLOCKING,
    check=check,
)
