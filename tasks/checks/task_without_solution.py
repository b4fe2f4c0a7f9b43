"""No unit that carries a task out says what is to be done about it next."""

from collections.abc import Iterator

from tasks.directions import is_told_of
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.models import ReturnText, Task, TaskUnit

from .pages import task_named, task_page
from .reading import Part, texts

DOING = {TaskUnit.Role.LEAD, TaskUnit.Role.COOPERATE}


def check(inquiry: Inquiry) -> Iterator[Finding]:
    solutions = [t for t in inquiry.scope.once(texts) if t.part == Part.SOLUTION]
    for task in inquiry.whole_tasks:
        told = any(_is_of(text, task) for text in solutions)
        if not (told or is_told_of(inquiry.scope, task)):
            yield RULE.found(
                about=(task.code,),
                values=_leads(task),
                sentence=(
                    f"{task_named(task)} không có dòng giải pháp nào: báo cáo kỳ này của"
                    f" đơn vị chủ trì ({', '.join(_leads(task)) or 'chưa giao'}) không nêu"
                    " giải pháp cho nhiệm vụ."
                ),
                part=task.code,
                mend=task_page(inquiry.scope_of(task), task),
            )


def _is_of(text: ReturnText, task: Task) -> bool:
    """About the task; or about no task in particular, by a unit that carries it out."""
    if text.task_id is not None:
        return text.task_id == task.pk
    doing = {row.unit_id for row in task.units.all() if row.role in DOING}
    return text.version.parent.unit_id in doing


def _leads(task: Task) -> tuple[str, ...]:
    rows = task.units.all()
    return tuple(row.unit.name for row in rows if row.role == TaskUnit.Role.LEAD)


RULE = Rule(
    code="task-without-solution",
    name="Nhiệm vụ không có giải pháp",
    severity=Severity.WARNING,
    check=check,
)
