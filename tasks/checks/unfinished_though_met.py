"""A unit lists as unfinished what its own figures call met."""

from collections.abc import Iterator

from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.progress import State

from .pages import figure_page, named, task_named
from .reading import Part, Standings, texts_of


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task in inquiry.tasks:
        scope = inquiry.scope_of(task)
        rows = {row.indicator.pk: row for row in scope.once(Standings(task))}
        for text in texts_of(inquiry, Part.UNFINISHED, task):
            row = rows.get(text.indicator_id)
            if row is not None and row.state is State.MET:
                unit = text.version.parent.unit
                yield RULE.found(
                    about=(unit.code, row.indicator.code),
                    values=(row.goal, row.actual.write()),
                    sentence=(
                        f"{unit} ghi {named(row.indicator)} của {task_named(task)} là chưa"
                        f" hoàn thành, trong khi số liệu đã được {row.actual.write()},"
                        f" đạt mục tiêu {row.goal}."
                    ),
                    part=task.code,
                    mend=figure_page(scope, task, row.actual),
                )


RULE = Rule(
    code="unfinished-though-met",
    name="Đã đạt mà vẫn ghi là chưa hoàn thành",
    severity=Severity.BLOCKING,
    check=check,
)
