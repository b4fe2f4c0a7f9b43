"""What of a unit's facts has a paper, and what has none yet."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Q

from tasks.blocks import Source
from tasks.desk import Desk
from tasks.facts import Fact
from tasks.models import Evidence

from .entered import entered
from .facts import name_of, unversioned


@dataclass(frozen=True, kw_only=True)
class Proof:
    """A fact that a task rests on, and the papers behind it."""

    name: str  # tasks.evidence.facts; "": what the unit says of the task
    source: Source | None = None
    papers: list[Evidence] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """The papers behind several facts, read at once; the component asks it of each."""

    desk: Desk
    papers: dict[str, list[Evidence]]

    def of(self, fact: Fact) -> list[Evidence]:
        return self.papers.get(name_of(fact), [])


def shelf(desk: Desk, facts: Iterable[Fact]) -> Shelf:
    """For the screens of registers: one query for however many facts."""
    names = [name_of(fact) for fact in facts]
    papers = Evidence.objects.standing().filter(unit=desk.unit, fact__in=names)
    return Shelf(desk=desk, papers=by_fact(papers.for_list()))


def proofs(desk: Desk) -> list[Proof]:
    """What the unit entered on the task in the period; what it says of it comes last."""
    sources = entered(desk)
    about = Q(period=desk.period, task=desk.task) | Q(fact__in=sources)
    rows = Evidence.objects.standing().filter(about, unit=desk.unit)
    papers = by_fact(rows.for_list())
    # The paper of a row that was taken out meanwhile is still there to be seen.
    return [
        Proof(name=name, source=sources.get(name), papers=papers.get(name, []))
        for name in dict.fromkeys([*sources, *filter(None, papers), ""])
    ]


def papers_behind(sources: Iterable[Source], user, on) -> dict[str, list[Evidence]]:
    """The papers of the rows behind a figure that the user may open, by the row as it
    is cited; one query."""
    cited = [source.fact for source in sources]
    names = {unversioned(name) for name in cited}
    rows = Evidence.objects.standing().visible_to(user, on).filter(fact__in=names)
    found = by_fact(rows.for_list().distinct())
    return {name: found.get(unversioned(name), []) for name in cited}


def by_fact(rows: Iterable[Evidence]) -> dict[str, list[Evidence]]:
    found: dict[str, list[Evidence]] = {}
    for row in rows:
        found.setdefault(row.fact, []).append(row)
    return found
