"""What somebody has to do now: enter, mend, approve, accept; and what is shut, with why."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from org.deputies import capacities
from org.models import Unit, User

from . import locks
from .badges import Badge, Due, badge_of, due_by, due_of
from .direction_states import ANSWER
from .directions import Instruction, instructions, urgent_first
from .ledger import Amount, Ledger, ledger_of
from .models import Direction, Period, PeriodEvent, PeriodReporter, Return, Task
from .openings import openings_of
from .period_states import PeriodMove
from .standing import Standing, standings
from .states import ACCEPT, ENTER, SUBMIT, State

# Periods that somebody can still have something to do with.
LIVING = (PeriodMove.OPEN, PeriodMove.REOPEN, PeriodMove.LOCK)


@dataclass(frozen=True, kw_only=True)
class Part:
    """A task that the unit reports on, and how much of it there is."""

    task: Task
    amount: Amount


@dataclass(frozen=True, kw_only=True)
class Duty:
    """A return that somebody looks after, with its tasks."""

    standing: Standing
    parts: tuple[Part, ...]
    due: Due
    lock: "locks.Lock | None"
    in_place_of: User | None
    approves: bool  # whether it waits for this very person

    @property
    def badge(self) -> Badge:
        total = sum((part.amount for part in self.parts), Amount())
        return badge_of(self.standing, total)


@dataclass(frozen=True, kw_only=True)
class Directed:
    """An instruction that the unit still has to answer."""

    found: Instruction
    due: Due


@dataclass(frozen=True, kw_only=True)
class Work:
    """Everything on the first page, each return in one place only."""

    directed: tuple[Directed, ...] = ()
    approving: tuple[Duty, ...] = ()  # waiting for the head of the unit
    returned: tuple[Duty, ...] = ()
    due: tuple[Duty, ...] = ()
    handed_in: tuple[Duty, ...] = ()
    shut: tuple[Duty, ...] = ()  # locked before anything was handed in
    accepting: tuple[Standing, ...] = ()  # waiting for the office

    def __bool__(self) -> bool:
        return any(vars(self).values())


def work_of(user: User, today: date) -> Work:
    """What the user has to do on the day, also in the place of those stood in for."""
    duties: list[Duty] = []
    accepting: list[Standing] = []
    directed: list[Unit] = []
    for person in capacities(user, today):
        other = None if person == user else person
        if person.unit and person.has_perm(ENTER):
            duties += _duties(person, other, today)
        if person.unit and person.has_perm(ANSWER):
            directed.append(person.unit)
        if person.has_perm(ACCEPT) and (agency := person.acts_for(today)):
            accepting += _to_accept(agency, today)
    places: dict[str, list[Duty]] = {}
    for duty in duties:
        places.setdefault(_place(duty), []).append(duty)
    return Work(
        **{name: tuple(found) for name, found in places.items()},
        directed=tuple(_directed(directed, today)),
        accepting=tuple(accepting),
    )


def _directed(units: list[Unit], today: date) -> Iterator[Directed]:
    """What leaders want of the units and nobody has answered, what is due first first."""
    if not units:
        return
    rows = instructions(Direction.objects.filter(to_unit__in=units))
    for found in urgent_first(row for row in rows if row.is_open):
        yield Directed(found=found, due=due_by(found.due_on, today))


def _place(duty: Duty) -> str:
    state = duty.standing.state
    if duty.approves:
        return "approving"
    if state is State.RETURNED:
        return "returned"
    if state is not State.ENTERING:
        return "handed_in"
    return "shut" if duty.lock else "due"


def _duties(person: User, other: User | None, today: date) -> Iterator[Duty]:
    """The returns of the person's own unit, the most urgent first."""
    owed = _owed(person.unit)
    openings = [
        o for agency, periods in _periods(owed) for o in openings_of(agency, periods)
    ]
    openings.sort(key=lambda o: (o.due_on or date.max, o.period.pk))
    found = standings((person.unit, o.period, o) for o in openings)
    for standing in found:
        tasks = owed[standing.agency, standing.period]
        yield _duty(standing, tasks, person, other, today)


def _owed(unit: Unit) -> dict[tuple[Unit, Period], list[Task]]:
    """The tasks that the unit reports on, by agency and period that still lives."""
    living = PeriodEvent.objects.deciding().filter(kind__in=LIVING)
    keys = set(living.values_list("period", "agency"))
    rows = PeriodReporter.objects.filter(
        unit=unit, period__in={period for period, _ in keys}
    )
    found: dict[tuple[Unit, Period], list[Task]] = {}
    rows = rows.select_related("agency", "period", "task").prefetch_related(
        "task__scopes"
    )
    for row in rows.order_by("task__order", "task"):
        if (row.period_id, row.agency_id) in keys:
            found.setdefault((row.agency, row.period), []).append(row.task)
    return found


def _periods(
    owed: Iterable[tuple[Unit, Period]],
) -> Iterator[tuple[Unit, list[Period]]]:
    agencies: dict[Unit, list[Period]] = {}
    for agency, period in owed:
        agencies.setdefault(agency, []).append(period)
    return iter(agencies.items())


def _duty(
    standing: Standing,
    tasks: list[Task],
    person: User,
    other: User | None,
    today: date,
) -> Duty:
    opening = standing.opening
    ledger = ledger_of([standing.unit], standing.period)
    return Duty(
        standing=standing,
        parts=tuple(_parts(standing.unit, tasks, ledger)),
        due=due_of(opening, today),
        lock=None
        if opening.is_open_for(standing.unit, today)
        else locks.why_shut(opening),
        in_place_of=other,
        approves=standing.state is State.WAITING and person.has_perm(SUBMIT),
    )


def _parts(unit: Unit, tasks: list[Task], ledger: Ledger) -> Iterator[Part]:
    for task in tasks:
        yield Part(task=task, amount=ledger.of(unit, task))


def _to_accept(agency: Unit, today: date) -> list[Standing]:
    """Returns that the office has to look at, the oldest first."""
    events = PeriodEvent.objects.deciding().filter(agency=agency, kind__in=LIVING)
    periods = list(Period.objects.filter(pk__in=events.values("period")))
    openings = {o.period.pk: o for o in openings_of(agency, periods)}
    owing = PeriodReporter.objects.filter(agency=agency).values("unit")
    below = Unit.objects.within(agency, today).exclude(pk=agency.pk)
    begun = Return.objects.filter(
        Q(unit__in=owing) | Q(unit__in=below), period__in=openings
    ).select_related("unit", "period")
    found = standings((row.unit, row.period, openings[row.period_id]) for row in begun)
    waiting = (s for s in found if s.state in (State.SUBMITTED, State.CHANGE_ASKED))
    return sorted(waiting, key=lambda s: (s.since is None, s.since, s.unit.pk))
