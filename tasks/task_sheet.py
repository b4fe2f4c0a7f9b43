"""The print sheet of a task, for a meeting: how it stands, why, and who does what."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from . import citations, comparison, domains, formats, narrative
from .blocks import Column, plain
from .courses import Course, TaskCourse
from .direction_states import DirectionState
from .directions import Instruction, urgent_first
from .figures import Answer, Figure
from .guarded import Closed
from .models import ReturnText, ReturnVersion, Task, TaskDocument, TaskUnit
from .print_sheets import (
    NOTHING,
    PAIRS,
    UNKNOWN,
    Sheet,
    SheetPart,
    SheetRow,
    lines,
    of_whole,
    row,
)
from .readers import area_tree
from .scope import Scope

Part, Role = ReturnText.Part, TaskUnit.Role
INDICATORS = (
    Column(title="Chỉ tiêu", width=25, is_head=True),
    Column(title="Mục tiêu", width=12),
    Column(title="Thực hiện", width=12),
    Column(title="Tỷ lệ", width=8),
    Column(title="Còn lại", width=11),
    Column(title="Cần theo kế hoạch", width=11),
    Column(title="Cùng kỳ", width=9),
    Column(title="Tình trạng", width=12),
)
THEN = [column.title for column in INDICATORS].index("Cùng kỳ")
MILESTONES = (
    Column(title="Việc", width=42, is_head=True),
    Column(title="Hạn", width=12),
    Column(title="Tình trạng", width=15),
    Column(title="Đã báo cáo, vướng mắc", width=31),
)
DIRECTIONS = (
    Column(title="Nội dung", width=52, is_head=True),
    Column(title="Đơn vị thực hiện", width=21),
    Column(title="Hạn", width=12),
    Column(title="Tình trạng", width=15),
)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The task, how it stands on the scope's day, and for whom it is printed."""

    scope: Scope
    course: TaskCourse
    closed: Closed  # what whoever takes the page away must not take along
    printed_on: date
    directions: tuple[Instruction, ...] = ()  # those that whoever prints may see

    @property
    def task(self) -> Task:
        return self.course.task


def task_sheet(asked: Asked) -> Sheet:
    """All of the task on the scope's day, as whoever gave it sees it."""
    task, scope = asked.task, asked.scope
    return Sheet(
        kind="Phiếu nhiệm vụ",
        issuer=task.programme.unit.name,
        period=f"{scope.period.name} {scope.period.year}",
        title=f"{task.order}. {task.name}",
        state=asked.course.state.value,
        why=asked.course.why,
        facts=(
            ("Mục tiêu", task.objective),
            ("Hạn", formats.day(asked.course.due_on)),
            *_parties(task),
        ),
        parts=tuple(_parts(asked)),
        as_of=scope.as_of,
        printed_on=asked.printed_on,
    )


def _parties(task: Task) -> Iterator[tuple[str, str]]:
    """Role → its units; who only follows the task is not needed at a meeting."""
    for role in TaskUnit.REPORTING:
        names = [row.unit.name for row in task.units.all() if row.role == role]
        if names:
            yield formats.sentence(role.label), formats.listing(names)


def _parts(asked: Asked) -> Iterator[SheetPart]:
    texts = _texts(asked.scope, asked.task)
    yield _indicators(asked)
    yield _milestones(asked.course.parts)
    yield from _registers(asked)
    yield _directions(asked)
    yield lines("Văn bản đã ban hành", _papers(asked))
    yield _unfinished(asked.scope, texts)
    yield lines("Đơn vị chủ trì báo cáo", _of_the_lead(asked, texts))


# What is counted and done


def _indicators(asked: Asked) -> SheetPart:
    found = [part for part in asked.course.parts if part.progress]
    kept = [
        part
        for part in found
        if not asked.closed.holds_figure(part.progress.indicator.measure)
    ]
    then = [_same_period(asked.scope, part) for part in kept]
    rows = (_indicator(part, figure) for part, figure in zip(kept, then, strict=True))
    whole = SheetPart(
        title="Chỉ tiêu",
        columns=INDICATORS,
        rows=tuple(rows),
        note=asked.closed.note(len(found) - len(kept)),
        nothing="" if found else "Theo dõi bằng nội dung, không đặt chỉ tiêu bằng số.",
    )
    is_known = any(figure.answer is not Answer.MISSING for figure in then)
    return whole if is_known or not kept else _without_then(asked.scope, whole)


def _same_period(scope: Scope, part: Course) -> Figure:
    return comparison.chi_tieu_cung_ky(scope, part.progress.indicator.code)


def _without_then(scope: Scope, part: SheetPart) -> SheetPart:
    """Of a period nobody has figures of one sentence says so, not a column."""
    note = f"{formats.sentence(comparison.last_year(scope))}: {UNKNOWN}."
    return replace(
        part,
        columns=(*part.columns[:THEN], *part.columns[THEN + 1 :]),
        rows=tuple(
            replace(row, cells=(*row.cells[:THEN], *row.cells[THEN + 1 :]))
            for row in part.rows
        ),
        note=" ".join(filter(None, (note, part.note))),
    )


def _indicator(part: Course, then: Figure) -> SheetRow:
    held = part.progress
    return row(
        held.indicator.name,
        held.goal,
        of_whole(held.actual) if held.actual.is_part else held.actual.write(),
        held.percent,
        held.remaining,
        part.needed_text or NOTHING,
        then.write(),
        part.state.value,
        is_urgent=part.state.needs_a_look,
    )


def _milestones(parts: Iterable[Course]) -> SheetPart:
    rows = (_milestone(part) for part in parts if part.milestone)
    return SheetPart(title="Các việc", columns=MILESTONES, rows=tuple(rows))


def _milestone(part: Course) -> SheetRow:
    said = part.report
    words = (said.get_state_display(), said.note, said.obstacle) if said else ()
    return row(
        part.name,
        formats.day(part.due_on),
        part.state.value,
        formats.listing(filter(None, words)) or UNKNOWN,
        is_urgent=part.state.needs_a_look,
    )


def _registers(asked: Asked) -> Iterator[SheetPart]:
    """What the registers know of the task at the place of whoever gave it."""
    own = asked.task.programme.unit.area_id
    places = asked.scope.once(area_tree).making_up(own) if own else frozenset()
    for domain in domains.all_domains():
        if domain.slug not in asked.closed.slugs:
            yield from domain.sheet(asked.scope, places, [asked.task])


def _directions(asked: Asked) -> SheetPart:
    """What was directed and is not closed, the next due first; as it stands today."""
    standing = (DirectionState.OPEN, DirectionState.ANSWERED)
    found = [row for row in asked.directions if row.state in standing]
    rows = tuple(_direction(asked, row) for row in urgent_first(found))
    return SheetPart(title="Ý kiến chỉ đạo", columns=DIRECTIONS, rows=rows)


def _direction(asked: Asked, given: Instruction) -> SheetRow:
    is_late = given.is_late(asked.printed_on)
    return row(
        given.direction.text,
        given.direction.to_unit.name,
        formats.day(given.due_on),
        "quá hạn trả lời" if is_late else given.state.label,
        is_urgent=is_late,
    )


def _papers(asked: Asked) -> Iterator[str]:
    for paper in asked.task.documents.all():
        day = paper.document.issued_on
        if paper.role == TaskDocument.Role.ISSUED and (
            day is None or day <= asked.scope.as_of
        ):
            yield citations.cite(paper.document, with_issuer=False)


# What the units say


def _texts(scope: Scope, task: Task) -> list[ReturnText]:
    """Of the period, as it was handed in last."""
    versions = ReturnVersion.objects.last_submitted(scope.period, scope.known_at)
    found = ReturnText.objects.filter(version__in=versions, task=task)
    related = found.select_related("version__parent__unit", "indicator")
    return list(related.order_by("part", "order", "pk"))


def _unfinished(scope: Scope, texts: Iterable[ReturnText]) -> SheetPart:
    rows = tuple(_undone(scope, text) for text in texts if text.part == Part.UNFINISHED)
    title = "Chưa hoàn thành, lý do"
    return SheetPart(title=title, columns=PAIRS, rows=rows)


def _undone(scope: Scope, text: ReturnText) -> SheetRow:
    unit = text.version.parent.unit
    said, reason = _words(scope, text.text), _words(scope, text.reason)
    why = f"lý do: {reason}" if reason else ""
    told = formats.sentence(formats.listing(filter(None, (said, why))))
    return row(text.heading or str(unit), told, is_urgent=True)


def _of_the_lead(asked: Asked, texts: Iterable[ReturnText]) -> Iterator[str]:
    """What the leads said of results last, then what they expect."""
    leads = {r.unit_id for r in asked.task.units.all() if r.role == Role.LEAD}
    own = [text for text in texts if text.version.parent.unit_id in leads]
    for part in (Part.FORECAST, Part.RESULT, Part.DIFFICULTY):
        for text in own:
            if text.part == part:
                yield _words(asked.scope, text.text)


def _words(scope: Scope, stored: str) -> str:
    """The stored text as plain words, its figures looked up."""
    read = narrative.read(stored, narrative.resolver(scope))
    return " ".join(plain(paragraph.runs) for paragraph in read.blocks)
