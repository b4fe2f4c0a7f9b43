"""A stated rate is not what its two counts come to."""

from collections.abc import Iterator
from decimal import Decimal

from antt import ledger, measures, readers
from antt.breakdowns import is_exact
from antt.models import Entry, LineMeasure
from tasks import formats
from tasks.checks.pages import fact_page, row_named, task_named
from tasks.figures import Figure
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.models import Task

from .covering import said, tasks_by_line


def check(inquiry: Inquiry) -> Iterator[Finding]:
    by_line = tasks_by_line(inquiry)
    known = inquiry.scope.once(readers.measures).values()
    by_key = {measure.pk: measure for measure in known}
    for measure in known:
        task = by_line.get(measure.line_id)
        if task is None or measure.numerator_id is None:
            continue
        scope = inquiry.scope_of(task)
        row = ledger.stated(scope, measure)
        pair = (by_key[measure.numerator_id], by_key[measure.denominator_id])
        part, whole = (measures.figure(scope, one) for one in pair)
        if row is None or row.value is None or row.is_approximate:
            continue
        if not (is_exact(part) and is_exact(whole)) or not whole.value:
            continue
        rate = (part.value or Decimal(0)) * 100 / whole.value
        if not _is_rounded(row.value, rate):
            told = f"{said(pair[0], part)}; {said(pair[1], whole)}"
            yield _finding(task, measure, row, rate, told, (part, whole))


def _is_rounded(stated: Decimal, rate: Decimal) -> bool:
    """Whether the stated rate is the computed one, rounded or cut at its last digit."""
    exponent = stated.normalize().as_tuple().exponent
    last = Decimal(1).scaleb(min(0, int(exponent)))
    return abs(stated - rate) < last


def _finding(
    task: Task,
    measure: LineMeasure,
    row: Entry,
    rate: Decimal,
    told: str,
    counts: tuple[Figure, Figure],
) -> Finding:
    unit = measures.printed_in(measure)
    stated = unit.with_word(unit.written(row.value))
    return RULE.found(
        about=(measure.code, row.unit.code),
        values=(stated, *(count.write() for count in counts)),
        sentence=(
            f"{formats.sentence(measure.name)} ({task_named(task)}) nêu {stated}"
            f" ({row_named(row)}), còn tính ra là"
            f" {unit.with_word(formats.number(rate, 2))} ({told})."
        ),
        part=task.code,
        mend=fact_page(row),
    )


RULE = Rule(
    code="stated-rate",
    name="Tỷ lệ nêu khác tỷ lệ tính ra",
    severity=Severity.BLOCKING,
    check=check,
)
