"""Plugging in: what the security register offers to the rest of the product."""

from tasks.domains import Domain
from tasks.scope import Scope

from . import dataset, measures, readers, sections
from .checks import RULES
from .models import Group


def object_name(code: str) -> str | None:
    """The group of lines of this code, for a task's scope; None: unknown."""
    return Group.objects.filter(code=code).values_list("name", flat=True).first()


def named(scope: Scope) -> dict[str, str]:
    """Every group of lines."""
    return {code: row.name for code, row in scope.once(readers.groups).items()}


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
    checks=RULES,
    objects=object_name,
    tables=dataset.TABLES,
    entry="antt:entry",
)
