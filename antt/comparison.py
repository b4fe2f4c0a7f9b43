"""Measures against the same period last year, one alone or several in one breath."""

from dataclasses import dataclass, replace

from tasks.blocks import Run, joined, runs
from tasks.comparison import difference, direction, last_year
from tasks.figures import Answer, Figure, merged
from tasks.scope import Scope

from . import measures


@dataclass(frozen=True)
class Pair:
    """A figure against the same period, and the two values it speaks of."""

    told: Figure
    now: Figure
    then: Figure

    @classmethod
    def of(cls, scope: Scope, code: str) -> "Pair":
        """Raises UnknownFigure."""
        told = measures.so_cung_ky(scope, code)
        return cls(told, *measures.now_and_then(scope, code))

    @property
    def is_known(self) -> bool:
        """Whether there is anything to compare, and to compare with."""
        return Answer.MISSING not in (self.now.answer, self.then.answer)

    @property
    def is_measured(self) -> bool:
        return self.now.value is not None and self.then.value is not None

    @property
    def is_same(self) -> bool:
        return self.now.value == self.then.value

    @property
    def verb(self) -> str:
        return "giữ nguyên" if self.is_same else direction(self.now, self.then)

    @property
    def amount(self) -> str:
        return self.now.write() if self.is_same else difference(self.now, self.then)


def compared(scope: Scope, pairs: list[Pair], *, is_short: bool) -> tuple[Run, ...]:
    """`tăng 05 vụ, 05 đối tượng so với cùng kỳ năm 2019`; short: without the last words."""
    measured = [pair for pair in pairs if pair.is_measured]
    if not measured:
        return (pairs[0].told.run(),)
    if all(pair.is_same for pair in measured):
        sources = merged(pair.told.sources for pair in measured)
        told = (replace(measured[0].told, sources=sources).run(),)
    else:
        tail = "" if is_short else f" so với {last_year(scope)}"
        told = runs(*joined(_changes(measured), ", "), tail)
    return runs(*told, *_without_base(scope, pairs))


def _changes(pairs: list[Pair]) -> list[tuple[Run, ...]]:
    """Each change; the verb is said once for those that follow each other."""
    verbs = [None, *(pair.verb for pair in pairs)]
    return [
        (
            replace(
                pair.told, text=_change(pair, is_verb_said=pair.verb == before)
            ).run(),
        )
        for before, pair in zip(verbs, pairs, strict=False)
    ]


def _change(pair: Pair, *, is_verb_said: bool) -> str:
    return pair.amount if is_verb_said else f"{pair.verb} {pair.amount}"


def _without_base(scope: Scope, pairs: list[Pair]) -> tuple[Run, ...]:
    """`; số đối tượng cùng kỳ năm 2019 chưa có số liệu`, of those left out."""
    left = [p for p in pairs if p.now.value is not None and p.then.value is None]
    return runs(
        *(
            run
            for pair in left
            for run in (f"; {pair.now.label} {last_year(scope)} ", pair.then.run())
        )
    )
