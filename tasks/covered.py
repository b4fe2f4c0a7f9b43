"""What things of a register a unit's tasks are about: projects, products."""

from collections.abc import Sequence

from . import domains, shares
from .markup import references
from .models import Indicator, Task
from .progress import indicators_of
from .scope import Scope


def objects(
    scope: Scope, tasks: Sequence[Task], slug: str, argument: str
) -> dict[str, Task]:
    """Codes of the things with the first task that is about each, in the tasks' order.

    Those that the tasks cover, and those that measures of their indicators name by the
    argument: what an objective asks for counts although no text prints it. A unit sees
    its share (`tasks.shares`); tasks taken out of their programme tell nothing.
    """
    found: dict[str, Task] = {}
    indicators = indicators_of(tasks)
    for task in tasks:
        if not task.is_open_on(scope.as_of):
            continue
        covered = [row.object_code for row in task.scopes.all() if row.domain == slug]
        named = _named(indicators.get(task.pk, []), slug, argument)
        for code in (*covered, *named):
            if _is_own(scope, task, slug, code):
                found.setdefault(code, task)
    return found


def _named(rows: Sequence[Indicator], slug: str, argument: str) -> list[str]:
    asked = [found for row in rows for found in references(f"{{{row.measure}}}")]
    return [
        dict(found.args)[argument]
        for found in asked
        if found.code.startswith(f"{slug}.") and argument in dict(found.args)
    ]


def _is_own(scope: Scope, task: Task, slug: str, code: str) -> bool:
    places = shares.own_places(scope, task)
    if not places or shares.leads(scope.unit, task):
        return True
    return domains.get_domain(slug).concerns(scope, places, code)
