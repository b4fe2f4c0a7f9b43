"""Plugging in: what the security register offers to the rest of the product."""

from collections.abc import Iterator, Mapping

from org.models import User
from tasks.domains import Domain, Findable
from tasks.scope import Scope

from . import dataset, measures, readers, sections
from .checks import RULES
from .models import Group, Line, LineMeasure, Slot


def object_name(code: str) -> str | None:
    """The group of lines of this code, for a task's scope; None: unknown."""
    return Group.objects.filter(code=code).values_list("name", flat=True).first()


def named(scope: Scope) -> dict[str, str]:
    """Every group of lines."""
    return {code: row.name for code, row in scope.once(readers.groups).items()}


def findable() -> Iterator[Findable]:
    """Lines and what is counted of them, each in its group."""
    for code, name in Line.objects.order_by("pk").values_list("group__code", "name"):
        yield Findable(name=name, kind="dòng số liệu an ninh", object_code=code)
    measures = LineMeasure.objects.order_by("pk").values_list(
        "line__group__code", "name"
    )
    for code, name in measures:
        yield Findable(name=name, kind="số liệu an ninh", object_code=code)


def is_open_to(user: User) -> bool:
    """Whoever enters it: the office, and the staff of units that have entries of their
    own. Others see it in reports, but neither take it away nor search it."""
    if user.has_perm("tasks.enter_for_others"):
        return True
    owns = Slot.objects.filter(unit=user.unit_id).exists
    return user.has_perm("tasks.enter_facts") and owns()


def shown_with(scope: Scope, args: Mapping[str, str]) -> str | None:
    """The group of the measure: of security a task shows the groups that it covers."""
    measure = scope.once(readers.measures).get(args.get("ma", ""))
    groups = scope.once(readers.groups_of_lines)
    return groups[measure.line_id] if measure else None


DOMAIN = Domain(
    slug="antt",
    label="An ninh trật tự",
    order=50,
    measures={
        "antt.so_lieu": measures.so_lieu,
        "antt.cung_ky": measures.cung_ky,
        "antt.so_cung_ky": measures.so_cung_ky,
        "antt.ty_le": measures.ty_le,
    },
    section=sections.section,
    named=named,
    findable=findable,
    is_open_to=is_open_to,
    shown_with=shown_with,
    checks=RULES,
    objects=object_name,
    tables=dataset.TABLES,
    entry="antt:entry",
    overview="antt:overview",
)
