"""What the core itself says of a task: milestones and entered indicators; and how
any register's objects are grouped under headings."""

from collections.abc import Callable, Iterable
from itertools import groupby

from . import formats, measures, readers, verdicts
from .blocks import (
    Block,
    Level,
    Paragraph,
    Problem,
    Run,
    Section,
    paragraph,
    runs,
)
from .domains import UnknownFigure
from .figures import Figure
from .models import Indicator, Milestone, MilestoneReport, Task, TaskScope
from .scope import Scope

Item = Callable[[TaskScope], tuple[Block, ...]]


def grouped(scopes: Iterable[TaskScope], item: Item) -> Section:
    """The objects' blocks; those that follow each other under one heading stand below it."""
    blocks: list[Block] = []
    sections: list[Section] = []
    for heading, group in groupby(scopes, key=lambda scope: scope.heading):
        made = tuple(block for scope in group for block in item(scope))
        if heading:
            sections.append(Section(title=runs(heading), blocks=made))
        else:
            blocks.extend(made)
    return Section(blocks=tuple(blocks), sections=tuple(sections))


def section(scope: Scope, task: Task, scopes: tuple[TaskScope, ...]) -> Section:
    """Milestones and indicators that the task covers, in print order."""

    def item(task_scope: TaskScope) -> tuple[Block, ...]:
        milestone = scope.once(readers.milestones).get(task_scope.object_code)
        if milestone is not None:
            return (milestone_item(scope, milestone),)
        indicator = scope.once(readers.indicators).get(task_scope.object_code)
        if indicator is not None:
            return (indicator_item(scope, indicator),)
        return (_unknown(task_scope.object_code),)

    return grouped(scopes, item)


def _unknown(code: str) -> Paragraph:
    message = f"Không có mốc công việc hay chỉ tiêu nào mang mã {code}."
    return Paragraph(runs=(Problem(text=code, message=message),), level=Level.DASH)


def milestone_item(scope: Scope, milestone: Milestone) -> Paragraph:
    """`- Tên (phối hợp với …): đang thực hiện; nội dung.`"""
    report = scope.once(readers.milestone_reports).get(milestone.pk)
    figure = measures.milestone_figure(scope, milestone)
    if (
        report is not None
        and report.state == MilestoneReport.State.NOT_STARTED
        and report.obstacle
    ):
        return _not_done(figure, milestone, report)
    return paragraph(
        formats.sentence(milestone.name),
        f" (giao {milestone.lead.name})" if milestone.lead else "",
        f" (phối hợp với {milestone.partner})" if milestone.partner else "",
        ": ",
        figure.run(),
        f"; {report.note}" if report is not None and report.note else "",
        _due(milestone, report),
        ".",
        level=Level.DASH,
    )


def _not_done(
    figure: Figure, milestone: Milestone, report: MilestoneReport
) -> Paragraph:
    # What was not begun is said in a sentence of its own, with its reason.
    return paragraph(
        "Từ đầu năm ",
        figure.run(),
        f" được {milestone.name} do {report.obstacle}.",
        level=Level.DASH,
    )


def _due(milestone: Milestone, report: MilestoneReport | None) -> str:
    is_done = report is not None and report.state == MilestoneReport.State.DONE
    if milestone.due_on is None or is_done:
        return ""
    return f"; hạn {formats.by_precision(milestone.due_on, milestone.due_precision)}"


def indicator_item(scope: Scope, indicator: Indicator) -> Paragraph:
    """`- Tên: 01 sản phẩm, đạt 50% kế hoạch (02 sản phẩm), còn 01 sản phẩm.`"""
    return paragraph(
        formats.sentence(indicator.name),
        ": ",
        *_progress(scope, indicator),
        ".",
        level=Level.DASH,
    )


def _progress(scope: Scope, indicator: Indicator) -> tuple[Run, ...]:
    try:
        figure = measures.actual(scope, indicator)
    except UnknownFigure as error:
        return (Problem(text=indicator.measure, message=str(error)),)
    return verdicts.told(scope, indicator, figure)
