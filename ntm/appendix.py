"""The appendix of the register: every place by the criteria of the set it is assessed by."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from tasks import formats
from tasks.blocks import (
    Block,
    Cell,
    Column,
    Paragraph,
    Row,
    Table,
    Text,
    paragraph,
    runs,
)
from tasks.domains import ScopeOf
from tasks.figures import Answer, Form
from tasks.measures import WORDS
from tasks.models import Task
from tasks.readers import area_tree
from tasks.scope import Scope

from . import measures
from .models import CriteriaSet, Result
from .places import standings_by_set
from .standings import Standing, Verdict

SIGNS = {
    Result.MET: "Đ",
    Result.BASICALLY_MET: "CB",
    Result.NEARLY_MET: "GĐ",
    Result.UNCLEAR: "CR",
    Result.NOT_MET: "CĐ",
}
UNKNOWN = "…"
NOT_APPLICABLE = "–"

# Widths in per cent: number, count, and what the criteria share with the name.
_NUMBER, _COUNT, _CRITERIA, _WIDEST = 4, 6, 76, 6


def criteria(scope_of: ScopeOf, tasks: Sequence[Task]) -> tuple[Block, ...]:
    """A table a set: places by criteria, a sign each, and how many are met.

    All are read on one day: the earliest of the tasks that the register is part of.
    """
    ours = [task for task in tasks if any(s.domain == "ntm" for s in task.scopes.all())]
    scopes = [scope_of(task) for task in ours] or [scope_of(None)]
    scope = min(scopes, key=lambda scope: scope.as_of)
    by_set = standings_by_set(scope)
    if not by_set:
        return (paragraph("Không có địa bàn thuộc diện đánh giá tiêu chí."),)
    first, *others = [_of_set(scope, group) for group in by_set]
    return (*first, _legend(), *chain.from_iterable(others))


def _of_set(scope: Scope, standings: list[Standing]) -> tuple[Block, ...]:
    criteria_set = standings[0].criteria_set
    verdicts = standings[0].verdicts
    table = Table(
        caption=f"{criteria_set}, kết quả đến hết ngày {formats.day(scope.as_of)}",
        columns=_columns(verdicts),
        rows=tuple(
            _row(scope, place, standing) for place, standing in enumerate(standings, 1)
        ),
    )
    return (table, _names(criteria_set, verdicts))


def _columns(verdicts: tuple[Verdict, ...]) -> tuple[Column, ...]:
    width = min(_WIDEST, _CRITERIA // max(len(verdicts), 1))
    name = 100 - _NUMBER - _COUNT - width * len(verdicts)
    return (
        Column(title="STT", width=_NUMBER, is_sign=True),
        Column(title="Địa bàn", width=name, is_head=True),
        *(
            Column(title=verdict.criterion.number, width=width, is_sign=True)
            for verdict in verdicts
        ),
        Column(title="Số đạt", width=_COUNT, is_sign=True),
    )


def _row(scope: Scope, place: int, standing: Standing) -> Row:
    name = scope.once(area_tree).path(standing.area)
    return (
        runs(str(place)),
        runs(formats.sentence(name)),
        *(_sign(scope, standing, verdict) for verdict in standing.verdicts),
        _count(scope, standing),
    )


def _sign(scope: Scope, standing: Standing, verdict: Verdict) -> Cell:
    """What is not met stands out in bold: the paper knows no colours."""
    figure = measures.ket_qua(
        scope, dia_ban=standing.area.code, tieu_chi=verdict.criterion.code
    )
    run = figure.run(bold=verdict.is_unmet)
    return (replace(run, text=_sign_text(verdict)),)


def _sign_text(verdict: Verdict) -> str:
    if not verdict.is_applicable:
        return NOT_APPLICABLE
    return SIGNS[Result(verdict.result)] if verdict.result else UNKNOWN


def _count(scope: Scope, standing: Standing) -> Cell:
    """`10/19`; a place that nobody has assessed has no count, and never 0."""
    figure = measures.so_dat(scope, dia_ban=standing.area.code)
    if figure.answer is Answer.MISSING:
        return (replace(figure.run(), text=UNKNOWN),)
    return (replace(figure, unit=WORDS).run(Form.RATIO),)


def _names(criteria_set: CriteriaSet, verdicts: tuple[Verdict, ...]) -> Paragraph:
    """What the numbers over the columns stand for."""
    named = (f"{v.criterion.number} {v.criterion.name}" for v in verdicts)
    counts = criteria_set.counts_basically_met
    also = " “Cơ bản đạt” được tính là đạt." if counts else ""
    return _note(f"Tiêu chí: {formats.listing(named)}.{also}")


def _legend() -> Paragraph:
    signs = [f"{sign}: {result.label}" for result, sign in SIGNS.items()]
    signs += [f"{UNKNOWN}: chưa có số liệu", f"{NOT_APPLICABLE}: không áp dụng"]
    return _note(f"Ký hiệu: {formats.listing(signs)}.")


def _note(words: str) -> Paragraph:
    return Paragraph(runs=(Text(text=words, italic=True),))
