"""A score lies between two bands of the decision: no stars follow from it."""

from collections.abc import Iterator

from ocop import measures
from ocop.readers import bands_on, scores
from tasks.checks.pages import fact_page, row_named, task_named
from tasks.findings import Finding, Inquiry, Rule, Severity

from .covering import covered


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task, product in covered(inquiry):
        scope = inquiry.scope_of(task)
        row = scope.once(scores).get(product.pk)
        bands = bands_on(scope, row.happened_on) if row and row.score else []
        if not bands or any(band.low <= row.score <= band.high for band in bands):
            continue
        score = measures.diem(scope, san_pham=product.code).write()
        yield RULE.found(
            about=(product.code,),
            values=(score,),
            sentence=(
                f"Sản phẩm {product} ({task_named(task)}) được {score}"
                f" ({row_named(row)}), không nằm trong mức điểm nào của quyết định đang có"
                " hiệu lực ngày đó."
            ),
            part=task.code,
            mend=fact_page(row),
        )


RULE = Rule(
    code="score-without-band",
    name="Điểm nằm giữa hai mức",
    severity=Severity.WARNING,
    check=check,
)
