"""What was told of a thing: its facts, each in the words of its register, newest first."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Model
from django.http import Http404

from . import formats
from .dataset.columns import Column
from .dataset.tables import FactTable
from .facts import Fact
from .figures import Answer
from .history import fact_tables, label

SHOWN = 20  # rows of one thing; the rest is on its figure's page


@dataclass(frozen=True, kw_only=True)
class Told:
    """A row as people read it."""

    fact: Fact
    said: str  # "kết quả: đạt; giá trị: 5"
    day: str

    @property
    def by(self) -> str:
        """Who wrote it, and for whom if not for their own unit."""
        if self.fact.on_behalf_of is None:
            return str(self.fact.recorded_by)
        return f"{self.fact.recorded_by}, nhập thay {self.fact.on_behalf_of}"


def told(table: str, **thing: object) -> list[Told]:
    """The newest rows of a thing, also those that were taken out; constant queries.

    `table` is the register's name in datasets, `thing` what its model is asked for.
    """
    asked = fact_tables()[table]
    rows = asked.rows().filter(**thing).order_by("-happened_on", "-recorded_at", "-pk")
    return [_told(asked, fact, set(thing)) for fact in rows[:SHOWN]]


def standing(table: str, code: str, unit: str) -> Fact:
    """The row of this code that stands, if it is the unit's. Raises Http404."""
    if asked := fact_tables().get(table):
        found = asked.rows().filter(code=code, unit__code=unit, voided_at=None)
        if fact := found.first():
            return fact
    raise Http404("Không có dòng số liệu này, hoặc đã được rút bỏ.")


def said(table: str, fact: Fact) -> str:
    """The row in words: `trạng thái: đang thực hiện; nói rõ: …`."""
    return _said(fact_tables()[table], fact, set())


def _told(table: FactTable, fact: Fact, about: set[str]) -> Told:
    day = formats.by_precision(fact.happened_on, fact.precision)
    return Told(fact=fact, said=_said(table, fact, about), day=day)


def _said(table: FactTable, fact: Fact, about: set[str]) -> str:
    return "; ".join(_parts(table, fact, about)) or fact.get_answer_display()


def _parts(table: FactTable, fact: Fact, about: set[str]) -> Iterator[str]:
    if fact.answer != Answer.HAS_DATA:
        yield fact.get_answer_display()
    for column in table.own:
        value = column.of(fact)
        if value is False or _is_about(column, about):
            continue
        written = str(value) if isinstance(value, Model) else column.dump(value)
        if written:
            yield f"{label(column)}: {written}"


def _is_about(column: Column, about: set[str]) -> bool:
    """Whether the column only tells of what the thing is: the page says that already."""
    path = column.attribute.replace(".", "__")
    return any(f"{path}__".startswith(f"{thing}__") for thing in about)
