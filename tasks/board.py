"""How complete a period is: who owes what to the agency, what came, on time or late."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from org.models import Unit

from . import formats
from .badges import Badge, Stuck, badge_of, stuck
from .ledger import Amount, Ledger, ledger_of
from .models import PeriodReporter, Return, Task
from .openings import Opening
from .standing import Standing, standings
from .states import State


@dataclass(frozen=True, kw_only=True)
class Cell:
    """A unit's part in a task."""

    task: Task
    amount: Amount
    badge: Badge


@dataclass(frozen=True, kw_only=True)
class Row:
    """A unit: its return, and its cells in the order of the board's tasks; None where the
    unit does not report on the task."""

    unit: Unit
    standing: Standing
    amount: Amount
    cells: tuple[Cell | None, ...]
    is_expected: (
        bool  # whether it was among those who must report when the period opened
    )
    stuck: Stuck | None
    is_overdue: bool  # nothing handed in, and the day is over

    @property
    def badge(self) -> Badge:
        return badge_of(self.standing, self.amount)

    @property
    def is_handed_in(self) -> bool:
        return self.standing.state.is_handed_in

    @property
    def is_late(self) -> bool:
        """Whether it came late, or is missing though the day is over."""
        return self.is_overdue or (self.is_handed_in and self.standing.is_late)

    @property
    def timeliness(self) -> str:
        """On time or late, in words; "" where neither can be said."""
        if self.is_late:
            return "quá hạn" if self.is_overdue else "nộp quá hạn"
        is_due = bool(self.standing.opening and self.standing.opening.due_on)
        return "đúng hạn" if self.is_handed_in and is_due else ""

    @property
    def can_be_accepted(self) -> bool:
        return self.standing.state is State.SUBMITTED


@dataclass(frozen=True, kw_only=True)
class Board:
    opening: Opening
    tasks: tuple[Task, ...]
    rows: tuple[Row, ...]

    @cached_property
    def expected(self) -> list[Row]:
        return [row for row in self.rows if row.is_expected]

    @cached_property
    def handed_in(self) -> list[Row]:
        return [row for row in self.expected if row.is_handed_in]

    @property
    def on_time(self) -> list[Row]:
        return [row for row in self.handed_in if not row.standing.is_late]

    @property
    def missing(self) -> list[Row]:
        return [row for row in self.expected if not row.is_handed_in]

    @property
    def headline(self) -> str:
        """`Mới có 15/17 đơn vị nộp; 12/17 nộp đúng hạn.`: two rates, each of its base."""
        whole = len(self.expected)
        if not whole:
            return "Không đơn vị nào phải báo cáo kỳ này."
        came = len(self.handed_in)
        said = f"Đủ {came}/{whole}" if came == whole else f"Mới có {came}/{whole}"
        if self.opening.due_on is None:
            return f"{said} đơn vị nộp; chưa đặt hạn nộp nên không tính đúng hạn."
        return f"{said} đơn vị nộp; {len(self.on_time)}/{whole} nộp đúng hạn."

    @property
    def reminder(self) -> str:
        """A message to paste into the group chat of the units."""
        opening = self.opening
        lines = [f"{opening.agency}: báo cáo kỳ {opening.period}."]
        if opening.due_on:
            lines.append(f"Hạn nộp: hết ngày {formats.day(opening.due_on)}.")
        lines.append(f"Đã nộp {len(self.handed_in)}/{len(self.expected)} đơn vị.")
        if not self.missing:
            return "\n".join([*lines, "Tất cả đã nộp, xin cảm ơn."])
        lines.append("Còn thiếu:")
        lines += [
            f"{number}. {row.unit} – {row.badge.value}"
            for number, row in enumerate(self.missing, 1)
        ]
        return "\n".join(lines)


def board_of(opening: Opening, today: date, now: datetime) -> Board:
    """Every unit that had to report when the period opened, and who reported besides; in
    a constant number of queries."""
    owed = _owed(opening)
    tasks = _tasks({task for rows in owed.values() for task in rows})
    units = _units(opening, owed)
    ledger = ledger_of(units, opening.period)
    found = standings((unit, opening.period, opening) for unit in units)
    rows = (
        _row(standing, tasks, owed.get(standing.unit.pk), ledger, today, now)
        for standing in found
    )
    return Board(opening=opening, tasks=tuple(tasks), rows=tuple(rows))


def _owed(opening: Opening) -> dict[int, set[int]]:
    """Keys of the tasks that each unit must report on."""
    found: dict[int, set[int]] = {}
    rows = PeriodReporter.objects.filter(period=opening.period, agency=opening.agency)
    for unit, task in rows.values_list("unit", "task"):
        found.setdefault(unit, set()).add(task)
    return found


def _tasks(keys: Iterable[int]) -> list[Task]:
    tasks = Task.objects.filter(pk__in=keys).prefetch_related("scopes")
    return list(tasks.order_by("order", "pk"))


def _units(opening: Opening, owed: dict[int, set[int]]) -> list[Unit]:
    """Those who owe, and those of the agency who handed something in all the same."""
    others = (
        Return.objects.filter(
            period=opening.period,
            unit__in=Unit.objects.within_during(
                opening.agency, opening.period.starts_on, opening.period.ends_on
            ),
        )
        .exclude(unit=opening.agency)
        .values("unit")
    )
    units = Unit.objects.filter(pk__in=owed) | Unit.objects.filter(pk__in=others)
    return list(units.order_by("order", "sort_key", "pk"))


def _row(
    standing: Standing,
    tasks: list[Task],
    owed: set[int] | None,
    ledger: Ledger,
    today: date,
    now: datetime,
) -> Row:
    unit, opening = standing.unit, standing.opening
    cells = (
        _cell(standing, task, ledger) if task.pk in (owed or ()) else None
        for task in tasks
    )
    return Row(
        unit=unit,
        standing=standing,
        amount=ledger.of_unit(unit),
        cells=tuple(cells),
        is_expected=owed is not None,
        stuck=stuck(standing, today),
        is_overdue=bool(
            opening and opening.is_late(now) and not standing.state.is_handed_in
        ),
    )


def _cell(standing: Standing, task: Task, ledger: Ledger) -> Cell:
    amount = ledger.of(standing.unit, task)
    return Cell(task=task, amount=amount, badge=badge_of(standing, amount))
