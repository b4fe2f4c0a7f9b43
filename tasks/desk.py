"""Where somebody sits down to enter: whose facts, of which period, on which task."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.urls import reverse

from org.models import Unit, User

from . import domains
from .locks import Lock
from .models import Period, Task
from .scope import Scope

# What every task has beside the registers it covers, in the order of the tabs.
CORE_PAGES: tuple[tuple[str, str], ...] = (
    ("Chỉ tiêu, mốc", "tasks:readings"),
    ("Thuyết minh", "tasks:texts"),
    ("Văn bản", "tasks:documents"),
    ("Minh chứng", "tasks:evidence"),
)


@dataclass(frozen=True, kw_only=True)
class Place:
    """A page on which something of the task is entered."""

    label: str
    url: str
    app: str  # whose page it is: those below it in the address are of the same one


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Handed out by `access.get_desk` only, to who may enter facts of the unit."""

    user: User
    unit: Unit
    period: Period
    task: Task
    today: date
    at: datetime
    principal: User | None = None  # whom the user stands in for
    lock: Lock | None = None

    def wait_for_others(self) -> None:
        """Be the only one who writes about the task until the transaction ends.

        The row is locked without its key: what refers to the task may still be written.
        """
        Task.objects.select_for_update(no_key=True).get(pk=self.task.pk)

    @property
    def args(self) -> list[str]:
        """The codes in every address below it."""
        return [self.unit.code, self.period.code, self.task.code]

    @cached_property
    def cut_off_on(self) -> date:
        """The task's own last day in the period, or the period's."""
        own = self.period.tasks.filter(task=self.task).first()
        return own.cut_off_on if own else self.period.cut_off_on

    @cached_property
    def scope(self) -> Scope:
        """What the registers are asked: the issuing unit's figures as of today."""
        return Scope(
            unit=self.task.programme.unit,
            period=self.period,
            as_of=min(self.cut_off_on, self.today),
        )

    @cached_property
    def seen_scope(self) -> Scope:
        """What was entered so far, also after the cut-off: to be gone on from."""
        return self.scope.on(min(self.period.ends_on, self.today))

    @property
    def last_on(self) -> date:
        """The day a new fact is offered for: today, or the last that counts."""
        return min(self.cut_off_on, self.today)

    @property
    def on_behalf_of(self) -> Unit | None:
        """The unit, where somebody of another one enters for it: the office (nhập thay),
        or the deputy of somebody there."""
        return None if self.user.unit_id == self.unit.pk else self.unit

    def stamp(self) -> dict[str, Any]:
        """What every `record` of this desk is told besides the facts themselves."""
        return {
            "by": self.user,
            "at": self.at,
            "unit": self.unit,
            "on_behalf_of": self.on_behalf_of,
        }

    @cached_property
    def places(self) -> list[Place]:
        """The tabs: the registers the task covers, then what every task has."""
        return list(self._places())

    def _places(self) -> Iterator[Place]:
        covered = {scope.domain for scope in self.task.scopes.all()}
        for domain in domains.all_domains():
            if domain.entry and domain.slug in covered:
                yield self._place(domain.label, domain.entry)
        for label, name in CORE_PAGES:
            yield self._place(label, name)

    def _place(self, label: str, name: str) -> Place:
        app = name.partition(":")[0]
        return Place(label=label, url=reverse(name, args=self.args), app=app)
