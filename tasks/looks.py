"""What a page for leaders is asked: whose year, seen on which day. Its address is the view.

`don-vi`, `nam`, `ngay` and `ky` stand in the address of every such page; what is left out
is the user's own unit, its newest year, and the day that year has come to.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from urllib.parse import urlencode

from django.db.models import Q, QuerySet
from django.http import Http404, QueryDict
from django.urls import reverse

from org.models import Unit, User

from . import domains, readers, shares
from .access import find_period, require
from .blocks import FigureRun
from .domains import UnknownFigure
from .figures import Figure
from .forms.pages import AsOfForm
from .models import Indicator, Milestone, Period, Programme, Task, TaskUnit
from .scope import Scope

UNIT, YEAR, DAY, PERIOD = "don-vi", "nam", "ngay", "ky"


@dataclass(frozen=True, kw_only=True)
class Look:
    """One unit's tasks of a year as they stood on a day."""

    unit: Unit
    year: int
    as_of: date
    period: Period
    tasks: tuple[Task, ...]  # on a register's page only those that are in it
    registers: frozenset[str]  # that the unit's tasks of the year are in
    form: AsOfForm  # asks for the day; holds what was typed if it cannot be read
    units: tuple[Unit, ...]  # whom the user may look at and who has tasks
    years: tuple[int, ...]  # of which the unit has tasks

    @cached_property
    def scope(self) -> Scope:
        """The question to the registers: on this very day, whatever a period's cut-offs."""
        return Scope(unit=self.unit, period=self.period, as_of=self.as_of)

    @property
    def own_tasks(self) -> tuple[Task, ...]:
        """Those of the unit's own programme; the others it does for somebody else."""
        unit = self.unit.pk
        return tuple(task for task in self.tasks if task.programme.unit_id == unit)

    @property
    def query(self) -> str:
        """What other pages are asked to show the same: `don-vi=…&nam=…&ngay=…`."""
        return urlencode(
            {
                UNIT: self.unit.code,
                YEAR: self.year,
                DAY: f"{self.as_of:%d/%m/%Y}",
            }
        )

    def address_of(self, figure: Figure | FigureRun) -> str:
        """The page that tells which rows, papers and people stand behind a figure of this
        view, in its words: one click from the page, and the paper is the second."""
        asked = {"ma_so_lieu": figure.code, **dict(figure.args)}
        address = reverse("tasks:look_figure")
        return f"{address}?{urlencode(asked)}&{self.query}&{PERIOD}={self.period.code}"

    @property
    def kept(self) -> list[tuple[str, str]]:
        """What a form that changes the day carries along."""
        return [(UNIT, self.unit.code), (YEAR, str(self.year))]


@dataclass(frozen=True, kw_only=True)
class Register:
    """A register's page for leaders, asked what the look asks."""

    label: str
    view: str
    address: str


def registers(look: Look, user: User) -> list[Register]:
    """The pages of the registers that the look's tasks cover and the user may open."""
    return [
        Register(
            label=domain.label,
            view=domain.overview,
            address=f"{reverse(domain.overview)}?{look.query}",
        )
        for domain in domains.all_domains()
        if domain.overview
        and user.has_module_perms(domain.slug)
        and domain.slug in look.registers
    ]


def find_run(look: Look, code: str, args: Mapping[str, str]) -> FigureRun:
    """The figure that an address names, read for the look.

    Raises Http404 where no measure has the code, it is of a register that none of the
    tasks covers, or it is about what is not the unit's own.
    """
    register = code.partition(".")[0]
    tasks = [task for task in look.tasks if _is_in(task, register)]
    if tasks:
        is_seen = any(_is_own(look, task, register, args) for task in tasks)
    else:
        is_seen = _is_of_a_task(look, args)
    if not is_seen or not _is_own_place(look, args.get("dia_ban", "")):
        raise Http404("Không có số liệu này ở đây.")
    try:
        return domains.figure(code, look.scope, **args).run()
    except (UnknownFigure, ValueError) as error:
        raise Http404(str(error)) from error


def _is_own(look: Look, task: Task, register: str, args: Mapping[str, str]) -> bool:
    """Whether the unit has the task as a whole, or a share of what is asked about."""
    domain = domains.get_domain(register)
    about = domain.shown_with(look.scope, args)
    if about is not None and not _covers(task, register, about):
        return False
    places = shares.own_places(look.scope, task)
    if not places or not args or shares.leads(look.unit, task):
        return True
    return any(domain.concerns(look.scope, places, value) for value in args.values())


def _covers(task: Task, register: str, code: str) -> bool:
    return (register, code) in {(r.domain, r.object_code) for r in task.scopes.all()}


def _is_own_place(look: Look, code: str) -> bool:
    """Whether a place that is named lies in the unit's own."""
    tree = look.scope.once(readers.area_tree)
    area = tree.by_code(code) if code else None
    return not code or (
        area is not None
        and look.unit.area_id is not None
        and area.pk in tree.making_up(look.unit.area_id)
    )


def _is_of_a_task(look: Look, args: Mapping[str, str]) -> bool:
    """Whether an indicator or milestone that is asked about is of one of the tasks."""
    code, keys = args.get("ma", ""), [task.pk for task in look.tasks]
    return any(
        kind.objects.filter(code=code, task__in=keys).exists()
        for kind in (Indicator, Milestone)
    )


def period_on(periods: Iterable[Period], day: date) -> Period | None:
    """In which period of a year a day is looked at: the shortest that reaches to the day
    from where the year's reporting starts; after the last, the one that ends last.

    A leader asks what was done since the year began, not this month.
    """
    rows = sorted(periods, key=lambda p: (p.starts_on, p.ends_on, p.pk))
    if not rows:
        return None
    whole = [row for row in rows if row.starts_on == rows[0].starts_on]
    return next((row for row in whole if row.ends_on >= day), whole[-1])


# Who may look


def get_look(
    user: User, asked: QueryDict, today: date, register: str = ""
) -> Look | None:
    """What a page for leaders shows: `asked` is the query of its address.

    404 where the user does not reach the unit, it has no such year or period, or, on a
    register's page, none of its tasks that the user sees is in the register. None where
    nothing is asked for and there is nothing yet.
    """
    require(user, "tasks.view_task")
    units = list(_looked_at(user, today))
    if not (units or register or any(asked.get(name) for name in (UNIT, YEAR))):
        return None
    unit = _asked_unit(user, asked.get(UNIT), units, today)
    of_unit = _tasks_of(user, unit, today)
    years = sorted(set(of_unit.values_list("programme__year", flat=True)), reverse=True)
    if not (years or register or asked.get(YEAR)):
        return None
    year = _asked_year(asked.get(YEAR), years)
    of_year = _in_order(of_unit, unit, year)
    tasks = [task for task in of_year if _is_in(task, register)]
    periods = list(Period.objects.filter(year=year))
    if not tasks or not periods:
        raise Http404("Không có nhiệm vụ nào để xem ở đây.")
    form, day = _asked_day(asked)
    day = day or _standing_day(tasks[0].programme, today)
    return Look(
        unit=unit,
        year=year,
        as_of=day,
        period=_asked_period(asked.get(PERIOD), periods) or period_on(periods, day),
        tasks=tuple(tasks),
        registers=frozenset(row.domain for t in of_year for row in t.scopes.all()),
        form=form or AsOfForm({DAY: f"{day:%d/%m/%Y}"}),
        units=tuple(_with_tasks(user, units, today)),
        years=tuple(years),
    )


def _looked_at(user: User, today: date) -> QuerySet[Unit]:
    """Units that somebody may look at: the one acted for and all below it."""
    acting_for = user.acts_for(today)
    if acting_for is None:
        return Unit.objects.none()
    found = Unit.objects.within(acting_for, today).select_related("area")
    return found.order_by("order", "sort_key", "pk")


def _asked_unit(user: User, code: str | None, units: list[Unit], today: date) -> Unit:
    wanted = code or (own.code if (own := user.acts_for(today)) else None)
    found = next((unit for unit in units if unit.code == wanted), None)
    if found is None:
        raise Http404("Không có đơn vị này.")
    return found


def _with_tasks(user: User, units: list[Unit], today: date) -> list[Unit]:
    """Those of the units of which there is something to look at, of whatever year."""
    seen = Task.objects.visible_to(user, today)
    doing = TaskUnit.objects.filter(task__in=seen, role__in=TaskUnit.REPORTING)
    own = Programme.objects.filter(tasks__in=seen)
    busy = {*doing.values_list("unit", flat=True), *own.values_list("unit", flat=True)}
    return [unit for unit in units if unit.pk in busy]


def _tasks_of(user: User, unit: Unit, today: date) -> QuerySet[Task]:
    """The unit's own lists and what it does of those of others, as far as seen."""
    doing = TaskUnit.objects.filter(unit=unit, role__in=TaskUnit.REPORTING)
    of_unit = Q(programme__unit=unit) | Q(pk__in=doing.values("task"))
    return Task.objects.visible_to(user, today).filter(of_unit)


def _in_order(of_unit: QuerySet[Task], unit: Unit, year: int) -> list[Task]:
    """Of the year: the unit's own list, then those of others."""
    found = of_unit.filter(programme__year=year).for_report()
    rows = found.select_related("programme__unit__area").order_by("order", "pk")
    return sorted(rows, key=lambda task: task.programme.unit_id != unit.pk)


def _is_in(task: Task, register: str) -> bool:
    """Whether the task covers something of the register; "": whether it is a task."""
    return not register or any(row.domain == register for row in task.scopes.all())


def _asked_year(asked: str | None, years: list[int]) -> int:
    found = next((year for year in years if asked in (None, "", str(year))), None)
    if found is None:
        raise Http404("Không có nhiệm vụ nào của năm này.")
    return found


def _asked_day(asked: QueryDict) -> tuple[AsOfForm | None, date | None]:
    """The form with what was typed, and its day if it is one; neither if none is asked."""
    if not asked.get(DAY):
        return None, None
    form = AsOfForm(asked)
    return form, form.cleaned_data[DAY] if form.is_valid() else None


def _asked_period(code: str | None, periods: list[Period]) -> Period | None:
    if not code:
        return None
    found = next((period for period in periods if period.code == code), None)
    if found is None:
        raise Http404("Không có kỳ báo cáo này.")
    return found


def _standing_day(programme: Programme, today: date) -> date:
    """The day a year is looked at: today, or where the last report of a past year stood."""
    if programme.year == today.year:
        return today
    period = find_period(programme, None)
    return min(period.cut_off_on, today) if period else today
