"""How runs become HTML: one pen for paper, one for the screen.

In Python and not in templates, because text is justified: a template would leave blanks
between the runs, before every full stop.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Self

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from tasks import formats
from tasks.blocks import (
    FigureRun,
    NoteCall,
    Paragraph,
    Problem,
    Run,
    Source,
    Text,
)

from .numbering import Note, Part
from .slices import slices
from .wording import MARKS, NO_NOTE

# "25/KH-UBND" broken over two lines can be found neither by eye nor by search.
_SYMBOL = re.compile(r"(\S*\w[-/]\w\S*)")
# A longer word would leave a loose line above it.
_LONGEST_UNBROKEN = 20
_BREAKING = re.compile("[-/](?=.)")
_JOINER = "\N{WORD JOINER}"


@dataclass(frozen=True, kw_only=True)
class Pen(ABC):
    """Writes runs without a blank of its own; the subclass knows figures and call signs.

    A pen remembers which notes it has called, so each rendering takes a new one.
    """

    notes: Mapping[str, Note] = field(default_factory=dict)
    called: set[int] = field(default_factory=set)

    def within(self, part: Part) -> Self:
        """The same pen where the footnotes of a part are in reach."""
        return replace(self, notes=part.notes)

    def paragraph(self, paragraph: Paragraph) -> SafeString:
        return format_html("{}{}", MARKS[paragraph.level], self.runs(paragraph.runs))

    def runs(self, runs: tuple[Run, ...]) -> SafeString:
        return _joined(self._run(run) for run in runs)

    @abstractmethod
    def words(self, text: str) -> SafeString:
        """Text, escaped, its symbols kept whole."""

    @abstractmethod
    def figure(self, run: FigureRun) -> SafeString:
        """A figure, and the way to its rows where there is one."""

    @abstractmethod
    def first_call(self, note: Note) -> SafeString:
        """The call sign of a note where it is called first."""

    @abstractmethod
    def later_call(self, note: Note) -> SafeString:
        """The call sign of a note that was called before."""

    def _run(self, run: Run) -> SafeString:
        match run:
            case Text():
                return _styled(self.words(run.text), run)
            case FigureRun():
                return _styled(self.figure(run), run)
            case Problem():
                return _problem(run.text, run.message)
            case NoteCall() if run.key in self.notes:
                return self._call(self.notes[run.key])
            case NoteCall():
                return _problem(NO_NOTE.text, NO_NOTE.message)

    def _call(self, note: Note) -> SafeString:
        if note.number in self.called:
            return self.later_call(note)
        self.called.add(note.number)
        return self.first_call(note)


@dataclass(frozen=True, kw_only=True)
class PaperPen(Pen):
    """Figures are words; a footnote stands at its call and is moved to the foot by CSS."""

    def words(self, text: str) -> SafeString:
        """Kept whole by word joiners, which leave no trace in the text layer.

        `white-space: nowrap` at the end of a line makes WeasyPrint 70 tear the line
        apart after its first word.
        """
        return conditional_escape(_SYMBOL.sub(_glued, text))

    def figure(self, run: FigureRun) -> SafeString:
        return self.words(run.text)

    def first_call(self, note: Note) -> SafeString:
        first, *others = chain.from_iterable(map(slices, note.footnote.paragraphs))
        opened = format_html(
            '<span class="note" data-number="{}">{}</span>',
            note.number,
            self.paragraph(first),
        )
        followed = (
            format_html('<span class="note more">{}</span>', self.paragraph(other))
            for other in others
        )
        return _joined([opened, *followed])

    def later_call(self, note: Note) -> SafeString:
        return format_html("<sup>({})</sup>", note.number)


@dataclass(frozen=True, kw_only=True)
class ScreenPen(Pen):
    """Figures lead to their sources, by a link or, without `figure_url`, by a tooltip."""

    figure_url: Callable[[FigureRun], str] | None = None
    # Code → name of units whose word is not accepted yet: what rests on it is marked.
    pending: Mapping[str, str] = field(default_factory=dict)

    def paragraph(self, paragraph: Paragraph) -> SafeString:
        written = super().paragraph(paragraph)
        return format_html("{}{}", written, self._mark(paragraph.units))

    def words(self, text: str) -> SafeString:
        """Kept whole by CSS: in a browser, joiners would spoil searching and copying."""
        return _joined(_piece(piece) for piece in _SYMBOL.split(text))

    def figure(self, run: FigureRun) -> SafeString:
        mark = self._mark(source.unit for source in run.sources)
        return format_html("{}{}", self._figure(run), mark)

    def _mark(self, units: Iterable[str]) -> SafeString:
        names = [self.pending[u] for u in dict.fromkeys(units) if u in self.pending]
        if not names:
            return mark_safe("")
        return format_html(
            '<span class="pending" title="Chưa chấp nhận: {}">▲'
            '<span class="visually-hidden"> chưa chấp nhận</span></span>',
            "; ".join(names),
        )

    def _figure(self, run: FigureRun) -> SafeString:
        if self.figure_url:
            return format_html(
                '<a class="figure" href="{}">{}</a>',
                self.figure_url(run),
                self.words(run.text),
            )
        return format_html(
            '<span class="figure" title="{}" data-code="{}" data-as-of="{}">{}</span>',
            sources_in_words(run),
            " ".join([run.code, *(f"{name}={value}" for name, value in run.args)]),
            run.as_of or "",
            self.words(run.text),
        )

    def first_call(self, note: Note) -> SafeString:
        return format_html(
            '<sup><a id="call-{0}" href="#note-{0}">({0})</a></sup>', note.number
        )

    def later_call(self, note: Note) -> SafeString:
        return format_html('<sup><a href="#note-{0}">({0})</a></sup>', note.number)


def sources_in_words(run: FigureRun) -> str:
    """`Số liệu đến 14/6/2020`, then a line for each row behind the figure."""
    day = [f"Số liệu đến {formats.day(run.as_of)}"] if run.as_of else []
    return "\n".join([*day, *(_source(source) for source in run.sources)])


def _source(source: Source) -> str:
    words = (f"{source.label}: {source.value}", source.day, source.document)
    return "; ".join(filter(None, words))


def _problem(text: str, message: str) -> SafeString:
    return format_html('<mark class="problem">{} [{}]</mark>', text, message)


def _styled(html: SafeString, run: Text | FigureRun) -> SafeString:
    is_raised = isinstance(run, Text) and run.superscript
    marks = (("sup", is_raised), ("i", run.italic), ("b", run.bold))
    for tag, is_on in marks:
        if is_on:
            html = format_html("<{0}>{1}</{0}>", mark_safe(tag), html)  # noqa: S308
    return html


def _glued(symbol: re.Match[str]) -> str:
    text = symbol[0]
    is_short = len(text) <= _LONGEST_UNBROKEN
    return _BREAKING.sub(rf"\g<0>{_JOINER}", text) if is_short else text


def _piece(piece: str) -> SafeString:
    is_symbol = _SYMBOL.fullmatch(piece) and len(piece) <= _LONGEST_UNBROKEN
    form = '<span class="unbroken">{}</span>' if is_symbol else "{}"
    return format_html(form, piece)


def _joined(pieces: Iterable[str]) -> SafeString:
    return format_html_join("", "{}", ((piece,) for piece in pieces))
