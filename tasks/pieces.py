"""A line of the stored form sign by sign, and how it is written so that it reads the same.

Markdown does not read every mark that can be set with a mouse (half a word in italics, a
bold full stop before a letter). So a line is written, read back, and simplified until it
reads as it is meant.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter
from typing import Any

from . import markup
from .blocks import Level

Marks = dict[str, Any]  # bold, italic


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A sign, or something that stands in the text as one: a figure, a note's call."""

    text: str
    embed: str = ""  # "figure" or "call"
    bold: bool = False
    italic: bool = False
    raised: bool = False

    @property
    def look(self) -> tuple[str, bool, bool, bool]:
        """What it shares with its neighbours in one run."""
        return self.embed, self.bold, self.italic, self.raised

    @property
    def is_blank(self) -> bool:
        return not self.embed and self.text.isspace()


Pieces = tuple[Piece, ...]


@dataclass(frozen=True, kw_only=True)
class Line:
    pieces: Pieces
    level: Level = Level.BODY
    note: str = ""


# Reading


def read(text: str) -> list[Line]:
    """The lines of a stored text. Nothing typed can make it fail."""
    return [
        Line(pieces=tuple(_pieces(line)), level=line.level, note=line.note)
        for line in markup.lines(text)
    ]


def _pieces(line: markup.Line) -> Iterator[Piece]:
    depth = {"strong": 0, "em": 0, "sup": 0}
    for token in line.tokens:
        if token.tag in depth:
            depth[token.tag] += token.nesting
        marks: Marks = {"bold": depth["strong"] > 0, "italic": depth["em"] > 0}
        match token.type:
            case "text":
                raised = depth["sup"] > 0
                yield from (
                    Piece(text=c, raised=raised, **marks) for c in token.content
                )
            case "braces":
                yield Piece(text=token.content, embed="figure", **marks)
            case "footnote_ref":
                yield Piece(text=token.meta["label"], embed="call", **marks)


def alike(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Text under the same marks together, every embed by itself."""
    for look, group in groupby(pieces, key=attrgetter("look")):
        same = list(group)
        yield from ([piece] for piece in same) if look[0] else (same,)


# Normal form


def tidy(pieces: Pieces) -> Pieces:
    """Without blanks at the ends of the line, and at the ends of anything marked."""
    pieces = tuple(_composed(pieces))
    first, last = _solid(pieces)
    pieces = tuple(
        replace(piece, text=" ") if piece.raised and piece.is_blank else piece
        for piece in pieces[first:last]
    )
    for mark in ("raised", "bold", "italic"):
        pieces = tuple(_trimmed(pieces, mark))
    return pieces


def _composed(pieces: Pieces) -> Iterator[Piece]:
    """Letters and their marks as one sign, where they stand under the same marks."""
    for run in alike(pieces):
        words = markup.clean("".join(piece.text for piece in run))
        yield from run if run[0].embed else (replace(run[0], text=c) for c in words)


def _solid(pieces: Pieces) -> tuple[int, int]:
    solid = [place for place, piece in enumerate(pieces) if not piece.is_blank]
    return (solid[0], solid[-1] + 1) if solid else (0, 0)


def _trimmed(pieces: Pieces, mark: str) -> Iterator[Piece]:
    for is_marked, group in groupby(pieces, key=attrgetter(mark)):
        same = tuple(group)
        first, last = _solid(same) if is_marked else (0, len(same))
        for place, piece in enumerate(same):
            yield piece if first <= place < last else _unmarked(piece, mark)


def _unmarked(piece: Piece, mark: str) -> Piece:
    changes: Marks = {mark: False}
    return replace(piece, **changes)


def _by_word(pieces: Pieces) -> Pieces:
    """A word of which a part is marked is marked whole: other marks may not be read."""
    made: list[Piece] = []
    for is_blank, group in groupby(pieces, key=attrgetter("is_blank")):
        word = list(group)
        bold = not is_blank and any(piece.bold for piece in word)
        italic = not is_blank and any(piece.italic for piece in word)
        made += (replace(piece, bold=bold, italic=italic) for piece in word)
    return _across_blanks(pieces, tuple(made))


def _across_blanks(before: Pieces, after: Pieces) -> Pieces:
    """Blanks keep their marks where the words on both sides have them."""
    kept = (
        replace(new, bold=old.bold, italic=old.italic) if new.is_blank else new
        for old, new in zip(before, after, strict=True)
    )
    return tidy(tuple(kept))


def _without_unclosed(pieces: Pieces) -> Pieces:
    """A brace that was never closed as text, lest it swallow what was typed after it."""
    return tuple(
        replace(piece, embed="") if piece.embed and piece.text == "{" else piece
        for piece in pieces
    )


def _plain(pieces: Pieces) -> Pieces:
    """Every sign as text: of this nothing can be misread."""
    words = "".join(map(_literal, pieces))
    return tuple(Piece(text=c) for c in markup.clean(words))


def _literal(piece: Piece) -> str:
    return f"[^{piece.text}]" if piece.embed == "call" else piece.text


# Writing


LADDER: tuple[Callable[[Pieces], Pieces], ...] = (
    lambda pieces: pieces,
    _by_word,
    lambda pieces: _by_word(_without_unclosed(pieces)),
    _plain,
)
_OF_LEVEL = {Level.BODY: "", Level.DASH: "- ", Level.PLUS: "+ "}
# Words that would open a dash or a footnote at the beginning of a line.
_OPENS_DASH = re.compile(r"^([-+]\s)")
_OPENS_NOTE = re.compile(r"^(\[\^[^\]\s]+\]):(?=\s*\S)")
_MARKUP = re.compile(r"([\\{*^\[])")
_RAISED = re.compile(r"([\\{*^\[ ])")


def written_line(line: Line) -> str:
    """The line in the first way that is read back as it is meant; "" for an empty one."""
    if not line.pieces:
        return ""
    for simplified in LADDER:
        meant = replace(line, pieces=simplified(line.pieces))
        written = _line_text(meant)
        if read(written) == [meant]:
            return written
    return written  # plain signs: nothing is left to misread


def _line_text(line: Line) -> str:
    note = f"[^{line.note}]: " if line.note else ""
    words = _words(line.pieces)
    if line.level is Level.BODY:
        words = _OPENS_DASH.sub(r"\\\1", words)
        words = words if note else _OPENS_NOTE.sub(r"\1\\:", words)
    return note + _OF_LEVEL[line.level] + words


def _words(pieces: Pieces) -> str:
    made = ""
    open_marks: list[str] = []
    for place, run in _places(pieces):
        wanted = _wanted(run[0])
        while open_marks and not set(open_marks) <= wanted:
            made += open_marks.pop()
        opening = wanted - set(open_marks)
        for mark in sorted(opening, key=lambda mark: _order(pieces, place, mark)):
            made += mark
            open_marks.append(mark)
        made += _signs(run)
    return made + "".join(reversed(open_marks))


def _places(pieces: Pieces) -> Iterator[tuple[int, list[Piece]]]:
    """Runs of pieces, each with the place where it begins."""
    place = 0
    for run in alike(pieces):
        yield place, run
        place += len(run)


def _wanted(piece: Piece) -> set[str]:
    return {mark for mark, on in (("**", piece.bold), ("*", piece.italic)) if on}


def _order(pieces: Pieces, place: int, mark: str) -> tuple[int, int]:
    """What ends later is opened first, bold before italic."""
    end = place
    while end < len(pieces) and mark in _wanted(pieces[end]):
        end += 1
    return -end, -len(mark)


def _signs(run: list[Piece]) -> str:
    first = run[0]
    if first.embed:
        return first.text if first.embed == "figure" else f"[^{first.text}]"
    words = "".join(piece.text for piece in run)
    special = _RAISED if first.raised else _MARKUP
    literal = special.sub(r"\\\1", words)
    return f"^{literal}^" if first.raised else literal
