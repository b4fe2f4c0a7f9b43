"""How the work stands on a day against its planned course, and why: indicators, milestones
and, by the worst of these, tasks. The rule itself: `course_states`."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from . import formats, readers
from .course_parts import is_whole, own_milestones, own_rows
from .course_states import State, Way, judge, worst
from .course_words import shown, told, told_of_milestone, told_without_goal
from .figures import Answer
from .models import Indicator, Milestone, MilestoneReport, Task
from .progress import Progress, indicators_of, progress
from .progress import State as Held
from .scope import Scope

Done = MilestoneReport.State
NOT_MEASURED = "theo dõi bằng nội dung, không đặt chỉ tiêu bằng số"
NO_SHARE = "không giao chỉ tiêu riêng cho đơn vị"


@dataclass(frozen=True, kw_only=True)
class Course:
    """An indicator or a milestone on its way; `why` tells the state in words."""

    name: str
    state: State
    why: str
    due_on: date
    progress: Progress | None = None  # of an indicator
    way: Way | None = None  # of an indicator that has a goal in numbers
    needed: Decimal | None = None  # by the day, in the goal's terms
    milestone: Milestone | None = None
    report: MilestoneReport | None = None  # of a milestone: what stands of it

    @property
    def remaining(self) -> str:
        """`02 km`; "" where nothing is left or no number can tell."""
        left = self.progress.remaining if self.progress else "–"
        return "" if left == "–" else left

    @property
    def needed_text(self) -> str:
        """What the way asks by the day, with its unit; "" where it asks for no number."""
        if self.needed is None or self.progress is None:
            return ""
        return self.progress.written(shown(self.progress, self.needed))

    @property
    def needed_percent(self) -> int | None:
        """How far along a bar that ends with the goal the way has come."""
        if self.needed is None or self.way is None or not self.way.goal:
            return None
        return max(0, min(100, round(self.needed / self.way.goal * 100)))


@dataclass(frozen=True, kw_only=True)
class TaskCourse:
    """A task with its parts in their order; it takes the worst of their states."""

    task: Task
    due_on: date
    parts: tuple[Course, ...]
    is_whole: bool = True  # or the share of a unit with a place of its own

    @cached_property
    def state(self) -> State:
        if self.is_cancelled:
            return State.CANCELLED
        return worst([part.state for part in self.parts])

    @property
    def is_cancelled(self) -> bool:
        return any(part.state is State.CANCELLED for part in self.parts)

    @property
    def measured(self) -> tuple[Course, ...]:
        """The indicators."""
        return tuple(part for part in self.parts if part.progress)

    @property
    def steps(self) -> tuple[Course, ...]:
        """The milestones."""
        return tuple(part for part in self.parts if part.milestone)

    @property
    def deciding(self) -> tuple[Course, ...]:
        """The parts that are why the task stands as it does."""
        return tuple(part for part in self.parts if part.state is self.state)

    @property
    def why(self) -> str:
        """`2/3 việc chậm: …`: the first that decides, and how many do."""
        if self.state is State.CANCELLED:
            return f"bị hủy từ ngày {formats.day(self.task.cancelled_on)}"
        asked = [part for part in self.parts if part.state.is_asked]
        if not asked:
            return NOT_MEASURED if self.is_whole else NO_SHARE
        first = self.deciding[0]
        lead = f"{len(self.deciding)}/{len(asked)} " if len(asked) > 1 else ""
        why = "" if first.why == self.state.value else f" – {first.why}"
        return f"{lead}{self.state.value}: {first.name}{why}"


def courses(scope: Scope, tasks: Sequence[Task]) -> list[TaskCourse]:
    """Each task as it stands on the scope's day; queries do not grow with the tasks.

    The scope's unit sees of a task what is its own (`tasks.shares`): who gave or leads it
    all, a commune what is asked of its own place.
    """
    indicators = indicators_of(tasks)
    return [task_course(scope, task, indicators.get(task.pk, [])) for task in tasks]


def task_course(
    scope: Scope, task: Task, indicators: Sequence[Indicator]
) -> TaskCourse:
    """The task with these of its indicators, and with its milestones."""
    due_on = due_of(task)
    if not task.is_open_on(scope.as_of):
        name = task.name
        gone = Course(name=name, state=State.CANCELLED, why="bị hủy", due_on=due_on)
        return TaskCourse(task=task, due_on=due_on, parts=(gone,))
    has_all = is_whole(scope, task)
    rows = progress(scope, indicators)
    if not has_all:
        rows = own_rows(scope, task, rows)
    parts = (
        *(_indicator_course(scope, task, row, due_on) for row in rows),
        *(_milestone_course(scope, row, due_on) for row in own_milestones(scope, task)),
    )
    return TaskCourse(task=task, due_on=due_on, parts=parts, is_whole=has_all)


def due_of(task: Task) -> date:
    """The task's due day; without one, the last of the programme's year."""
    return task.due_on or date(task.programme.year, 12, 31)


# An indicator


def _indicator_course(scope: Scope, task: Task, row: Progress, due_on: date) -> Course:
    way = _way(scope, task, row, due_on)
    value, day = row.value, scope.as_of
    is_asked = _is_asked(row)
    if not is_asked:
        return Course(
            name=row.indicator.name,
            state=State.NOT_MEASURED,
            why=told_without_goal(row),
            due_on=due_on,
            progress=row,
        )
    is_done = _is_done(row, day, due_on)
    state = judge(
        day,
        due_on,
        is_done=is_done,
        was_done_in_time=day <= due_on or _was_done(scope, row, due_on),
        is_known=row.state is not Held.NO_DATA,
        is_behind=_is_behind(row, way, value, day),
    )
    needed = way.needed(day) if way else None
    return Course(
        name=row.indicator.name,
        state=state,
        why=told(row, state, way, day, due_on),
        due_on=due_on,
        progress=row,
        way=way,
        needed=needed,
    )


def _goal(row: Progress) -> Decimal | None:
    """The goal; where none is set, the plan or the whole that the figure is part of."""
    return row.target.value if row.target else row.actual.base


def _is_asked(row: Progress) -> bool:
    """Whether anything is asked of the indicator; of "không áp dụng" nothing is."""
    if row.actual.answer is Answer.NOT_APPLICABLE:
        return False
    is_fraction = row.indicator.kind == Indicator.Kind.FRACTION
    return _goal(row) is not None or (is_fraction and row.state is Held.NO_DATA)


def _way(scope: Scope, task: Task, row: Progress, due_on: date) -> Way | None:
    """None where no goal is set in numbers, and of a ceiling without a start: what may
    not be exceeded has no course to lag behind."""
    goal, target = _goal(row), row.target
    points = _points(scope, task, row)
    if goal is None:
        return None
    if target and target.is_ceiling and target.baseline is None and not points:
        return None
    start = target.baseline if target and target.baseline is not None else Decimal(0)
    first = date(task.programme.year, 1, 1)
    return Way(starts_on=first, due_on=due_on, start=start, goal=goal, points=points)


def _points(
    scope: Scope, task: Task, row: Progress
) -> tuple[tuple[date, Decimal], ...]:
    """What the programme's own unit planned; a part of its area has the straight line."""
    if scope.unit.area_id not in (None, task.programme.unit.area_id):
        return ()
    points = scope.once(readers.paths).get(row.indicator.pk, [])
    return tuple((point.day, point.value) for point in points)


def _is_done(row: Progress, day: date, due_on: date) -> bool:
    """Whether the goal is met. What may not be exceeded is kept only at the end."""
    if row.target is None:
        value, whole = row.value, row.actual.base
        return value is not None and whole is not None and value >= whole
    if row.target.is_ceiling and day <= due_on:
        return False
    return row.state is Held.MET


def _was_done(scope: Scope, row: Progress, due_on: date) -> bool:
    [then] = progress(scope.on(due_on), [row.indicator])
    return _is_done(then, due_on, due_on) or then.state is Held.MET


def _is_behind(
    row: Progress, way: Way | None, value: Decimal | None, day: date
) -> bool:
    if value is None:
        return False
    goal = row.target
    if goal and goal.is_ceiling and not goal.is_met_by(value) and way is None:
        return True
    return way is not None and way.is_behind(value, day)


# A milestone


def _milestone_course(scope: Scope, milestone: Milestone, task_due: date) -> Course:
    report = scope.once(readers.milestone_reports).get(milestone.pk)
    due_on = milestone.due_on or task_due
    state = judge(
        scope.as_of,
        due_on,
        is_done=_is_reported_done(report),
        was_done_in_time=scope.as_of <= due_on
        or _was_reported_done(scope, milestone, due_on),
        is_known=report is not None,
        # Nothing of it is done, and time has gone by; "đang thực hiện" has no number.
        is_behind=report is not None and report.state == Done.NOT_STARTED,
    )
    return Course(
        name=formats.sentence(milestone.name),
        state=state,
        why=told_of_milestone(report, state, scope.as_of, due_on),
        due_on=due_on,
        milestone=milestone,
        report=report,
    )


def _is_reported_done(report: MilestoneReport | None) -> bool:
    return report is not None and report.state == Done.DONE


def _was_reported_done(scope: Scope, milestone: Milestone, due_on: date) -> bool:
    """Whether it was by the end of a day before the scope's. Read of all that stands:
    every milestone has a due day of its own, and must not cost a query of its own."""
    rows = scope.once(readers.milestone_history).get(milestone.pk, [])
    by_then = [row for row in rows if row.happened_on <= due_on]
    return bool(by_then) and _is_reported_done(by_then[-1])


def counted(found: Iterable[TaskCourse]) -> dict[State, int]:
    """How many tasks stand in each state; every state, the worst first."""
    states = [course.state for course in found]
    return {state: states.count(state) for state in State}
