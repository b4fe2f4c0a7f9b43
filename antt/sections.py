"""What a task prints of the security register: one paragraph for each group of lines."""

from dataclasses import replace

from tasks import formats, sections
from tasks.blocks import Paragraph, Problem, Run, Section, paragraph, plain
from tasks.figures import ANSWER_TEXT, Answer
from tasks.models import Task, TaskScope
from tasks.scope import Scope

from . import readers
from .models import Group
from .sentences import told

Runs = tuple[Run, ...]


def section(scope: Scope, task: Task, scopes: tuple[TaskScope, ...]) -> Section:
    """The groups that the task covers, in print order."""

    def item(task_scope: TaskScope) -> tuple[Paragraph, ...]:
        group = scope.once(readers.groups).get(task_scope.object_code)
        if group is None:
            return (_unknown(task_scope.object_code),)
        return (group_paragraph(scope, group),)

    return sections.grouped(scopes, item)


def group_paragraph(scope: Scope, group: Group) -> Paragraph:
    """`Công tác …: phát hiện 05 vụ; thu giữ 37 kg. Trên địa bàn …`"""
    lines = [told(scope, line) for line in scope.once(readers.lines).get(group.pk, [])]
    said = [line for line in lines if line]
    if not said:
        head = group.lead or f"{group.name}:"
        return paragraph(f"{head} {ANSWER_TEXT[Answer.MISSING]}.")
    first, *rest = said
    opening = (f"{group.lead} ", *first) if group.lead else _capital(first)
    return paragraph(*opening, *(run for line in rest for run in _next(line)), ".")


def _next(line: Runs) -> tuple[str | Run, ...]:
    """A line that opens with a capital is a sentence, any other goes on with the last."""
    return (". " if plain(line)[:1].isupper() else "; ", *line)


def _capital(line: Runs) -> Runs:
    first, *rest = line
    return (replace(first, text=formats.sentence(first.text)), *rest)


def _unknown(code: str) -> Paragraph:
    message = f"Không có nhóm số liệu an ninh nào mang mã {code}."
    return Paragraph(runs=(Problem(text=code, message=message),))
