"""Papers whose number and day do not fit their series, or that lie in the future.

Source: Decree 30/2020/NĐ-CP, Điều 15: numbers of an office run from 01 on 1 January to 31
December, so that in a series a higher number has no earlier day.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from operator import itemgetter

from reports.citing import Citation, citations
from reports.writing import TextRule, Writing, finding
from tasks import formats
from tasks.findings import Finding, Severity

CODE = "document-series"

Dated = tuple[date, Citation]


def check(writing: Writing) -> Iterable[Finding]:
    dated = [(one.issued_on, one) for one in citations(writing) if one.issued_on]
    for day, citation in dated:
        if writing.as_of and day > writing.as_of:
            yield _in_the_future(citation, formats.day(writing.as_of))
    for series in _series(dated):
        yield from _out_of_order(series)


def _series(found: Iterable[Dated]) -> list[list[Dated]]:
    """Papers of one body, kind and year. A body that is not named is the writer's own."""
    by_series: dict[tuple, dict[tuple, Dated]] = {}
    for day, citation in found:
        key = (citation.series, citation.year, citation.issuer.lower())
        own = (citation.number, day)
        if citation.series:
            by_series.setdefault(key, {}).setdefault(own, (day, citation))
    return [
        [row for _, row in sorted(rows.items(), key=itemgetter(0))]
        for rows in by_series.values()
    ]


def _out_of_order(series: list[Dated]) -> Iterator[Finding]:
    for (earlier, lower), (later, higher) in pairwise(series):
        # The same number with two days is `cited_differently`.
        if lower.number < higher.number and earlier > later:
            first, second = _named(lower), _named(higher)
            sentence = (
                f"{second} ({higher.line.place}) có số lớn hơn nhưng ngày trước "
                f"{first} ({lower.line.place})."
            )
            words = higher.symbol
            yield finding(
                CODE, Severity.WARNING, higher.line, words, sentence, first, second
            )


def _named(citation: Citation) -> str:
    return f"{citation.type} số {citation.symbol} ngày {citation.day}"


def _in_the_future(citation: Citation, as_of: str) -> Finding:
    day, words = citation.day, citation.symbol
    sentence = (
        f"{citation.type} số {words} đề ngày {day}, sau ngày của báo cáo ({as_of})."
    )
    return finding(CODE, Severity.WARNING, citation.line, words, sentence, day, as_of)


RULE = TextRule(
    code=CODE,
    name="Số và ngày văn bản không khớp",
    severity=Severity.WARNING,
    check=check,
)
