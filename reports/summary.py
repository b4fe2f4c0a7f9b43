"""The tasks at a glance: a line or two each, for a page that is read in a meeting."""

from collections.abc import Iterator
from dataclasses import replace

from tasks import measures, milestones, readers
from tasks.blocks import (
    Block,
    Level,
    NoteCall,
    Run,
    Section,
    Text,
    joined,
    paragraph,
    runs,
)
from tasks.figures import Answer, Form
from tasks.models import Indicator, MilestoneReport, ReturnText, Task
from tasks.progress import Progress, State, indicators_of, progress
from tasks.scope import Scope
from tasks.targets import Goal, Operator

from .draft import Draft
from .parts import inline, said_by

Line = tuple[Run, ...]

UNFINISHED = ReturnText.Part.UNFINISHED
NO_NUMBERS = runs("không đặt chỉ tiêu bằng số")
# What is done is said first.
STATES = {
    **dict(reversed(MilestoneReport.State.choices)),
    Answer.MISSING: "chưa có số liệu",
}


def summary(draft: Draft) -> Section:
    """Every task: what was to be reached and what is, then what is left and why."""
    indicators = indicators_of(draft.tasks)
    return Section(
        blocks=tuple(
            _task(draft, task, indicators.get(task.pk, [])) for task in draft.tasks
        )
    )


def _task(draft: Draft, task: Task, indicators: list[Indicator]) -> Block:
    """`- Tên: chỉ tiêu; chỉ tiêu. Chưa xong: việc, do lý do.`"""
    scope = draft.scope_of(task)
    goals = [row for row in progress(scope, indicators) if _is_goal(row)]
    said = [_goal(scope, row) for row in goals] or list(_milestones(scope, task))
    texts = draft.texts_of(UNFINISHED, task)
    undone = [_undone(draft, text) for text in texts]
    line = paragraph(
        Text(text=f"{task.name}: ", bold=True),
        *joined(said or [NO_NUMBERS]),
        ".",
        *(runs(" Chưa xong: ", *joined(undone), ".") if undone else ()),
        level=Level.DASH,
    )
    return replace(line, units=said_by(*texts))


def _is_goal(row: Progress) -> bool:
    """What only describes (a size, a rank) is not for a page at a glance."""
    return row.target is not None or row.indicator.kind == Indicator.Kind.FRACTION


def _goal(scope: Scope, row: Progress) -> Line:
    """`Đường trục thôn: 5,67/10 km (57%)`, against every goal that is set for it."""
    said = [_against(scope, one) for one in (row, *row.others)]
    return runs(f"{row.indicator.name}: ", *joined(said))


def _against(scope: Scope, row: Progress) -> Line:
    """`5,67/10 km (57%)`; where the goal is no plain number `09, mục tiêu trên 10 (90%)`."""
    actual, goal = row.actual, row.target
    if actual.is_part:
        return _part(scope, row)
    if actual.remaining is None or row.state is State.IN_WORDS:
        aim = _aim(scope, row.indicator, goal, Form.FULL) if goal else ()
        return runs(actual.run(), *aim)
    if goal is None:
        return (actual.run(Form.RATIO),)
    percent = runs(" (", actual.run(Form.PERCENT), ")") if row.has_share else ()
    if goal.is_own and goal.operator == Operator.EQUAL:
        return runs(actual.run(Form.RATIO), *percent)
    aim = _aim(scope, row.indicator, goal, Form.NUMBER)
    return runs(actual.run(), *aim, *percent)


def _part(scope: Scope, row: Progress) -> Line:
    """`1.184/1.206 hồ sơ (98,2%), mục tiêu trên 98%`: a part with its whole."""
    actual, goal = row.actual, row.target
    if goal is None:
        return (actual.run(Form.RATIO),)
    percent = runs(" (", actual.run(Form.PERCENT), ")") if actual.base else ()
    is_said = goal.is_own and goal.value == actual.base
    aim = () if is_said else _aim(scope, row.indicator, goal, Form.FULL)
    return runs(actual.run(Form.RATIO), *percent, *aim)


def _aim(scope: Scope, indicator: Indicator, goal: Goal, form: Form) -> Line:
    """`, mục tiêu trên 10`; of another unit `, UBND tỉnh giao ít nhất 09`."""
    setter = "" if goal.is_own else goal.setter.code
    by = "mục tiêu" if goal.is_own else f"{goal.setter_name} giao"
    figure = measures.chi_tieu_muc_tieu(scope, indicator.code, giao_boi=setter)
    return runs(f", {by} {goal.operator.lead}", figure.run(form))


def _milestones(scope: Scope, task: Task) -> Iterator[Line]:
    """`02 việc đã hoàn thành`, `06 việc đang thực hiện`: of a task without numbers."""
    own = scope.once(readers.milestones).values()
    if not any(milestone.task_id == task.pk for milestone in own):
        return
    for state, word in STATES.items():
        figure = milestones.moc_so_viec(scope, task.code, state)
        if figure.value:
            yield runs(figure.run(), f" {word}")


def _undone(draft: Draft, text: ReturnText) -> Line:
    """`Sản phẩm OCOP, do đang làm thủ tục`; footnotes stay in the whole report."""
    name = text.heading or (text.indicator.name if text.indicator else "")
    reason = inline(draft, text, "reason", ", do " if name else "do ")
    said = (*runs(name), *reason) or inline(draft, text, "text", "")
    return tuple(run for run in said if not isinstance(run, NoteCall))
