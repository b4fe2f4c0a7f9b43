"""What a task prints of the road register: work against plan, then what is left (P11)."""

from collections.abc import Iterable
from itertools import groupby

from tasks.blocks import (
    Paragraph,
    Problem,
    Run,
    Section,
    enumerated,
    joined,
    paragraph,
    runs,
)
from tasks.domains import UnknownFigure
from tasks.figures import Figure, Form
from tasks.models import Task, TaskScope
from tasks.scope import Scope

from . import measures
from .readers import road_classes

Runs = tuple[Run, ...]


def section(scope: Scope, task: Task, scopes: tuple[TaskScope, ...]) -> Section:
    """One paragraph for the road classes that stand together under a heading."""
    blocks: list[Paragraph] = []
    sections: list[Section] = []
    for heading, group in groupby(scopes, key=lambda part: part.heading):
        made = results(scope, [part.object_code for part in group])
        if heading:
            sections.append(Section(title=runs(heading), blocks=(made,)))
        else:
            blocks.append(made)
    return Section(blocks=tuple(blocks), sections=tuple(sections))


def results(scope: Scope, codes: list[str]) -> Paragraph:
    """`Kết quả so với kế hoạch (KH): … đã cứng hóa được 03 km, đạt 60% KH; …. Còn …`"""
    plans = [_plan(scope, code) for code in codes]
    # An abbreviation is explained where it first stands.
    head = "Kết quả so với kế hoạch (KH): " if any(plans) else "Kết quả: "
    told = joined([_told(scope, code) for code in codes])
    return paragraph(head, *told, ".", *_left(scope, codes))


def _plan(scope: Scope, code: str) -> bool:
    known = code in scope.once(road_classes)
    return known and measures.ke_hoach(scope, loai=code).value is not None


def _told(scope: Scope, code: str) -> Runs:
    """What one class has come to; a class that does not exist shows at its place."""
    try:
        done = measures.thuc_hien(scope, loai=code)
    except UnknownFigure as unknown:
        return (Problem(text=code, message=str(unknown)),)
    name = scope.once(road_classes)[code].name
    if done.value is None:
        return runs(f"{name} ", done.run(), *_goal(scope, code))
    if not done.value:
        return runs(f"{name} chưa cứng hóa được (", done.run(), *_share(done), ")")
    return runs(f"{name} đã cứng hóa được ", done.run(), *_share(done))


def _share(done: Figure) -> Runs:
    if done.percent is None:
        return runs(" (chưa có số liệu kế hoạch)" if done.value else "")
    return runs(", đạt ", done.run(Form.PERCENT), " KH")


def _goal(scope: Scope, code: str) -> Runs:
    plan = measures.ke_hoach(scope, loai=code)
    return () if plan.value is None else runs(" (KH ", plan.run(), ")")


def _left(scope: Scope, codes: Iterable[str]) -> Runs:
    """` Còn 02 km … và 4,33 km … chưa hoàn thành, …`; nothing where nothing is left."""
    names = scope.once(road_classes)
    left = [
        (measures.con_lai(scope, loai=code), names[code].name)
        for code in codes
        if code in names
    ]
    items = [runs(figure.run(), f" {name}") for figure, name in left if figure.value]
    if not items:
        return ()
    return runs(
        " Còn ",
        *enumerated(items),
        " chưa hoàn thành, đang tiếp tục chỉ đạo thực hiện.",
    )
