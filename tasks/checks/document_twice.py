"""Two papers of one issuer with the same number and symbol in a year."""

from collections.abc import Iterator

from tasks.findings import Finding, Inquiry, Rule, Severity

from .pages import catalogue_page, task_named
from .papers import Numbered, cited, numbered


def check(inquiry: Inquiry) -> Iterator[Finding]:
    citing, first = cited(inquiry), {}
    for paper in inquiry.scope.once(numbered).values():
        other: Numbered = first.setdefault((paper.series, paper.number), paper)
        task = citing.get(paper.document.pk) or citing.get(other.document.pk)
        if other is not paper and task:
            yield RULE.found(
                about=(other.document.code, paper.document.code),
                values=(other.name, paper.name),
                sentence=(
                    f"Hai văn bản cùng số, ký hiệu và nơi ban hành: {other.name}"
                    f" (mã {other.document.code}) và {paper.name} (mã"
                    f" {paper.document.code}); nêu ở {task_named(task)}."
                ),
                part=task.code,
                mend=catalogue_page(paper.document),
            )


RULE = Rule(
    code="document-twice",
    name="Hai văn bản trùng số, ký hiệu",
    severity=Severity.BLOCKING,
    check=check,
)
