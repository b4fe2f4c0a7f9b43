"""A place is to be recognised, but the objective names only other places of its kind."""

import re
from collections.abc import Iterator

from org.models import Area
from tasks import formats
from tasks.checks.pages import catalogue_page, task_named
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.readers import area_tree
from tasks.scope import Scope

from .goals import goals_of


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task, area, goal in goals_of(inquiry):
        named = _named(inquiry.scope, task.objective, area)
        # Where it names none, "ít nhất 01 khu" may be any of them.
        if not named or area in named:
            continue
        wanted = goal.recognition or f"có chỉ tiêu “{goal.indicator}”"
        places = formats.listing(str(place) for place in named)
        yield RULE.found(
            about=(goal.code,),
            values=(area.code, task.objective),
            sentence=(
                f"{formats.sentence(str(area))} có mục tiêu {wanted} năm {goal.year} (mục"
                f" tiêu {goal.code}), nhưng mục tiêu nguyên văn của {task_named(task)} chỉ"
                f" nêu {places}."
            ),
            part=task.code,
            mend=catalogue_page(goal),
        )


def _named(scope: Scope, objective: str, area: Area) -> list[Area]:
    """Places of the same kind below the unit that the objective calls by name."""
    tree = scope.once(area_tree)
    own = scope.unit.area_id
    below = (tree.areas[pk] for pk in tree.within(own)) if own else ()
    text = " ".join(objective.split()).casefold()
    return [
        place
        for place in below
        if place.kind_id == area.kind_id
        and re.search(rf"(?<!\w){re.escape(place.full_name.casefold())}(?!\w)", text)
    ]


RULE = Rule(
    code="goal-not-in-objective",
    name="Mục tiêu ở nơi này không có ở nơi kia",
    severity=Severity.WARNING,
    check=check,
)
