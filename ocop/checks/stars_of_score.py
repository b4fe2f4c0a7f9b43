"""A product was recognised with other stars than its score comes to."""

from collections.abc import Iterator

from ocop import measures
from ocop.readers import recognitions, scores
from tasks.checks.pages import fact_page, row_named, task_named
from tasks.findings import Finding, Inquiry, Rule, Severity

from .covering import covered


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task, product in covered(inquiry):
        scope = inquiry.scope_of(task)
        row = scope.once(recognitions).get(product.pk)
        score = scope.once(scores).get(product.pk)
        if row is None or score is None or not row.is_granted:
            continue
        # A score after the certificate is one of the next round.
        by_score = measures.hang_theo_diem(scope, san_pham=product.code)
        is_later = score.happened_on > row.happened_on
        if is_later or by_score.value in (None, row.stars):
            continue
        yield RULE.found(
            about=(product.code,),
            values=(str(row.stars), str(score.score), by_score.write()),
            sentence=(
                f"Sản phẩm {product} ({task_named(task)}) được công nhận {row.stars} sao"
                f" ({row_named(row)}), trong khi"
                f" {measures.diem(scope, san_pham=product.code).write()}"
                f" ({row_named(score)}) ứng với {by_score.write()}."
            ),
            part=task.code,
            mend=fact_page(row),
        )


RULE = Rule(
    code="stars-of-score",
    name="Hạng công nhận khác hạng theo điểm",
    severity=Severity.BLOCKING,
    check=check,
)
