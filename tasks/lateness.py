"""Who has not handed in the return of a look's period, told on the leaders' first page."""

from dataclasses import dataclass
from datetime import date, datetime

from org.models import Unit

from .board import Board, board_of
from .looks import Look
from .openings import opening_of
from .standing import Standing, standing_of

SHOWN = 8


@dataclass(frozen=True, kw_only=True)
class Lateness:
    """Of an agency who is missing; of a unit that reports to one its own return."""

    board: Board | None = None
    standing: Standing | None = None

    @property
    def missing(self) -> list[Unit]:
        rows = self.board.missing if self.board else []
        return [row.unit for row in rows[:SHOWN]]

    @property
    def more(self) -> int:
        return max(0, len(self.board.missing) - SHOWN) if self.board else 0

    @property
    def is_overdue(self) -> bool:
        return (
            any(row.is_overdue for row in self.board.missing) if self.board else False
        )


def lateness(look: Look, today: date, now: datetime) -> Lateness:
    """As it is now: who handed in by which day is no question of the day looked at."""
    if look.own_tasks:
        return Lateness(board=board_of(opening_of(look.unit, look.period), today, now))
    return Lateness(standing=standing_of(look.unit, look.period))
