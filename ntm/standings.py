"""How a place stands against a set of criteria: results judged, nothing read. Pure.

A criterion is met when all its indicators are; all criteria met is what recognition
asks for (QĐ 2540/QĐ-TTg, 2016). So indicators decide wherever their rows can, else the
criterion's own row does; where neither can, the result is unknown and never "not met".
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from org.models import Area
from tasks.figures import Answer

from .models import Assessment, CriteriaSet, Criterion, Result

# Best first: the result of several indicators is that of the worst.
_ORDER = {result: place for place, result in enumerate(Result)}

Rows = Mapping[int, Assessment]  # by criterion


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A set with its criteria in print order, each with its indicators."""

    criteria_set: CriteriaSet
    criteria: tuple[tuple[Criterion, tuple[Criterion, ...]], ...]


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """The result of one criterion that counts, and the rows it rests on."""

    criterion: Criterion
    result: str = ""  # of Result; "" where no row says
    is_met: bool = False
    is_applicable: bool = True
    rows: tuple[Assessment, ...] = ()
    indicators: tuple["Verdict", ...] = ()  # those with a row, in print order

    @property
    def is_unmet(self) -> bool:
        return bool(self.result) and not self.is_met


@dataclass(frozen=True, kw_only=True)
class Standing:
    """All verdicts of a place by one set, in print order; no set, no verdict."""

    area: Area
    criteria_set: CriteriaSet | None = None
    verdicts: tuple[Verdict, ...] = ()

    @cached_property
    def applicable(self) -> tuple[Verdict, ...]:
        return tuple(v for v in self.verdicts if v.is_applicable)

    @cached_property
    def met(self) -> tuple[Verdict, ...]:
        return tuple(v for v in self.applicable if v.is_met)

    @cached_property
    def unmet(self) -> tuple[Verdict, ...]:
        return tuple(v for v in self.applicable if v.is_unmet)

    @cached_property
    def unknown(self) -> tuple[Verdict, ...]:
        return tuple(v for v in self.applicable if not v.result)

    @property
    def is_known(self) -> bool:
        """Whether any row says anything of the place."""
        return bool(self.met or self.unmet)

    @property
    def is_complete(self) -> bool:
        """Whether every criterion that applies has a result."""
        return self.is_known and not self.unknown

    @property
    def is_all_met(self) -> bool:
        return self.is_complete and not self.unmet


def judge(area: Area, sheet: Sheet, rows: Rows) -> Standing:
    """The place against the set, by the standing rows of the place."""
    met = _met_by(sheet.criteria_set)
    return Standing(
        area=area,
        criteria_set=sheet.criteria_set,
        verdicts=tuple(
            _verdict(criterion, indicators, rows, met)
            for criterion, indicators in sheet.criteria
        ),
    )


def judge_one(criterion: Criterion, sheet: Sheet, rows: Rows) -> Verdict:
    """One criterion or indicator of the set."""
    parts = next((i for c, i in sheet.criteria if c.pk == criterion.pk), ())
    return _verdict(criterion, parts, rows, _met_by(sheet.criteria_set))


def _met_by(criteria_set: CriteriaSet) -> frozenset[str]:
    """The results that count as met."""
    if criteria_set.counts_basically_met:
        return frozenset({Result.MET, Result.BASICALLY_MET})
    return frozenset({Result.MET})


def _verdict(
    criterion: Criterion,
    indicators: tuple[Criterion, ...],
    rows: Rows,
    met: frozenset[str],
) -> Verdict:
    parts = tuple(_own(i, rows[i.pk], met) for i in indicators if i.pk in rows)
    known = [part for part in parts if part.is_applicable]
    is_whole = bool(parts) and len(parts) == len(indicators)
    if known and (is_whole or any(part.is_unmet for part in known)):
        return _decided(criterion, known, parts)
    if criterion.pk in rows:
        return _own(criterion, rows[criterion.pk], met, parts)
    nothing_applies = is_whole and not known
    return Verdict(
        criterion=criterion, is_applicable=not nothing_applies, indicators=parts
    )


def _own(
    criterion: Criterion,
    row: Assessment,
    met: frozenset[str],
    indicators: tuple[Verdict, ...] = (),
) -> Verdict:
    """What the criterion's own row says."""
    return Verdict(
        criterion=criterion,
        result=row.result,
        is_met=row.result in met,
        is_applicable=row.answer != Answer.NOT_APPLICABLE,
        rows=(row,),
        indicators=indicators,
    )


def _decided(
    criterion: Criterion, known: Iterable[Verdict], parts: tuple[Verdict, ...]
) -> Verdict:
    """What the indicators say: the worst of them, on the rows of all."""
    worst = max(known, key=lambda part: _ORDER[Result(part.result)])
    return Verdict(
        criterion=criterion,
        result=worst.result,
        is_met=worst.is_met,
        rows=tuple(row for part in parts for row in part.rows),
        indicators=parts,
    )
