"""The first page of leaders: how many tasks stand how, and of each task why, what remains
and what its unit said last. Pure: same look, same rows, same page."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse

from org.models import Unit
from org.text import search_key

from . import comparison, domains, formats
from .blocks import figures_in
from .bullets import Bullet, bullet
from .course_states import State
from .courses import Course, TaskCourse, counted, courses
from .domains import UnknownFigure
from .figures import Answer, Figure, Form
from .last_words import LastWords, last_words
from .looks import Look
from .models import Task, TaskUnit
from .overview_choice import Choice

SHOWN = 7  # parts of a task; the rest is counted, and told on the task's own page


@dataclass(frozen=True, kw_only=True)
class Headline:
    """A part of a task in a line: its figure against its goal, or a step."""

    course: Course
    figure: str = ""
    address: str = ""  # of the rows behind the figure; "": there are none
    goal: str = ""
    before: str = ""  # `cùng kỳ năm 2019: 04 km`
    bullet: Bullet | None = None


@dataclass(frozen=True, kw_only=True)
class Row:
    """A task as a leader is told of it."""

    course: TaskCourse
    address: str
    leads: tuple[Unit, ...]
    headlines: tuple[Headline, ...]
    rest: str  # `8 việc đúng tiến độ`: the parts that are not told one by one
    words: LastWords
    in_registers: int  # figures of a task that has no parts of its own

    @property
    def task(self) -> Task:
        return self.course.task


@dataclass(frozen=True, kw_only=True)
class Overview:
    look: Look
    choice: Choice
    rows: tuple[Row, ...]  # all of them, in the order that was chosen

    @cached_property
    def counts(self) -> dict[State, int]:
        """How many tasks stand in each state, the worst first, before any filter."""
        return counted(row.course for row in self.rows)

    @property
    def to_look_at(self) -> int:
        return sum(n for state, n in self.counts.items() if state.needs_a_look)

    @cached_property
    def shown(self) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if _is_chosen(row, self.choice))

    @cached_property
    def leads(self) -> list[Unit]:
        """By whom the list can be narrowed, in their own order."""
        found = {unit.pk: unit for row in self.rows for unit in row.leads}
        return sorted(found.values(), key=lambda unit: (unit.order, unit.sort_key))


def overview(look: Look, choice: Choice) -> Overview:
    """Everything about the tasks; queries do not grow with tasks, facts, places, years."""
    words = last_words(look)
    rows = [
        _row(look, found, words.get(found.task.pk, LastWords()))
        for found in courses(look.scope, look.tasks)
    ]
    if not choice.in_programme_order:
        rows.sort(key=lambda row: _WORST_FIRST[row.course.state])
    return Overview(look=look, choice=choice, rows=tuple(rows))


# What is told last asks nothing of anybody.
_WORST_FIRST = {state: place for place, state in enumerate(State)}


def _is_chosen(row: Row, choice: Choice) -> bool:
    state = row.course.state
    return (
        (choice.state is None or state is choice.state)
        and (not choice.needs_a_look or state.needs_a_look)
        and (not choice.lead or any(unit.code == choice.lead for unit in row.leads))
        and _is_named(row, choice.words)
    )


def _is_named(row: Row, words: str) -> bool:
    """Whether every word stands in its name, objective or parts; marks do not matter."""
    parts = (part.name for part in row.course.parts)
    told = search_key(" ".join([row.task.name, row.task.objective, *parts]))
    return all(word in told for word in search_key(words).split())


def _row(look: Look, found: TaskCourse, words: LastWords) -> Row:
    told, rest = _told(found)
    return Row(
        course=found,
        address=f"{reverse('tasks:detail', args=[found.task.code])}?{look.query}",
        leads=tuple(
            row.unit for row in found.task.units.all() if row.role == TaskUnit.Role.LEAD
        ),
        headlines=tuple(_headline(look, part) for part in told),
        rest=rest,
        words=words,
        in_registers=0 if found.parts else _in_registers(look, found.task),
    )


def _told(found: TaskCourse) -> tuple[list[Course], str]:
    """The parts that are told one by one, the worst first, and the rest as a count.

    A step without a number is told only where there is something to ask of it.
    """
    if found.is_cancelled:
        return [], ""
    parts = sorted(found.parts, key=lambda part: _WORST_FIRST[part.state])
    told = [p for p in parts if p.progress or p.state.needs_a_look][:SHOWN]
    return told, _rest([part for part in parts if part not in told])


def _rest(parts: Sequence[Course]) -> str:
    counts = {state: sum(p.state is state for p in parts) for state in State}
    return "; ".join(
        f"{formats.number(number)} {_kind(parts, state)} {state.value}"
        for state, number in counts.items()
        if number
    )


def _kind(parts: Iterable[Course], state: State) -> str:
    is_step = all(part.milestone for part in parts if part.state is state)
    return "việc" if is_step else "chỉ tiêu"


def _headline(look: Look, part: Course) -> Headline:
    row = part.progress
    if row is None:
        return Headline(course=part)
    then = _a_year_ago(look, part)
    return Headline(
        course=part,
        figure=_figure(row.actual, has_goal=row.target is not None),
        address=look.address_of(row.actual) if row.actual.sources else "",
        goal="" if row.goal == "–" else row.goal,
        before=f"{comparison.last_year(look.scope)}: {then.write()}" if then else "",
        bullet=bullet(part, then.value if then and _is_alike(part, then) else None),
    )


def _figure(actual: Figure, *, has_goal: bool) -> str:
    """`26/39 hộ` of what is held against its own whole, else as a report prints it."""
    is_of_whole = not has_goal and actual.base is not None and actual.value is not None
    return actual.write(Form.RATIO if is_of_whole else Form.FULL)


def _is_alike(part: Course, then: Figure) -> bool:
    row = part.progress
    is_percent = bool(row and row.target and row.target.is_percent)
    return bool(row) and then.unit == row.actual.unit and not is_percent


def _a_year_ago(look: Look, part: Course) -> Figure | None:
    """The same figure of the same period last year; None where nobody knows it."""
    try:
        then = comparison.chi_tieu_cung_ky(look.scope, part.progress.indicator.code)
    except UnknownFigure:
        return None
    return None if then.answer is Answer.MISSING or then.value is None else then


def _in_registers(look: Look, task: Task) -> int:
    """How many figures the registers tell of the task."""
    return len(list(_register_figures(look, task)))


def _register_figures(look: Look, task: Task) -> Iterator[object]:
    if task.scopes.all():
        yield from figures_in(domains.section_of(look.scope, task))
