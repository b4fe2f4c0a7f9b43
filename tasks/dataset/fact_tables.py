"""Dataset tables of facts: a row is a version of a fact, recorded, corrected or taken out."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model

from tasks import facts

from .columns import Column
from .fact_columns import (
    FACT_HEAD,
    FACT_RELATED,
    FACT_TAIL,
    VOIDED_ONLY,
    Values,
    day_of,
    new_version,
    stated,
    version_of,
)
from .tables import Key, Outcome, Refused, Table, Writer

RELOADED = "nạp lại"
CODES_A_QUERY = 500  # SQLite takes a limited number of parameters


@dataclass(frozen=True, kw_only=True)
class FactTable(Table):
    """A register table: rows are recorded or corrected by the domain's actions.

    `record(**values, by=, on=, at=, code=, version=)` and `correct(fact, version=, by=,
    at=, reason=, on=, **changes)` take values under the names of the own columns.
    """

    own: tuple[Column, ...]
    record: Callable[..., facts.Fact]
    correct: Callable[..., facts.Fact]
    columns: tuple[Column, ...] = field(default=(), init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "columns", (*FACT_HEAD, *self.own, *FACT_TAIL))
        object.__setattr__(self, "related", (*FACT_RELATED, *self.related))

    def identity(self, values: Values) -> Key:
        return self._key(
            ("code", "version"), {**values, "version": new_version(values)}
        )

    def subject(self, values: Values) -> Key:
        return (values["code"],)

    def known(self, subjects: set[Key]) -> dict[Key, list[Model]]:
        found: dict[Key, list[Model]] = {}
        codes = sorted(code for (code,) in subjects)
        for start in range(0, len(codes), CODES_A_QUERY):
            some = codes[start : start + CODES_A_QUERY]
            for fact in self.rows().filter(code__in=some):
                found.setdefault((fact.code,), []).append(fact)
        return found

    def absent(self, known: dict[Key, list[Model]], subjects: set[Key]) -> list[Key]:
        codes = self.model_class._default_manager.values_list("code").distinct()
        return sorted(set(codes) - subjects)

    def write(
        self, values: Values, known: list[Any], writer: Writer
    ) -> tuple[Outcome, Model]:
        """Record a new code, correct a changed one, leave the same alone.

        `known` are the versions of the code. Raises ValidationError where a row breaks a
        rule, Refused where it changes a version that no longer stands.
        """
        said = self._said(values)
        version = version_of(values)
        standing = next((fact for fact in known if not fact.is_voided), None)
        same = (fact for fact in known if fact.version == version)
        meant = standing if version is None else next(same, None)
        if meant is None:
            _refuse_between(known, standing, version)
            return Outcome.CREATED, self._record(said, values, writer)
        if values.get("voided_at"):
            return self._void(meant, said, values, writer)
        if not self.differs(meant, said):
            return Outcome.SAME, meant
        if standing and not self.differs(standing, said):  # corrected so by now
            return Outcome.SAME, standing
        if meant.is_voided:
            raise Refused(f"Phiên bản {version} đã bị thay, không sửa nữa.", "version")
        return Outcome.CHANGED, self._correct(meant, said, writer)

    def differs(self, row: Model, values: Values) -> bool:
        rest = {name: value for name, value in values.items() if name != "happened_on"}
        day = (row.happened_on, row.precision)
        return day != values["happened_on"] or super().differs(row, rest)

    def _said(self, values: Values) -> Values:
        """What the row states, without how it came in and went out."""
        if not values.get("voided_at") and any(map(values.get, VOIDED_ONLY)):
            raise Refused("Dòng đã bị thay thì phải ghi lúc bị thay.", "voided_at")
        try:
            day = day_of(values)
        except ValueError as error:
            raise Refused(str(error), "precision") from error
        return stated(values) | {"happened_on": day}

    def _taken(self, said: Values) -> Values:
        """What the actions take: the day it happened is their `on`."""
        taken = self.expanded(said)
        return {"on": taken.pop("happened_on"), **taken}

    def _record(self, said: Values, values: Values, writer: Writer) -> facts.Fact:
        fact = self.record(
            **self._taken(stated(self.defaults()) | said),
            code=values["code"],
            version=new_version(values),
            by=values.get("recorded_by") or writer.by,
            at=values.get("recorded_at") or writer.at,
        )
        if values.get("voided_at"):
            self._void(fact, said, values, writer)
        return fact

    def _correct(self, fact: facts.Fact, said: Values, writer: Writer) -> facts.Fact:
        return self.correct(
            fact,
            version=fact.version,
            by=writer.by,
            at=writer.at,
            reason=RELOADED,
            **self._taken(said),
        )

    def _void(
        self, fact: facts.Fact, said: Values, values: Values, writer: Writer
    ) -> tuple[Outcome, Model]:
        if self.differs(fact, said):
            raise Refused(f"Phiên bản {fact.version} không được vừa sửa vừa thay.")
        if fact.is_voided:
            return Outcome.SAME, fact
        facts.void(
            fact,
            version=fact.version,
            by=values.get("voided_by") or writer.by,
            at=values["voided_at"],
            reason=values.get("void_reason") or RELOADED,
        )
        return Outcome.CHANGED, fact


def _refuse_between(known: list[Any], standing: Any, version: int | None) -> None:
    """A version can only follow one that was taken out, and a code that was taken out
    altogether does not come back by itself."""
    if standing is not None:
        raise Refused(
            f"Mã này đang ở phiên bản {standing.version}, nên chưa thể có phiên bản"
            f" {version}; tệp phải có cả phiên bản {standing.version} đã bị thay.",
            "version",
        )
    if known and version is None:
        raise Refused("Dòng này đã bị thay và không còn phiên bản nào đứng.", "code")
