"""A text to be checked, as plain values: its lines, what of each is a figure or quoted."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from tasks.blocks import (
    Block,
    Document,
    FigureRun,
    NoteCall,
    Paragraph,
    Problem,
    Run,
    plain,
)
from tasks.findings import Finding, Severity
from tasks.typed import QUOTED

from .render.numbering import Part, number
from .render.wording import Wording
from .vocabulary import Vocabulary


@dataclass(frozen=True, kw_only=True)
class Span:
    """A part of a line, by the places of its first letter and of that after its last."""

    start: int
    end: int

    def touches(self, start: int, end: int) -> bool:
        return self.start < end and start < self.end


@dataclass(frozen=True, kw_only=True)
class FigureSpan(Span):
    """A part that is bound to data."""

    run: FigureRun


@dataclass(frozen=True, kw_only=True)
class Line:
    """A paragraph, a heading or a cell, and where a reader finds it."""

    text: str
    place: str  # "mục I.2.1"
    part: str = ""  # code of the task or unit it belongs to
    figures: tuple[FigureSpan, ...] = ()
    quoted: tuple[Span, ...] = ()
    is_sentence: bool = True  # no heading and no cell of a table

    def is_free(self, start: int, end: int) -> bool:
        """Whether somebody wrote it here: it is neither quoted nor looked up."""
        taken = (*self.figures, *self.quoted)
        return not any(span.touches(start, end) for span in taken)

    def free(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Where the pattern is found in what somebody wrote here."""
        found = pattern.finditer(self.text)
        return (match for match in found if self.is_free(*match.span()))

    def around(self, start: int, end: int, width: int = 40) -> str:
        """The words around a place, as a reader looks for them in the text."""
        first, last = max(0, start - width), min(len(self.text), end + width)
        while first and not self.text[first - 1].isspace():
            first -= 1
        while last < len(self.text) and not self.text[last].isspace():
            last += 1
        head, tail = "…" if first else "", "…" if last < len(self.text) else ""
        return f"{head}{self.text[first:last].strip()}{tail}"


@dataclass(frozen=True, kw_only=True)
class Writing:
    """A whole text, whose it is and of which day, and what the registers know."""

    lines: tuple[Line, ...]
    unit: str = ""
    period: str = ""
    as_of: date | None = None
    known: Vocabulary = field(default_factory=Vocabulary)
    # Sentences the unit printed for the period before, folded: see `text_rules.repeated`.
    before: tuple[str, ...] = ()
    # The figures of our own report where the text is another's: what it is compared with.
    printed: tuple[Line, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TextRule:
    """What is looked for in a text. Never blocking: a rule on words may be wrong."""

    code: str
    name: str
    severity: Severity
    check: Callable[[Writing], Iterable[Finding]]


def finding(
    rule: str, severity: Severity, line: Line, words: str, sentence: str, *values: str
) -> Finding:
    """What is wrong with some words of a line; two values where two places disagree."""
    return Finding(
        rule=rule,
        severity=severity,
        about=(line.part or line.place, words),
        values=(words, *values),
        sentence=sentence,
        part=line.part,
        place=line.place,
    )


def writing_of(document: Document, known: Vocabulary) -> Writing:
    """The document as a text: head, numbered parts, footnotes, tables, appendices."""
    return Writing(
        lines=tuple(quoting(line, known) for line in _lines(document) if line.text),
        unit=document.unit,
        period=document.period,
        as_of=document.as_of,
        known=known,
    )


def quoting(line: Line, known: Vocabulary) -> Line:
    """The line with what it quotes marked: between quotation signs, or known texts."""
    patterns = [QUOTED, *filter(None, [known.quotations])]
    found = tuple(
        Span(start=match.start(), end=match.end())
        for pattern in patterns
        for match in pattern.finditer(line.text)
    )
    return replace(line, quoted=(*line.quoted, *found))


def _lines(document: Document) -> Iterator[Line]:
    wording = Wording(document)
    yield Line(text=document.subject, place="trích yếu", is_sentence=False)
    yield from _of_blocks(wording.opening, "phần mở đầu")
    yield from _of_parts(document)
    yield from _of_blocks(wording.closing, "phần kết")
    for text in wording.recipients:
        yield Line(text=text, place="nơi nhận", is_sentence=False)
    for appendix in wording.appendices:
        title = appendix.appendix.title
        yield Line(text=title, place=appendix.label, is_sentence=False)
        yield from _of_blocks(appendix.appendix.blocks, appendix.label)


def _of_parts(document: Document) -> Iterator[Line]:
    """Headings and texts; a part without a title counts to the one above it."""
    labels: dict[int, str] = {}
    codes: dict[int, str] = {}
    for part in number(document.sections):
        above = part.depth - 1 if part.section.title else part.depth
        code = part.section.code or codes.get(above, "")
        if part.section.title:
            labels[part.depth], codes[part.depth] = part.label.rstrip("."), code
        yield from _of_part(part, _place(labels, part.depth), code)


def _of_part(part: Part, place: str, code: str) -> Iterator[Line]:
    section = part.section
    if section.title:
        yield replace(_line(section.title, place, code), is_sentence=False)
    yield from _of_blocks(section.blocks, place, code)
    for note in section.footnotes:
        where = f"chú thích ({part.notes[note.key].number})"
        yield from _of_blocks(note.paragraphs, where, code)


def _place(labels: dict[int, str], depth: int) -> str:
    """`mục I.2.1`: below the first level a label lacks the part it stands in."""
    above = [labels[1]] if 1 in labels else []
    own = [labels[depth]] if depth > 1 and depth in labels else []
    return f"mục {'.'.join([*above, *own])}"


def _of_blocks(blocks: Iterable[Block], place: str, code: str = "") -> Iterator[Line]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield _line(block.runs, place, code)
            continue
        yield Line(text=block.caption, place=place, part=code, is_sentence=False)
        for cell in block.cells:
            yield replace(_line(cell, place, code), is_sentence=False)


def _line(runs: tuple[Run, ...], place: str, code: str = "") -> Line:
    figures: list[FigureSpan] = []
    quoted: list[Span] = []
    end = 0
    for run in runs:
        start, end = end, end + (0 if isinstance(run, NoteCall) else len(run.text))
        if isinstance(run, FigureRun):
            figures.append(FigureSpan(start=start, end=end, run=run))
        elif isinstance(run, Problem):
            quoted.append(Span(start=start, end=end))
    return Line(
        text=plain(runs),
        place=place,
        part=code,
        figures=tuple(figures),
        quoted=tuple(quoted),
    )
