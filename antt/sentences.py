"""A line told in its own phrase: the figures filled in, what is unknown left out."""

from collections.abc import Iterable
from dataclasses import dataclass

from tasks.blocks import Problem, Run, Text, runs
from tasks.domains import UnknownFigure
from tasks.figures import Answer, Figure, Form
from tasks.scope import Scope

from . import measures, phrases, readers
from .comparison import Pair, compared
from .models import Line
from .phrases import Blank, Passage

Runs = tuple[Run, ...]


@dataclass(frozen=True)
class Filled:
    """A piece of a phrase as it is printed, and whether a blank in it has a value."""

    runs: Runs
    is_known: bool = False


def told(scope: Scope, line: Line) -> Runs:
    """What the line says; nothing at all if none of its figures is known."""
    if line.phrase_none and _none_occurred(scope, line):
        return filled(scope, line.phrase_none).runs
    made = filled(scope, line.phrase)
    return made.runs if made.is_known else ()


def filled(scope: Scope, phrase: str) -> Filled:
    """The phrase with its blanks filled; a broken one shows at its place."""
    try:
        passages = phrases.parse(phrase)
    except ValueError as fault:
        return Filled((Problem(text=phrase, message=str(fault)),), is_known=True)
    made = [(passage, _passage(scope, passage)) for passage in passages]
    kept = [part for passage, part in made if part.is_known or not passage.is_optional]
    return _together(kept)


def _none_occurred(scope: Scope, line: Line) -> bool:
    """Whether the line's first measure is zero, or was stated not to have occurred."""
    first = scope.once(readers.first_measures).get(line.pk)
    if first is None:
        return False
    figure = measures.figure(scope, first)
    is_zero = figure.value == 0 and not figure.upper
    return is_zero or figure.answer is Answer.NONE_OCCURRED


def _passage(scope: Scope, passage: Passage) -> Filled:
    return _together(_piece(scope, piece) for piece in passage.pieces)


def _together(parts: Iterable[Filled]) -> Filled:
    parts = list(parts)
    return Filled(
        tuple(run for part in parts for run in part.runs),
        any(part.is_known for part in parts),
    )


def _piece(scope: Scope, piece: str | Blank) -> Filled:
    if isinstance(piece, str):
        return Filled(runs(piece))
    if piece.is_of_period:
        words = {"nam": str(scope.period.year), "ky": scope.period.name}
        return Filled((Text(text=words[piece.codes[0]]),))
    try:
        return _blank(scope, piece)
    except (UnknownFigure, ValueError) as fault:
        problem = Problem(text=piece.typed, message=str(fault))
        return Filled((problem,), is_known=True)


def _blank(scope: Scope, blank: Blank) -> Filled:
    """Raises UnknownFigure, and ValueError where the form does not fit the figure."""
    if blank.form in phrases.COMPARISONS:
        pairs = [Pair.of(scope, code) for code in blank.codes]
        is_short = blank.form == phrases.SHORT
        is_known = any(pair.is_known for pair in pairs)
        return Filled(compared(scope, pairs, is_short=is_short), is_known)
    figure = measures.so_lieu(scope, ma=blank.codes[0])
    return Filled((figure.run(Form(blank.form)),), _is_known(figure))


def _is_known(figure: Figure) -> bool:
    return figure.answer is not Answer.MISSING
