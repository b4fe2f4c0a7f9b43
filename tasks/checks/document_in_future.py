"""A cited paper is dated after the day that the report speaks of."""

from collections.abc import Iterator

from tasks import citations, formats
from tasks.findings import Finding, Inquiry, Rule, Severity

from .pages import catalogue_page, task_named


def check(inquiry: Inquiry) -> Iterator[Finding]:
    day = inquiry.scope.as_of
    for task in inquiry.whole_tasks:
        for row in task.documents.all():
            paper = row.document
            if paper.issued_on is not None and paper.issued_on > day:
                yield RULE.found(
                    about=(task.code, paper.code),
                    values=(paper.issued_on.isoformat(), day.isoformat()),
                    sentence=(
                        f"{task_named(task)} nêu {citations.short(paper)}, là ngày sau"
                        f" ngày chốt số liệu của báo cáo ({formats.day(day)})."
                    ),
                    part=task.code,
                    mend=catalogue_page(paper),
                )


RULE = Rule(
    code="document-in-future",
    name="Văn bản đề ngày sau ngày chốt",
    severity=Severity.WARNING,
    check=check,
)
