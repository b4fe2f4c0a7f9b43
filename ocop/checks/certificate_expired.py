"""A certificate that the report counts on has run out by its day."""

from collections.abc import Iterator

from ocop.readers import recognitions
from tasks import formats
from tasks.checks.pages import fact_page, row_named, task_named
from tasks.findings import Finding, Inquiry, Rule, Severity

from .covering import covered


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task, product in covered(inquiry):
        scope = inquiry.scope_of(task)
        row = scope.once(recognitions).get(product.pk)
        if row is None or not row.is_granted or row.holds_on(scope.as_of):
            continue
        yield RULE.found(
            about=(product.code,),
            values=(row.expires_on.isoformat(),),
            sentence=(
                f"Giấy chứng nhận {row.stars} sao của sản phẩm {product}"
                f" ({task_named(task)}; {row_named(row)}) hết giá trị ngày"
                f" {formats.day(row.expires_on)}, trước ngày chốt số liệu"
                f" {formats.day(scope.as_of)}."
            ),
            part=task.code,
            mend=fact_page(row),
        )


RULE = Rule(
    code="certificate-expired",
    name="Giấy chứng nhận OCOP đã hết giá trị",
    severity=Severity.WARNING,
    check=check,
)
