"""The milestones of a year on one line of time: due days, what was reported on the way,
when it was done. Reads once; a track is drawn and told from the same ready values."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from org.models import Unit

from . import domains, formats, measures, readers
from .course_states import State, judge
from .courses import Course, TaskCourse, courses
from .formats import Precision
from .looks import Look
from .models import Milestone, Task
from .openings import Opening, openings_of
from .tracks import (
    MONTH,
    YEAR,
    Event,
    Track,
    done_by,
    due_event,
    lateness,
    leads_of,
    place,
    report_event,
)

YEARS_END = "hết năm, không giao hạn riêng"


@dataclass(frozen=True, kw_only=True)
class Lane:
    """A task: itself as a whole, and its milestones in order."""

    task: Task
    whole: Track
    tracks: tuple[Track, ...]
    deadlines: tuple[Track, ...] = ()  # of the registers that it covers

    @property
    def parts(self) -> tuple[Track, ...]:
        return (*self.tracks, *self.deadlines)


@dataclass(frozen=True, kw_only=True)
class Timeline:
    """The year of a look."""

    look: Look
    lanes: tuple[Lane, ...]
    periods: tuple[Track, ...]

    @property
    def today(self) -> int:
        return place(self.look.year, self.look.as_of)

    @property
    def is_begun(self) -> bool:
        """Whether the day looked at has a place on the line."""
        return self.look.as_of.year >= self.look.year

    @property
    def is_over(self) -> bool:
        return self.look.as_of.year > self.look.year

    @property
    def months(self) -> range:
        return range(1, 13)

    @property
    def grid(self) -> range:
        """Where one month ends and the next begins."""
        return range(MONTH, YEAR + 1, MONTH)

    @cached_property
    def milestones(self) -> list[Track]:
        return [track for lane in self.lanes for track in lane.tracks]

    @property
    def counts(self) -> list[tuple[State, int]]:
        """How many milestones stand in each state that one stands in, the worst first."""
        states = [track.state for track in self.milestones]
        return [(s, states.count(s)) for s in State if s in states]

    @cached_property
    def units(self) -> list[Unit]:
        """The units that something of it is entrusted to, by which it is filtered."""
        found = {unit.pk: unit for lane in self.lanes for unit in _entrusted(lane)}
        return sorted(found.values(), key=lambda u: (u.order, u.sort_key, u.pk))

    def only(self, task: str = "", state: State | None = None, unit: str = ""):
        """What of it is asked for; a task without any of that is left out."""
        if not (task or state or unit):
            return self
        lanes = [
            replace(lane, tracks=kept, deadlines=due)
            for lane in self.lanes
            if task in ("", lane.task.code)
            for kept in [tuple(_kept(lane.tracks, state, unit))]
            for due in [tuple(_kept(lane.deadlines, state, unit))]
            if kept or list(_kept([lane.whole], state, unit))
        ]
        return replace(self, lanes=tuple(lanes), periods=())


def _kept(tracks: Iterable[Track], state: State | None, unit: str) -> Iterator[Track]:
    return (
        track
        for track in tracks
        if state in (None, track.state) and (not unit or unit in track.units)
    )


def _entrusted(lane: Lane) -> Iterator[Unit]:
    yield from leads_of(lane.task)
    yield from (
        track.milestone.lead
        for track in lane.tracks
        if track.milestone and track.milestone.lead
    )


# Reading


def timeline(look: Look) -> Timeline:
    """The look's year; queries do not grow with tasks, milestones or their reports."""
    found = courses(look.scope, look.tasks)
    return Timeline(
        look=look,
        lanes=tuple(_lane(look, course) for course in found),
        periods=tuple(_periods(look)),
    )


def _lane(look: Look, course: TaskCourse) -> Lane:
    parts = [part for part in course.parts if part.milestone]
    return Lane(
        task=course.task,
        whole=_whole(look, course),
        tracks=tuple(_track(look, course.task, part) for part in parts),
        deadlines=tuple(_deadlines(look, course)),
    )


def _deadlines(look: Look, course: TaskCourse) -> Iterator[Track]:
    """What of the registers is not done yet and falls due. Nothing is said of how it goes
    until the day is near."""
    leads = leads_of(course.task)
    if course.is_cancelled:
        return
    for row in domains.deadlines_of(look.scope, course.task):
        due = due_event(look.year, row.due_on, "hạn")
        state = judge(look.as_of, row.due_on, is_done=False)
        yield Track(
            name=formats.sentence(row.name),
            events=(due,),
            planned=(0, due.x),
            state=state if state.needs_a_look else None,
            why="chưa xong, theo sổ theo dõi",
            unit=formats.listing(map(str, leads)),
            units=frozenset(unit.code for unit in leads),
            **lateness(look.year, state, row.due_on, look.as_of),
        )


def _whole(look: Look, course: TaskCourse) -> Track:
    task, leads = course.task, leads_of(course.task)
    due = due_event(look.year, course.due_on, "hạn" if task.due_on else YEARS_END)
    late = lateness(look.year, course.state, course.due_on, look.as_of)
    return Track(
        name=task.name,
        events=(due,),
        planned=(0, due.x),
        state=course.state,
        why=course.why,
        unit=formats.listing(map(str, leads)),
        units=frozenset(unit.code for unit in leads),
        # When all of a task was done, none of its parts tells.
        **({} if course.state.is_done else late),
    )


def _track(look: Look, task: Task, course: Course) -> Track:
    milestone = course.milestone
    reports = look.scope.once(readers.milestone_history).get(milestone.pk, [])
    done = done_by(reports)
    units = [milestone.lead] if milestone.lead else leads_of(task)
    due = due_event(
        look.year,
        course.due_on,
        _of_whom(task, milestone),
        milestone.due_precision if milestone.due_on else Precision.DAY,
    )
    figure = measures.milestone_figure(look.scope, milestone)
    events = [
        *(report_event(look.year, row, is_done=row is done) for row in reports),
        due,
    ]
    return Track(
        name=course.name,
        events=tuple(sorted(events, key=lambda event: event.day)),
        planned=(0, due.x),
        state=course.state,
        why=course.why,
        unit=formats.listing(map(str, units)),
        partner=milestone.partner,
        units=frozenset(unit.code for unit in units),
        figure=look.address_of(figure) if figure.sources else "",
        milestone=milestone,
        **lateness(
            look.year,
            course.state,
            course.due_on,
            done.happened_on if done else look.as_of,
        ),
    )


def _of_whom(task: Task, milestone: Milestone) -> str:
    """Whose due day a milestone has."""
    if milestone.due_on:
        return "hạn"
    return "hạn của nhiệm vụ" if task.due_on else "hết năm"


# Periods to report on


def _periods(look: Look) -> Iterator[Track]:
    """Those that were opened or have a day to be handed in by."""
    agency = look.tasks[0].programme.unit
    for opening in openings_of(agency, look.scope.once(readers.periods_of_year)):
        if opening.events or opening.due_on:
            yield _period(look, opening)


def _period(look: Look, opening: Opening) -> Track:
    period = opening.period
    days = [("cut-off", period.cut_off_on, "chốt số liệu")]
    if opening.due_on:
        days.append(("due", opening.due_on, "hạn nộp"))
    events = [
        Event(
            kind=kind,
            day=day,
            told_day=formats.day(day),
            text=text,
            x=place(look.year, day),
        )
        for kind, day, text in days
    ]
    return Track(
        name=f"Kỳ báo cáo {period}",
        events=tuple(events),
        planned=(place(look.year, period.starts_on), place(look.year, period.ends_on)),
        why=opening.state.label
        if opening.due_on
        else f"{opening.state.label}, chưa đặt hạn nộp",
        unit=str(opening.agency),
    )
