"""A count taken apart: its parts on the day, and whether they add up to it.

A count may have several breakdowns (12 = 2 + 9 + 1 and 12 = 9 + 3); one that is not
exhaustive need not add up.
"""

from dataclasses import dataclass
from decimal import Decimal

from tasks import formats
from tasks.figures import Answer, Figure, Form
from tasks.scope import Scope

from . import measures, readers
from .models import Breakdown, LineMeasure


@dataclass(frozen=True, kw_only=True)
class Part:
    """A part of a count, and how much of it; None where that says nothing."""

    measure: LineMeasure
    figure: Figure
    percent: int | None


@dataclass(frozen=True, kw_only=True)
class Split:
    """One way to take a count apart, told against it in a sentence."""

    breakdown: Breakdown
    whole: Figure
    parts: tuple[Part, ...]

    @property
    def is_known(self) -> bool:
        return any(part.figure.answer is not Answer.MISSING for part in self.parts)

    @property
    def is_wrong(self) -> bool:
        """Whether exact parts that must add up do not."""
        return (
            self.breakdown.is_exhaustive
            and self._is_exact
            and self._total != _amount(self.whole)
        )

    @property
    def verdict(self) -> str:
        """`02 + 09 + 01 = 12, cộng đủ số chung`; what is lacking is said to be."""
        unknown = [p for p in self.parts if p.figure.answer is Answer.MISSING]
        if unknown:
            names = formats.listing(part.measure.name for part in unknown)
            return f"chưa có số liệu: {names}"
        if not self._is_exact:
            return "có số ước lượng nên không cộng để so"
        whole, total = _amount(self.whole), self._total
        if self.breakdown.is_exhaustive:
            return f"{self._sum}, {self._against(whole, total)}"
        if total > whole:
            return "các phần có thể trùng nhau nên không cộng lại"
        left = self.whole.unit.with_word(self.whole.unit.written(whole - total))
        return f"{self._sum}; cách chia này không kể hết, ngoài ra còn {left}"

    @property
    def _is_exact(self) -> bool:
        return all(map(is_exact, [self.whole, *(part.figure for part in self.parts)]))

    @property
    def _total(self) -> Decimal:
        return sum((_amount(part.figure) for part in self.parts), Decimal(0))

    @property
    def _sum(self) -> str:
        """`02 + 09 + 01 = 12`"""
        told = " + ".join(_number(part.figure) for part in self.parts)
        return f"{told} = {self.whole.unit.written(self._total)}"

    def _against(self, whole: Decimal, total: Decimal) -> str:
        if total == whole:
            return "cộng đủ số chung"
        apart = self.whole.unit.with_word(self.whole.unit.written(abs(whole - total)))
        side = "thiếu" if total < whole else "thừa"
        return f"{side} {apart} so với số chung {_number(self.whole)}"


def split(scope: Scope, breakdown: Breakdown) -> Split:
    """The breakdown as it stands in the scope; queries do not grow with the parts."""
    whole = measures.figure(scope, breakdown.measure)
    parts = [
        Part(measure=row, figure=figure, percent=_share(figure, whole))
        for row in parts_of(breakdown)
        for figure in [measures.figure(scope, row)]
    ]
    return Split(breakdown=breakdown, whole=whole, parts=tuple(parts))


def by_whole(scope: Scope) -> dict[int, list[Breakdown]]:
    """The breakdowns of each count in their order."""
    found: dict[int, list[Breakdown]] = {}
    for row in scope.once(readers.breakdowns):
        found.setdefault(row.measure_id, []).append(row)
    return found


def parts_of(breakdown: Breakdown) -> list[LineMeasure]:
    parts = sorted(breakdown.parts.all(), key=lambda part: part.pk)
    return [part.measure for part in parts]


def is_exact(figure: Figure) -> bool:
    """Whether the figure can be held against another: known, no range, no "khoảng"."""
    is_hedged = figure.is_approximate or figure.upper is not None
    is_none = figure.answer is Answer.NONE_OCCURRED
    return is_none or (figure.value is not None and not is_hedged)


def _amount(figure: Figure) -> Decimal:
    """How many; where nothing occurred it was none."""
    return figure.value or Decimal(0)


def _number(figure: Figure) -> str:
    if figure.answer is Answer.NONE_OCCURRED:
        return figure.unit.written(Decimal(0))
    return figure.write(Form.NUMBER)


def _share(part: Figure, whole: Figure) -> int | None:
    if not (is_exact(part) and is_exact(whole)) or not whole.value:
        return None
    share = round(_amount(part) / whole.value * 100)
    return min(100, share)
