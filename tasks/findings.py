"""Findings: what contradicts itself or is missing, in the facts or in the text (soát xét).

A rule is a pure function with a code, a name and a severity. One rule, one file.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .domains import ScopeOf
    from .models import Task


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


@dataclass(frozen=True, kw_only=True)
class Rule:
    """What is looked for. `check` returns findings in the order they should be read."""

    code: str  # "target-without-actual": the file's name with hyphens
    name: str  # "Có mục tiêu nhưng chưa có số liệu"
    severity: Severity
    check: Callable[[Inquiry], Iterable[Finding]]
