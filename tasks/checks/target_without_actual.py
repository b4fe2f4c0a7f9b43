"""A goal was set, and no row says how far it has come."""

from collections.abc import Iterator

from tasks.explained import kind_of
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.models import Task
from tasks.progress import Progress, State

from .pages import figure_page, named, task_named
from .reading import Part, Standings, texts_of
from .unknown_measure import why_unknown


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task in inquiry.whole_tasks:
        scope = inquiry.scope_of(task)
        for row in scope.once(Standings(task)):
            is_missing = row.target is not None and row.state is State.NO_DATA
            # What cannot be looked up at all is another rule's matter.
            if is_missing and not why_unknown(scope, row.indicator):
                yield _finding(inquiry, task, row)


def _finding(inquiry: Inquiry, task: Task, row: Progress) -> Finding:
    scope = inquiry.scope_of(task)
    said = texts_of(inquiry, Part.UNFINISHED, task)
    is_told = any(t.reason and t.indicator_id == row.indicator.pk for t in said)
    told = TOLD if is_told else ""
    return RULE.found(
        severity=Severity.HINT if is_told else Severity.WARNING,
        about=(row.indicator.code,),
        values=(row.goal, row.actual.text, told),
        sentence=_sentence(row, task_named(task)) + told,
        part=task.code,
        mend=figure_page(scope, task, row.actual),
    )


TOLD = (
    " Phần chưa hoàn thành có nêu lý do; nếu chưa làm được gì thì hãy nhập số 0 hoặc “không"
    " phát sinh”."
)


def _sentence(row: Progress, task: str) -> str:
    why = f" ({row.actual.text})" if row.actual.text else ""
    source = (
        f"sổ theo dõi ({kind_of(row.actual.code)})"
        if row.indicator.measure
        else "bảng số liệu nhập tay"
    )
    return (
        f"{named(row.indicator)} của {task} có mục tiêu {row.goal} nhưng kết quả"
        f" chưa có số liệu{why} trong {source}."
    )


RULE = Rule(
    code="target-without-actual",
    name="Có mục tiêu nhưng chưa có số liệu",
    severity=Severity.WARNING,
    check=check,
)
