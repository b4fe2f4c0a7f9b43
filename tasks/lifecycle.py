"""A life in steps as one table: states, moves between them, and whose each move is.

What follows from the table (the refusals, the picture in docs/) follows the same way for
everything that has such a life.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import TextChoices


@dataclass(frozen=True, kw_only=True)
class Transition:
    """A move from one state to another, and the permission of who makes it."""

    move: Any  # a member of the life's own moves
    before: Any  # and of its states
    after: Any
    permission: str
    needs_reason: bool = False
    name: str = ""  # on the button, where the move's own name would not say it

    @property
    def label(self) -> str:
        return self.name or str(self.move.label)


def transition(
    before: Any,
    move: Any,
    after: Any,
    permission: str,
    *,
    name: str = "",
    reason: bool = False,
) -> Transition:
    """A line of a table, as short as it is read."""
    return Transition(
        move=move,
        before=before,
        after=after,
        permission=permission,
        name=name,
        needs_reason=reason,
    )


@dataclass(frozen=True, kw_only=True)
class Lifecycle:
    """The table, and what can be asked of it."""

    subject: str  # what has this life, as a sentence begins: "Kỳ báo cáo"
    states: type[TextChoices]
    initial: Any
    transitions: tuple[Transition, ...]
    whose: Mapping[str, str]  # permission → who has it, as a sentence names them

    def transition(self, state: Any, move: Any) -> Transition | None:
        """The transition, if the move can be made in the state."""
        found = (t for t in self.transitions if (t.before, t.move) == (state, move))
        return next(found, None)

    def offered(self, state: Any) -> list[Transition]:
        """What somebody can do in the state, in the order of the table."""
        return [t for t in self.transitions if t.before is state]

    def state_after(self, moves: Iterable[Any]) -> Any:
        """Where these moves lead. Raises ValueError on an impossible one."""
        state = self.initial
        for move in moves:
            made = self.transition(state, move)
            if made is None:
                raise ValueError(f"{move} cannot be made in {state}")
            state = made.after
        return state

    def refusal_of(self, state: Any, move: Any) -> str:
        """Why the move cannot be made now, in Vietnamese; "" where it can."""
        if self.transition(state, move):
            return ""
        return f"{self.subject} đang ở bước “{state.label}”, không thể “{move.label}”."

    def as_mermaid(self) -> str:
        """The picture in docs/."""
        names = [f"    {state.value}: {state.label}" for state in self.states]
        arrows = [
            f"    {t.before.value} --> {t.after.value}: {t.label} ({self.whose[t.permission]})"
            for t in self.transitions
        ]
        start = f"    [*] --> {self.initial.value}"
        return "\n".join(["stateDiagram-v2", *names, start, *arrows])
