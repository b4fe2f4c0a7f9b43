"""The print sheet of a unit, for a visit: its tasks, its figures, what lies at its place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from org.models import Unit, User

from . import domains, formats, shares
from .blocks import Column
from .courses import Course, TaskCourse, counted, courses
from .domains import Places
from .figures import Answer
from .guarded import Closed
from .looks import Look
from .models import Evidence, Task
from .print_sheets import Sheet, SheetPart, SheetRow, of_whole, row
from .readers import area_tree
from .standing import Standing, standing_of

TASKS = (
    Column(title="Nhiệm vụ", width=34, is_head=True),
    Column(title="Vai trò", width=11),
    Column(title="Tình trạng", width=15),
    Column(title="Vì sao", width=40),
)
FIGURES = (
    Column(title="Chỉ tiêu của đơn vị", width=38, is_head=True),
    Column(title="Được giao", width=16),
    Column(title="Thực hiện", width=16),
    Column(title="Còn lại", width=14),
    Column(title="Tình trạng", width=16),
)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A look at a unit, and for whom and when it is printed."""

    look: Look
    user: User
    closed: Closed  # what the user must not take away
    printed_on: date


def unit_sheet(asked: Asked) -> Sheet:
    """The unit as it stood on the look's day; its return stands as it does now."""
    look = asked.look
    found = courses(look.scope, look.tasks)
    return Sheet(
        kind="Phiếu đơn vị",
        issuer=_giver(look),
        period=f"{look.period.name} {look.period.year}",
        title=look.unit.name,
        facts=(
            ("Nhiệm vụ", _summary(found)),
            *_returned(standing_of(look.unit, look.period)),
            ("Minh chứng đã nộp", _evidence(asked)),
        ),
        parts=tuple(_parts(asked, found)),
        as_of=look.as_of,
        printed_on=asked.printed_on,
    )


def _giver(look: Look) -> str:
    """Who gave most of what the unit does; the unit itself, if it did."""
    givers = [task.programme.unit.name for task in look.tasks]
    return max(dict.fromkeys(givers), key=givers.count)


def _summary(found: Sequence[TaskCourse]) -> str:
    """`04: 01 chậm, 02 đúng tiến độ`"""
    states = (
        f"{formats.count(number)} {state.value}"
        for state, number in counted(found).items()
        if number
    )
    return f"{formats.count(len(found))} nhiệm vụ: {', '.join(states)}"


def _returned(standing: Standing) -> Iterator[tuple[str, str]]:
    """Who reports to nobody has no return."""
    if standing.agency:
        late = ", nộp muộn" if standing.is_late else ""
        yield "Báo cáo của kỳ", f"{standing.state.label}{late} (đến ngày in)"


def _evidence(asked: Asked) -> str:
    papers = Evidence.objects.standing().visible_to(asked.user, asked.printed_on)
    own = papers.filter(unit=asked.look.unit, period=asked.look.period)
    return f"{formats.count(own.distinct().count())} tệp trong kỳ"


def _parts(asked: Asked, found: Sequence[TaskCourse]) -> Iterator[SheetPart]:
    rows = tuple(_task(asked.look, course) for course in found)
    yield SheetPart(title="Nhiệm vụ của đơn vị", columns=TASKS, rows=rows)
    yield _figures(asked, found)
    yield from _registers(asked)


def _task(look: Look, course: TaskCourse) -> SheetRow:
    task = course.task
    roles = [
        r.get_role_display() for r in task.units.all() if r.unit_id == look.unit.pk
    ]
    return row(
        f"{task.order}. {task.name}",
        formats.sentence(formats.listing(roles)) or "Giao việc",
        course.state.value,
        course.why,
        is_urgent=course.state.needs_a_look,
    )


def _figures(asked: Asked, found: Sequence[TaskCourse]) -> SheetPart:
    """What is known or asked of the unit's own place, in numbers."""
    parts = [
        part
        for course in found
        for part in course.parts
        if _is_own(part, is_part=bool(shares.own_places(asked.look.scope, course.task)))
    ]
    kept = [
        part
        for part in parts
        if not asked.closed.holds_figure(part.progress.indicator.measure)
    ]
    return SheetPart(
        title="Số liệu",
        columns=FIGURES,
        rows=tuple(map(_figure, kept)),
        note=asked.closed.note(len(parts) - len(kept)),
    )


def _is_own(part: Course, *, is_part: bool) -> bool:
    """Whether something is known or asked of the unit; what a part of the area has of an
    average of all, or of another ratio, is no figure of its own."""
    held = part.progress
    if held is None:
        return False
    if held.target is not None:
        return True
    is_known = held.actual.answer is not Answer.MISSING
    return is_known and (held.indicator.can_sum or not is_part)


def _figure(part: Course) -> SheetRow:
    held = part.progress
    return row(
        held.indicator.name,
        held.goal,
        of_whole(held.actual) if held.actual.is_part else held.actual.write(),
        held.remaining,
        part.state.value,
        is_urgent=part.state.needs_a_look,
    )


def _registers(asked: Asked) -> Iterator[SheetPart]:
    """At a committee's own place whatever lies there and the user sees, whoever answers
    for it; of a department what its own tasks cover."""
    look = asked.look
    has_place = look.unit.kind == Unit.Kind.COMMITTEE
    tasks = list(_seen(asked)) if has_place else look.tasks
    for domain in domains.all_domains():
        if domain.slug not in asked.closed.slugs:
            yield from domain.sheet(look.scope, _places(look), tasks)


def _seen(asked: Asked):
    seen = Task.objects.visible_to(asked.user, asked.printed_on)
    of_year = seen.filter(programme__year=asked.look.year)
    return of_year.for_report().order_by("programme", "order", "pk")


def _places(look: Look) -> Places:
    own = look.unit.area_id
    return look.scope.once(area_tree).making_up(own) if own else frozenset()
