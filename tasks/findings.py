"""Findings: what contradicts itself or is missing, in the facts or in the text (soát xét).

A rule is a pure function with a code, a name and a severity. One rule, one file.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from . import formats

if TYPE_CHECKING:
    from .domains import ScopeOf
    from .models import Task
    from .scope import Scope


class Severity(StrEnum):
    """How much a finding weighs. Rules on free text never block: a doublet may be right."""

    BLOCKING = "chặn"
    WARNING = "cảnh báo"
    HINT = "gợi ý"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One sentence that names both values and where each stands, for whoever mends it.

    `about` are natural codes: with the rule they name the finding from one day to the
    next. `values` are what it rests on: when they change it is another matter, and a
    waiver of the old one no longer holds.
    """

    rule: str
    severity: Severity
    about: tuple[str, ...]
    values: tuple[str, ...]
    sentence: str
    part: str = ""  # code of the task or unit it belongs to; "": the report as a whole
    place: str = ""  # where in the text it stands, as a reader finds it: "mục I.2.1"
    mend: str = ""  # address of the page where it is mended

    @property
    def key(self) -> str:
        """`target-without-actual:x-vidu-truc-thon`"""
        return f"{self.rule}:{'/'.join(self.about)}"

    @property
    def fingerprint(self) -> str:
        """Of the values, in order; two findings that rest on the same have the same."""
        return sha256("\x1f".join(self.values).encode()).hexdigest()[:16]


@dataclass(frozen=True, kw_only=True)
class Inquiry:
    """What rules on the facts are asked about: tasks, each read on its own day."""

    scope_of: "ScopeOf"
    tasks: "tuple[Task, ...]"
    # Keys of the tasks that are answered for as a whole; None: all of them. Of the others
    # a unit answers for its share, and `scopes` of the task are what belongs to it.
    answered: frozenset[int] | None = None

    @property
    def whole_tasks(self) -> "tuple[Task, ...]":
        """What rules on objectives, goals and reasons ask of."""
        if self.answered is None:
            return self.tasks
        return tuple(task for task in self.tasks if task.pk in self.answered)

    @property
    def scope(self) -> "Scope":
        """The question of the report as a whole."""
        return self.scope_of(None)

    def task_of(self, pk: int | None) -> "Task | None":
        """The asked task with this key; None: it is not among them."""
        return next((task for task in self.tasks if task.pk == pk), None)


@dataclass(frozen=True, kw_only=True)
class Rule:
    """What is looked for. `check` returns findings in the order they should be read."""

    code: str  # "target-without-actual": the file's name with hyphens
    name: str  # "Có mục tiêu nhưng chưa có số liệu"
    severity: Severity
    check: Callable[[Inquiry], Iterable[Finding]] = field(compare=False)

    def found(self, **values: Any) -> Finding:
        """A finding of this rule; as severe as the rule, if nothing else is said."""
        values["sentence"] = formats.sentence(values["sentence"])
        return Finding(**{"rule": self.code, "severity": self.severity} | values)


def findings(inquiry: Inquiry, rules: Iterable[Rule]) -> list[Finding]:
    """What the rules find, rule after rule; what one finds twice counts once."""
    found = (finding for rule in rules for finding in rule.check(inquiry))
    return list({finding.key: finding for finding in found}.values())
