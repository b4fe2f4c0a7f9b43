"""All counts of a line are last year's once more: so they are, or they were copied."""

from collections.abc import Iterator

from antt import measures, readers
from antt.models import LineMeasure
from tasks import comparison, formats
from tasks.checks.pages import task_named
from tasks.checks.repeats_last_year import is_suspicious
from tasks.figures import Answer, Figure
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.models import Task
from tasks.scope import Scope

from .covering import page, tasks_by_line

# A lone small count comes back by chance; several at once, or a large one, hardly.
LARGE = 10


def check(inquiry: Inquiry) -> Iterator[Finding]:
    by_line = tasks_by_line(inquiry)
    lines: dict[int, list[LineMeasure]] = {}
    for measure in inquiry.scope.once(readers.measures).values():
        lines.setdefault(measure.line_id, []).append(measure)
    for line, measured in lines.items():
        if task := by_line.get(line):
            yield from _line(inquiry.scope_of(task), task, measured)


def _line(scope: Scope, task: Task, measured: list[LineMeasure]) -> Iterator[Finding]:
    pairs = [
        (measure, measures.so_lieu(scope, measure.code), _then(scope, measure))
        for measure in measured
    ]
    known = [pair for pair in pairs if Answer.MISSING not in _answers(pair)]
    repeated = [pair for pair in known if is_suspicious(pair[1], pair[2])]
    if len(repeated) < len(known) or not _is_telling([now for _, now, _ in repeated]):
        return
    told = [f"{measure.name} {now.write()}" for measure, now, _ in repeated]
    yield RULE.found(
        about=(measured[0].code,),
        values=tuple(told),
        sentence=(
            f"Các số của {task_named(task)} giống hệt {comparison.last_year(scope)}:"
            f" {formats.listing(told)}; hãy xem có phải số chép lại hay không."
        ),
        part=task.code,
        mend=page(scope, task, repeated[0][1]),
    )


def _then(scope: Scope, measure: LineMeasure) -> Figure:
    return measures.cung_ky(scope, measure.code)


def _answers(pair: tuple[LineMeasure, Figure, Figure]) -> set[str]:
    return {figure.answer for figure in pair[1:]}


def _is_telling(repeated: list[Figure]) -> bool:
    return len(repeated) > 1 or any((now.value or 0) >= LARGE for now in repeated)


RULE = Rule(
    code="line-repeats",
    name="Số liệu an ninh giống hệt cùng kỳ",
    severity=Severity.HINT,
    check=check,
)
