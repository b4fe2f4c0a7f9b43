"""The appendix of the core: every indicator of the tasks, as leaders compare them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from . import comparison, formats, measures
from .blocks import (
    Block,
    Cell,
    Column,
    Paragraph,
    Row,
    Subheading,
    Table,
    Text,
    paragraph,
    runs,
)
from .domains import ScopeOf, UnknownFigure
from .figures import Answer, Figure, Form
from .models import Indicator, Task
from .progress import Progress, indicators_of, progress
from .scope import Scope
from .targets import Goal

UNKNOWN = "…"
NOTHING = "–"  # as rows of progress write it

COLUMNS = (
    Column(title="STT", width=4, is_sign=True),
    Column(title="Chỉ tiêu", width=27, is_head=True),
    Column(title="Đơn vị tính", width=8, is_sign=True),
    Column(title="Đầu kỳ", width=7, is_number=True),
    Column(title="Mục tiêu", width=10, is_number=True),
    Column(title="Thực hiện", width=10, is_number=True),
    Column(title="Tỷ lệ thực hiện", width=7, is_number=True),
    Column(title="Còn lại", width=7, is_number=True),
    Column(title="Cùng kỳ năm trước", width=8, is_number=True),
    Column(title="Đánh giá", width=12, is_sign=True),
)


def indicators(scope_of: ScopeOf, tasks: Sequence[Task]) -> tuple[Block, ...]:
    """Baseline, goal, actual, share, rest and last year's value of each indicator.

    Tasks keep the numbers they have in the text; each is read on its own day.
    """
    own = indicators_of(tasks)
    if not own:
        return (paragraph("Các nhiệm vụ không đặt chỉ tiêu."),)
    day = scope_of(None).as_of
    rows = [
        row
        for number, task in enumerate(tasks, 1)
        if task.pk in own
        for row in _of_task(scope_of(task), day, number, task, own[task.pk])
    ]
    table = Table(
        caption=f"Số liệu tính đến hết ngày {formats.day(day)}",
        columns=COLUMNS,
        rows=tuple(rows),
    )
    without = [str(n) for n, task in enumerate(tasks, 1) if task.pk not in own]
    return (table, _legend(without))


def _of_task(
    scope: Scope, day: date, number: int, task: Task, own: list[Indicator]
) -> Iterator[Row]:
    """The task's name, with its day where it has its own, and a row an indicator."""
    name = f"{number}. {formats.sentence(task.name)}"
    if scope.as_of != day:
        name += f" (tính đến hết ngày {formats.day(scope.as_of)})"
    yield Subheading(runs=runs(name))
    for place, row in enumerate(progress(scope, own), 1):
        yield _row(scope, place, row)
        yield from (_against(scope, other) for other in row.others)


def _row(scope: Scope, place: int, row: Progress) -> Row:
    indicator = row.indicator
    goal = row.target
    whose = "" if goal is None or goal.is_own else f" ({_set_by(goal)})"
    return (
        runs(str(place)),
        runs(formats.sentence(indicator.name), whose),
        runs(indicator.unit.word),
        _baseline(scope, row),
        _goal(scope, row),
        _actual(row),
        _share(row),
        _rest(row),
        _written(indicator, _last_year(scope, indicator)),
        runs(row.state.value),
    )


def _against(scope: Scope, row: Progress) -> Row:
    """The indicator above once more, held against the goal of another unit."""
    return (
        (),
        (Text(text=formats.sentence(_set_by(row.target)), italic=True),),
        (),
        _baseline(scope, row),
        _goal(scope, row),
        (),
        _share(row),
        _rest(row),
        (),
        runs(row.state.value),
    )


def _set_by(goal: Goal) -> str:
    return f"mục tiêu {goal.setter_name} giao"


def _baseline(scope: Scope, row: Progress) -> Cell:
    if row.baseline == NOTHING:
        return runs(NOTHING)
    figure = measures.chi_tieu_dau_ky(scope, **_asked(row))
    return _written(row.indicator, figure)


def _goal(scope: Scope, row: Progress) -> Cell:
    if row.target is None:
        return runs(NOTHING)
    operator = row.target.operator.lead
    figure = measures.chi_tieu_muc_tieu(scope, **_asked(row))
    return runs(operator, *_written(row.indicator, figure))


def _asked(row: Progress) -> dict[str, str]:
    setter = {} if row.target.is_own else {"giao_boi": row.target.setter.code}
    return {"ma": row.indicator.code} | setter


def _actual(row: Progress) -> Cell:
    form = Form.RATIO if row.actual.is_part else Form.FULL
    return _written(row.indicator, row.actual, form)


def _share(row: Progress) -> Cell:
    if row.percent == NOTHING:
        return runs(NOTHING)
    return (row.actual.run(Form.PERCENT),)


def _rest(row: Progress) -> Cell:
    if row.remaining == NOTHING:
        return runs(NOTHING)
    return _written(row.indicator, row.actual, Form.REMAINING)


def _last_year(scope: Scope, indicator: Indicator) -> Figure:
    """As the list does: one indicator whose object is gone must not spoil the table."""
    try:
        return comparison.chi_tieu_cung_ky(scope, indicator.code)
    except UnknownFigure:
        return measures.missing(scope, indicator, "chi_tieu.cung_ky")


def _written(indicator: Indicator, figure: Figure, form: Form = Form.FULL) -> Cell:
    """A figure below its unit: tables take no zero before 1 to 9, and a sign for nothing."""
    if figure.answer is Answer.MISSING and not figure.text:
        return (replace(figure.run(), text=UNKNOWN),)
    word = "" if figure.unit.code == indicator.unit.code else figure.unit.word
    bare = replace(figure.unit, word=word, is_padded=False)
    return (replace(figure, unit=bare).run(form),)


def _legend(without: list[str]) -> Paragraph:
    words = (
        f"Ghi chú: “{UNKNOWN}” là chưa có số liệu;"
        f" “{NOTHING}” là không đặt mục tiêu hoặc không tính được."
    )
    if without:
        words += f" Nhiệm vụ {', '.join(without)} không đặt chỉ tiêu."
    return Paragraph(runs=(Text(text=words, italic=True),))
