"""Stars were granted by a paper of another level than the one in charge of them."""

from collections.abc import Iterator

from ocop.models import Authority, Product, Recognition
from ocop.readers import authority_of, recognitions
from org.models import AreaKind, Unit
from tasks.checks.pages import fact_page, row_named, task_named
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.models import Task
from tasks.scope import Scope

from .covering import covered


def levels(scope: Scope) -> dict[int, AreaKind]:
    """The level of each unit that has a place, by its key."""
    rows = Unit.objects.exclude(area=None).select_related("area__kind")
    return {unit.pk: unit.area.kind for unit in rows}


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task, product in covered(inquiry):
        scope = inquiry.scope_of(task)
        row = scope.once(recognitions).get(product.pk)
        issuer = row.document and row.document.issuer if row else None
        level = scope.once(levels).get(issuer.pk) if issuer else None
        if level is None or not row.is_granted:
            continue
        authority = authority_of(scope, row.stars, row.happened_on)
        if authority and authority.area_kind_id != level.pk:
            yield _finding(task, product, row, level, authority)


def _finding(
    task: Task,
    product: Product,
    row: Recognition,
    level: AreaKind,
    authority: Authority,
) -> Finding:
    return RULE.found(
        about=(product.code,),
        values=(row.document.issuer.code, authority.code),
        sentence=(
            f"Sản phẩm {product} ({task_named(task)}) được {row.document.issuer.name}"
            f" (cấp {level}) công nhận {row.stars} sao ({row_named(row)}), trong khi ngày"
            f" đó thẩm quyền thuộc {authority.level} (mã {authority.code})."
        ),
        part=task.code,
        mend=fact_page(row),
    )


RULE = Rule(
    code="authority",
    name="Công nhận OCOP không đúng thẩm quyền",
    severity=Severity.WARNING,
    check=check,
)
