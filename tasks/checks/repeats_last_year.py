"""A figure is last year's once more: so it is, or it was copied."""

from collections.abc import Iterator

from tasks import comparison, measures
from tasks.domains import UnknownFigure
from tasks.figures import Answer, Figure
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.models import Indicator
from tasks.scope import Scope

from .pages import figure_page, named, task_named
from .reading import Standings


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task in inquiry.tasks:
        scope = inquiry.scope_of(task)
        for row in scope.once(Standings(task)):
            then = _then(scope, row.indicator)
            if then and is_suspicious(row.actual, then):
                yield RULE.found(
                    about=(row.indicator.code,),
                    values=(row.actual.write(), then.write()),
                    sentence=_sentence(
                        f"{named(row.indicator)} của {task_named(task)}",
                        row.actual,
                        then,
                        comparison.last_year(scope),
                    ),
                    part=task.code,
                    mend=figure_page(scope, task, row.actual),
                )


def is_suspicious(now: Figure, then: Figure) -> bool:
    """Whether all is said again; that nothing happened may well be so twice."""
    return (
        comparison.repeats(now, then)
        and now.answer is Answer.HAS_DATA
        and bool(now.value or now.text)
    )


def _then(scope: Scope, indicator: Indicator) -> Figure | None:
    then = comparison.same_period(scope)
    if then is None:
        return None
    try:
        return measures.actual(then, indicator)
    except UnknownFigure:
        return None


def _sentence(what: str, now: Figure, then: Figure, last_year: str) -> str:
    if now.sources == then.sources:
        return (
            f"{what} vẫn lấy dòng số liệu của {last_year} ({then.write()}): chưa có số"
            " mới của năm nay."
        )
    return (
        f"{what} là {now.write()}, giống hệt {last_year}: hãy xem có phải số chép lại"
        " hay không."
    )


RULE = Rule(
    code="repeats-last-year",
    name="Số liệu giống hệt cùng kỳ năm trước",
    severity=Severity.HINT,
    check=check,
)
