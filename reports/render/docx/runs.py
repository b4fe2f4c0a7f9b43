"""How runs become runs of Word: bold, italic and raised, figures, call signs, problems."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Any, Self

from reports.render.numbering import Note, Part
from reports.render.wording import MARKS, NO_NOTE
from tasks.blocks import FigureRun, Level, NoteCall, Paragraph, Problem, Run, Text

from .controls import Controls
from .looks import Style
from .notes import Footnotes, later_call
from .xml import element, paragraph, text_run, when

STYLES = {Level.BODY: Style.BODY, Level.DASH: Style.DASH, Level.PLUS: Style.PLUS}


@dataclass(frozen=True, kw_only=True)
class Writer:
    """Writes the runs of one file: it counts controls and knows which notes were called."""

    controls: Controls = field(default_factory=Controls)
    footnotes: Footnotes = field(default_factory=Footnotes)
    notes: Mapping[str, Note] = field(default_factory=dict)
    is_in_note: bool = False

    def within(self, part: Part) -> Self:
        """The same writer where the footnotes of a part are in reach."""
        return replace(self, notes=part.notes)

    def paragraph(self, block: Paragraph, style: str = "") -> Any:
        """A paragraph with its dash or plus, in the style of its level or in another."""
        return paragraph(style or STYLES[block.level], *self._content(block))

    def runs(self, runs: tuple[Run, ...]) -> list[Any]:
        return list(chain.from_iterable(map(self._run, runs)))

    def _content(self, block: Paragraph) -> list[Any]:
        mark = MARKS[block.level]
        return [*([text_run(mark)] if mark else ()), *self.runs(block.runs)]

    def _run(self, run: Run) -> Iterator[Any]:
        match run:
            case Text():
                yield _styled(run)
            case FigureRun():
                yield self.controls.around(run, _styled(run))
            case Problem():
                yield _problem(run)
            case NoteCall() if run.key in self.notes:
                yield from self._call(self.notes[run.key])
            case NoteCall():
                yield _problem(NO_NOTE)

    def _call(self, note: Note) -> list[Any]:
        """Word has no notes to notes: there, and from the second time on, a reference."""
        if self.is_in_note or note.number in self.footnotes:
            return later_call(note.number)
        inside = replace(self, is_in_note=True)
        paragraphs = note.footnote.paragraphs
        return self.footnotes.call(
            note.number, [inside.paragraph(block, Style.NOTE) for block in paragraphs]
        )


def _styled(run: Text | FigureRun) -> Any:
    is_raised = isinstance(run, Text) and run.superscript
    return text_run(
        run.text,
        when(run.bold, "b"),
        when(run.italic, "i"),
        when(is_raised, "vertAlign", val="superscript"),
    )


def _problem(run: Problem) -> Any:
    style = element("rStyle", val=Style.PROBLEM)
    return text_run(f"{run.text} [{run.message}]", style)
