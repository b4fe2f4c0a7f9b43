"""Some of the affected are not paid yet, and no unit says why."""

from collections.abc import Iterator

from gpmb import measures
from gpmb.models import TallyLine
from gpmb.readers import tallies
from tasks.checks.pages import task_named, task_page
from tasks.checks.reading import Part, texts_of
from tasks.findings import Finding, Inquiry, Rule, Severity

from .covering import covered

Kind = TallyLine.Kind


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task, project in covered(inquiry):
        scope = inquiry.scope_of(task)
        is_told = (project.pk, Kind.RECEIVED) in scope.once(tallies)
        left = measures.con_lai(scope, du_an=project.code)
        said = texts_of(inquiry, Part.UNFINISHED, task)
        if not is_told or not left.value or any(text.reason for text in said):
            continue
        affected = measures.anh_huong(scope, du_an=project.code)
        yield RULE.found(
            about=(project.code,),
            values=(left.write(), affected.write()),
            sentence=(
                f"{project.full_name} ({task_named(task)}) còn {left.write()} chưa nhận"
                f" tiền trên {affected.write()} bị ảnh hưởng, nhưng phần chưa hoàn thành"
                " của các đơn vị không nêu lý do."
            ),
            part=task.code,
            mend=task_page(scope, task),
        )


RULE = Rule(
    code="unpaid-without-reason",
    name="Còn người chưa nhận tiền mà không nêu lý do",
    severity=Severity.WARNING,
    check=check,
)
