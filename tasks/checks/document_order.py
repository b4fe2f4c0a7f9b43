"""In the series of an issuer numbers grow with days (Decree 30/2020, art. 15)."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.models import Task

from .pages import catalogue_page, task_named
from .papers import Numbered, cited, numbered


def check(inquiry: Inquiry) -> Iterator[Finding]:
    citing = cited(inquiry)
    papers = inquiry.scope.once(numbered)
    for paper in papers.values():
        task = citing.get(paper.document.pk)
        if task and paper.year not in (None, paper.document.issued_on.year):
            yield _wrong_year(paper, task)
    for series in _series(papers.values()):
        for earlier, later in pairwise(series):
            task = citing.get(later.document.pk) or citing.get(earlier.document.pk)
            if task and later.number < earlier.number:
                yield _out_of_order(earlier, later, task)


def _series(papers: Iterable[Numbered]) -> Iterator[list[Numbered]]:
    """The papers of each series by day; of one day by number, which proves nothing."""
    found: dict[tuple, list[Numbered]] = {}
    for paper in papers:
        found.setdefault(paper.series, []).append(paper)
    for series in found.values():
        yield sorted(series, key=lambda paper: (paper.document.issued_on, paper.number))


def _out_of_order(earlier: Numbered, later: Numbered, task: Task) -> Finding:
    return RULE.found(
        about=(earlier.document.code, later.document.code),
        values=(earlier.name, later.name),
        sentence=(
            f"{later.name} đề ngày sau {earlier.name} của cùng nơi ban hành"
            f" mà số lại nhỏ hơn (nêu ở {task_named(task)})."
        ),
        part=task.code,
        mend=catalogue_page(later.document),
    )


def _wrong_year(paper: Numbered, task: Task) -> Finding:
    return RULE.found(
        about=(paper.document.code,),
        values=(paper.name,),
        sentence=(
            f"{paper.name} (nêu ở {task_named(task)}) có năm {paper.year} trong ký hiệu"
            f" nhưng đề ngày của năm {paper.document.issued_on.year}."
        ),
        part=task.code,
        mend=catalogue_page(paper.document),
    )


RULE = Rule(
    code="document-order",
    name="Số và ngày văn bản không theo thứ tự",
    severity=Severity.WARNING,
    check=check,
)
