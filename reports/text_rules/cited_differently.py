"""One paper cited in two forms, or otherwise than the register has it.

Source: Decree 30/2020/NĐ-CP, annex I, II.6b (type, number and symbol, day, issuer, subject; and they
are those of the paper). A number comes back every year: only citations of one year are compared.
"""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from reports.citing import Citation, citations
from reports.vocabulary import Paper
from reports.writing import TextRule, Writing, finding
from tasks import formats
from tasks.findings import Finding, Severity
from tasks.words import spelled_text

CODE = "cited-differently"
# Below the first two subjects are of different papers, above the second they are equal.
ALIKE, EQUAL = 0.8, 0.995


def check(writing: Writing) -> Iterable[Finding]:
    found = citations(writing)
    for citation in found:
        yield from _against_register(citation, writing.known.papers)
    for index, citation in enumerate(found):
        earlier = found[:index]
        yield from _against_text(citation, earlier)


def _against_register(
    citation: Citation, papers: tuple[Paper, ...]
) -> Iterator[Finding]:
    """Of several papers with the symbol one is enough: districts share symbols."""
    own = [paper for paper in papers if _may_be(citation, paper)]
    differences = [found for paper in own if (found := _difference(citation, paper))]
    if own and len(differences) == len(own):
        ours, theirs = differences[0]
        sentence = f"{_who(citation)} ghi {ours}, trong sổ văn bản là {theirs}."
        yield finding(
            CODE,
            Severity.WARNING,
            citation.line,
            citation.symbol,
            sentence,
            ours,
            theirs,
        )


def _may_be(citation: Citation, paper: Paper) -> bool:
    if paper.symbol.replace(" ", "") != citation.symbol:
        return False
    if citation.issued_on is None or paper.issued_on is None:
        return True
    return paper.issued_on.year == citation.year and not _is_other_issuer(
        citation, paper
    )


def _is_other_issuer(citation: Citation, paper: Paper) -> bool:
    return bool(citation.issuer and paper.issuer) and not _is_same_body(
        citation.issuer, paper.issuer
    )


def _is_same_body(one: str, other: str) -> bool:
    """`Ủy ban nhân dân tỉnh` is `UBND tỉnh Lạng Sơn`: the shorter name is enough."""
    one, other = (_body(name) for name in (one, other))
    return one.startswith(other) or other.startswith(one)


def _body(name: str) -> str:
    return spelled_text(name).replace(spelled_text("Ủy ban nhân dân"), "ubnd")


def _difference(citation: Citation, paper: Paper) -> tuple[str, str] | None:
    """What differs, as the text and as the register has it; None where nothing does."""
    if citation.type.lower() != paper.type.lower():
        return f"loại “{citation.type}”", f"“{paper.type}”"
    if citation.issued_on and paper.issued_on and citation.issued_on != paper.issued_on:
        return f"ngày {citation.day}", f"ngày {formats.day(paper.issued_on)}"
    return _subject_difference(citation.rest, paper.subject)


def _subject_difference(rest: str, subject: str) -> tuple[str, str] | None:
    """A subject told in other words is no slip; one that is nearly the same is."""
    said = _bare(rest)[: len(_bare(subject))]
    alike = SequenceMatcher(None, said, _bare(subject), autojunk=False).ratio()
    if not said or not ALIKE <= alike < EQUAL:
        return None
    cut = rest[: len(subject)].strip()
    return f"trích yếu “{cut}”", f"“{subject}”"


def _bare(subject: str) -> str:
    return spelled_text(subject).removeprefix(spelled_text("việc ") + " ")


def _against_text(
    citation: Citation, earlier: tuple[Citation, ...]
) -> Iterator[Finding]:
    for other in earlier:
        if other.symbol != citation.symbol or _are_apart(citation, other):
            continue
        if difference := _two_forms(citation, other):
            ours, theirs = difference
            sentence = (
                f"{_who(citation)} ghi {ours}, nhưng ở {other.line.place} ghi {theirs}."
            )
            yield finding(
                CODE,
                Severity.WARNING,
                citation.line,
                citation.symbol,
                sentence,
                ours,
                theirs,
            )
            return


def _are_apart(citation: Citation, other: Citation) -> bool:
    """Papers of two years, or of two bodies."""
    years = {citation.year, other.year} - {None}
    bodies = [found.issuer for found in (citation, other) if found.issuer]
    return len(years) > 1 or (len(bodies) == 2 and not _is_same_body(*bodies))


def _two_forms(citation: Citation, other: Citation) -> tuple[str, str] | None:
    if citation.type.lower() != other.type.lower():
        return f"“{citation.type}”", f"“{other.type}”"
    if citation.day and other.day and citation.day != other.day:
        return f"ngày {citation.day}", f"ngày {other.day}"
    return None


def _who(citation: Citation) -> str:
    return f"{citation.type} số {citation.symbol}"


RULE = TextRule(
    code=CODE,
    name="Một văn bản dẫn hai cách",
    severity=Severity.WARNING,
    check=check,
)
