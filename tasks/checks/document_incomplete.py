"""A cited paper of which number, day or issuer is not known cannot be cited in full."""

from collections.abc import Iterator

from org.models import Document
from tasks import citations
from tasks.findings import Finding, Inquiry, Rule, Severity

from .pages import catalogue_page, task_named


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task in inquiry.whole_tasks:
        for row in task.documents.all():
            if lacking := _lacking(row.document):
                yield RULE.found(
                    about=(task.code, row.document.code),
                    values=tuple(lacking),
                    sentence=(
                        f"{task_named(task)} nêu {citations.short(row.document)} mà danh"
                        f" mục văn bản (mã {row.document.code}) chưa có"
                        f" {', '.join(lacking)}."
                    ),
                    part=task.code,
                    mend=catalogue_page(row.document),
                )


def _lacking(document: Document) -> list[str]:
    asked = {
        "số, ký hiệu": document.symbol,
        "ngày ban hành": document.issued_on,
        "cơ quan ban hành": document.issued_by,
    }
    return [name for name, value in asked.items() if not value]


RULE = Rule(
    code="document-incomplete",
    name="Văn bản thiếu số, ngày hoặc nơi ban hành",
    severity=Severity.WARNING,
    check=check,
)
