"""A register counts in one unit of measure, and the indicator is told in another."""

from collections.abc import Iterator

from tasks.explained import kind_of
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.models import MeasureUnit, Task
from tasks.progress import Progress

from .pages import catalogue_page, named, task_named
from .reading import Standings, measure_units


def check(inquiry: Inquiry) -> Iterator[Finding]:
    units = inquiry.scope.once(measure_units)
    for task in inquiry.tasks:
        for row in inquiry.scope_of(task).once(Standings(task)):
            counted = units.get(row.actual.unit.code)
            if counted and not counted.converts_to(row.indicator.unit):
                yield _finding(task, row, counted)


def _finding(task: Task, row: Progress, counted: MeasureUnit) -> Finding:
    told = row.indicator.unit
    # Households and persons are both counted; metres and tonnes are not of one kind.
    is_kin = counted.dimension == told.dimension
    return RULE.found(
        severity=Severity.WARNING if is_kin else Severity.BLOCKING,
        about=(row.indicator.code,),
        values=(counted.code, told.code),
        sentence=(
            f"{named(row.indicator)} của {task_named(task)} ghi đơn vị tính “{told}”,"
            f" nhưng số liệu của sổ ({kind_of(row.actual.code)}) tính bằng “{counted}”."
        ),
        part=task.code,
        mend=catalogue_page(row.indicator),
    )


RULE = Rule(
    code="unit-of-measure",
    name="Đơn vị tính không khớp",
    severity=Severity.BLOCKING,
    check=check,
)
