"""A paper dated on a public holiday with a fixed day (Labour Code 2019, art. 112)."""

from collections.abc import Iterator

from tasks import citations
from tasks.findings import Finding, Inquiry, Rule, Severity

from .pages import catalogue_page, task_named

# (day, month) → what is celebrated; the lunar ones move and are left out.
HOLIDAYS = {
    (1, 1): "Tết Dương lịch",
    (30, 4): "ngày Chiến thắng",
    (1, 5): "ngày Quốc tế lao động",
    (2, 9): "ngày Quốc khánh",
}


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task in inquiry.whole_tasks:
        for row in task.documents.all():
            on = row.document.issued_on
            holiday = HOLIDAYS.get((on.day, on.month)) if on else None
            if holiday:
                yield RULE.found(
                    about=(task.code, row.document.code),
                    values=(on.isoformat(),),
                    sentence=(
                        f"{citations.short(row.document)} (nêu ở {task_named(task)}) đề"
                        f" đúng ngày nghỉ lễ, {holiday}: hãy xem lại ngày ban hành."
                    ),
                    part=task.code,
                    mend=catalogue_page(row.document),
                )


RULE = Rule(
    code="document-on-holiday",
    name="Văn bản đề ngày nghỉ lễ",
    severity=Severity.HINT,
    check=check,
)
