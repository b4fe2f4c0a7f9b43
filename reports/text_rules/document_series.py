"""Papers whose number and day do not fit their series, or that lie in the future.

Source: Decree 30/2020/NĐ-CP, Điều 15: numbers of an office run from 01 on 1 January to 31
December, so that in a series a higher number has no earlier day.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from reports.citing import Citation, citations
from reports.writing import TextRule, Writing, finding
from tasks import formats
from tasks.findings import Finding, Severity

CODE = "document-series"


def check(writing: Writing) -> Iterable[Finding]:
    found = [citation for citation in citations(writing) if citation.issued_on]
    for citation in found:
        if writing.as_of and citation.issued_on > writing.as_of:
            yield _in_the_future(citation, formats.day(writing.as_of))
    for series in _series(found):
        yield from _out_of_order(series)


def _series(found: list[Citation]) -> list[list[Citation]]:
    """Papers of one body, kind and year. A body that is not named is the writer's own."""
    by_series: dict[tuple, dict[tuple, Citation]] = {}
    for citation in found:
        key = (citation.series, citation.year, citation.issuer.lower())
        own = (citation.number, citation.issued_on)
        if citation.series:
            by_series.setdefault(key, {}).setdefault(own, citation)
    return [
        [row for _, row in sorted(rows.items(), key=lambda pair: pair[0])]
        for rows in by_series.values()
    ]


def _out_of_order(series: list[Citation]) -> Iterator[Finding]:
    for lower, higher in pairwise(series):
        # The same number with two days is `cited_differently`.
        if lower.number < higher.number and lower.issued_on > higher.issued_on:
            first, second = (
                f"{paper.type} số {paper.symbol} ngày {formats.day(paper.issued_on)}"
                for paper in (lower, higher)
            )
            sentence = (
                f"{second} ({higher.line.place}) có số lớn hơn nhưng ngày trước "
                f"{first} ({lower.line.place})."
            )
            yield finding(
                CODE,
                Severity.WARNING,
                higher.line,
                higher.symbol,
                sentence,
                first,
                second,
            )


def _in_the_future(citation: Citation, as_of: str) -> Finding:
    day = formats.day(citation.issued_on)
    sentence = f"{citation.type} số {citation.symbol} đề ngày {day}, sau ngày của báo cáo ({as_of})."
    return finding(
        CODE, Severity.WARNING, citation.line, citation.symbol, sentence, day, as_of
    )


RULE = TextRule(
    code=CODE,
    name="Số và ngày văn bản không khớp",
    severity=Severity.WARNING,
    check=check,
)
