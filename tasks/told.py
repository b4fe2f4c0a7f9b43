"""What was told of a thing: its facts, each in the words of its register, newest first."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Model
from django.http import Http404
from django.utils.timezone import localdate

from org.deputies import terms_of
from org.models import Deputation, User

from . import formats
from .dataset.columns import Column
from .dataset.fact_tables import FactTable
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
    in_place_of: User | None = None  # whose deputy wrote it

    @property
    def by(self) -> str:
        """Who wrote it, and for whom if not for their own unit."""
        if self.fact.on_behalf_of is None:
            return str(self.fact.recorded_by)
        if self.in_place_of is not None:
            return f"{self.fact.recorded_by}, làm thay {self.in_place_of}"
        return f"{self.fact.recorded_by}, nhập thay {self.fact.on_behalf_of}"


def told(table: str, shown: int | None = SHOWN, **thing: object) -> list[Told]:
    """The newest rows of a thing, also those that were taken out; constant queries.

    `table` is the register's name in datasets, `thing` what its model is asked for;
    with `shown=None` every row.
    """
    asked = fact_tables()[table]
    rows = asked.rows().filter(**thing).order_by("-happened_on", "-recorded_at", "-pk")
    rows = list(rows[:shown])
    terms = terms_of({fact.recorded_by_id for fact in rows if fact.on_behalf_of_id})
    return [_told(asked, fact, set(thing), _absent(fact, terms)) for fact in rows]


def _absent(fact: Fact, terms: list[Deputation]) -> User | None:
    """Whose deputy recorded the fact of another unit; None: the office did, or its own."""
    if fact.on_behalf_of_id is None:
        return None
    on = localdate(fact.recorded_at)
    absent = (
        term.user
        for term in terms
        if term.deputy_id == fact.recorded_by_id
        and term.user.unit_id == fact.unit_id
        and term.starts_on <= on
        and (term.ends_on is None or on <= term.ends_on)
    )
    return next(absent, None)


def standing(table: str, code: str, unit: str) -> Fact:
    """The row of this code that stands, if it is the unit's. Raises Http404."""
    if asked := fact_tables().get(table):
        found = asked.rows().filter(code=code, unit__code=unit, voided_at=None)
        if fact := found.first():
            return fact
    raise Http404("Không có dòng số liệu này, hoặc đã được rút bỏ.")


def said(table: str, fact: Fact) -> str:
    """The row in words, without the thing: `trạng thái: đang thực hiện; nói rõ: …`."""
    asked = fact_tables()[table]
    paths = (column.attribute.split(".") for column in asked.own)
    return _said(asked, fact, {first for first, *rest in paths if rest})


def _told(table: FactTable, fact: Fact, about: set[str], absent: User | None) -> Told:
    day = formats.by_precision(fact.happened_on, fact.precision)
    said = _said(table, fact, about)
    return Told(fact=fact, said=said, day=day, in_place_of=absent)


def _said(table: FactTable, fact: Fact, about: set[str]) -> str:
    return "; ".join(_parts(table, fact, about)) or fact.get_answer_display()


def _parts(table: FactTable, fact: Fact, about: set[str]) -> Iterator[str]:
    if fact.answer != Answer.HAS_DATA:
        yield fact.get_answer_display()
    for column in table.own:
        if _is_about(column, about) or (value := column.of(fact)) is False:
            continue
        written = str(value) if isinstance(value, Model) else column.dump(value)
        if written:
            yield f"{label(column)}: {written}"


def _is_about(column: Column, about: set[str]) -> bool:
    """Whether the column only tells of what the thing is: the page says that already."""
    path = column.attribute.replace(".", "__")
    return any(f"{path}__".startswith(f"{thing}__") for thing in about)
