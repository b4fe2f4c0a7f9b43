"""Two products of one producer or place with almost one name."""

from collections.abc import Iterator

from tasks.checks.names import near_pairs
from tasks.checks.pages import catalogue_page, task_named
from tasks.findings import Finding, Inquiry, Rule, Severity

from .covering import covered


def check(inquiry: Inquiry) -> Iterator[Finding]:
    rows = {product: task for task, product in covered(inquiry)}
    for one, two in near_pairs((product.name, product) for product in rows):
        if one.area_id != two.area_id:  # two places may make the same
            continue
        yield RULE.found(
            about=(one.code, two.code),
            values=(one.name, two.name),
            sentence=(
                f"Hai sản phẩm cùng nơi của {task_named(rows[two])} có tên gần như nhau:"
                f" “{one.name}” (mã {one.code}) và “{two.name}” (mã {two.code})."
            ),
            part=rows[two].code,
            mend=catalogue_page(two),
        )


RULE = Rule(
    code="near-products",
    name="Hai sản phẩm gần như cùng tên",
    severity=Severity.HINT,
    check=check,
)
