"""A stated length of road is not what its communes or stretches add up to."""

from collections.abc import Iterator

from gtnt.ledger import Ledger
from gtnt.models import RoadClass
from gtnt.readers import road_classes
from tasks import formats
from tasks.checks.pages import fact_page, row_named, task_named
from tasks.checks.stated_total import among, severity
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.models import Task
from tasks.scope import Scope
from tasks.sums import Gap
from tasks.units import measurement

from .pages import covered


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for road_class in inquiry.scope.once(road_classes).values():
        if task := covered(inquiry, road_class):
            scope = inquiry.scope_of(task)
            ledger = Ledger(scope, (road_class,), scope.unit.area_id)
            for gap in ledger.gaps("km"):
                yield _finding(scope, task, road_class, gap)


def _finding(scope: Scope, task: Task, road_class: RoadClass, gap: Gap) -> Finding:
    km = measurement(scope, "km")
    whole, parts = (
        km.with_word(km.written(value)) for value in (gap.stated.value, gap.summed)
    )
    row = gap.stated.row
    return RULE.found(
        severity=severity(gap),
        about=(road_class.code, row.line.area.code),
        values=(whole, parts),
        sentence=(
            f"{formats.sentence(road_class.name)} của {task_named(task)}, {row.line.area}: số"
            f" chung nêu {whole} ({row_named(row)}), còn cộng các địa bàn, các đoạn"
            f" được {parts}{among(gap)}."
        ),
        part=task.code,
        mend=fact_page(row),
    )


RULE = Rule(
    code="work-total",
    name="Số km chung khác tổng các phần",
    severity=Severity.BLOCKING,
    check=check,
)
