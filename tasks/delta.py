"""The stored form and what the editor edits: text → Delta → text, pure functions.

A Delta is the editor's own form, plain JSON: a list of inserts with attributes. Ours has
text (`bold`, `italic`, `script: super`), two embeds (`figure`: the braces as typed,
`call`: label of a footnote) and line ends (`level`: dash or plus, `note`: label of the
footnote the line belongs to).

A text is in normal form if it is what `text_of` writes: lines without blanks at their
ends and none of them empty, every literal `\\ { * ^ [` escaped, marks that begin and end
at a word. Of those `text_of(delta_of(text)) == text`; any other text comes back in normal
form and reads the same (tests/tasks/test_delta.py).
"""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from . import markup, pieces
from .blocks import Level
from .pieces import Line, Marks, Piece

LONGEST = 100_000  # signs; a report of a hundred pages

NOT_READ = (
    "Không đọc được nội dung do trình soạn thảo gửi lên; hãy tải lại trang rồi lưu lại."
)
TOO_LONG = f"Nội dung quá dài (trên {LONGEST:,} ký tự).".replace(",", ".")

Op = dict[str, Any]


class Unreadable(ValueError):
    """What was sent is no Delta; str() is Vietnamese."""


class TooLong(Unreadable):
    """A Delta, but of more signs than anybody can have written."""

    def __init__(self) -> None:
        super().__init__(TOO_LONG)


# From the stored form


def delta_of(text: str) -> list[Op]:
    """The text as the editor opens it. Nothing typed can make it fail."""
    return [op for line in pieces.read(text) for op in _ops(line)]


def _ops(line: Line) -> Iterator[Op]:
    for run in pieces.alike(line.pieces):
        first = run[0]
        words = "".join(piece.text for piece in run)
        yield _op({first.embed: first.text} if first.embed else words, _marks(first))
    ends = {"level": line.level.value} if line.level is not Level.BODY else {}
    yield _op("\n", ends | ({"note": line.note} if line.note else {}))


def _op(insert: str | dict[str, str], attributes: dict[str, Any]) -> Op:
    return {"insert": insert} | ({"attributes": attributes} if attributes else {})


def _marks(piece: Piece) -> dict[str, Any]:
    marks = {"bold": piece.bold, "italic": piece.italic}
    return {name: True for name, on in marks.items() if on} | (
        {"script": "super"} if piece.raised else {}
    )


# From what the editor sends


def text_from_json(sent: str) -> str:
    """As `text_of`, of a Delta as it comes in a form. Raises Unreadable."""
    try:
        delta = json.loads(sent)
    except (ValueError, RecursionError) as error:
        raise Unreadable(NOT_READ) from error
    return text_of(delta)


def text_of(delta: object) -> str:
    """The stored form of what was edited, in normal form.

    Attributes and embeds that are not ours are left out, and nothing becomes markup that
    was typed as text. Raises Unreadable where it is no Delta at all, TooLong.
    """
    lines = [pieces.written_line(line) for line in _lines(_inserts(delta))]
    return "\n".join(line for line in lines if line)


def _inserts(delta: object) -> list[Op]:
    ops = delta.get("ops") if isinstance(delta, dict) else delta
    if not isinstance(ops, list) or not all(map(_is_insert, ops)):
        raise Unreadable(NOT_READ)
    if sum(len(str(op["insert"])) for op in ops) > LONGEST:
        raise TooLong
    return ops


def _is_insert(op: object) -> bool:
    return isinstance(op, dict) and isinstance(op.get("insert"), str | dict)


def _lines(ops: Iterable[Op]) -> Iterator[Line]:
    """A line end carries what its line is; what follows the last one is a line as well."""
    read: list[Piece] = []
    for op in ops:
        attributes = op.get("attributes")
        attributes = attributes if isinstance(attributes, dict) else {}
        for piece in _sent(op["insert"], attributes):
            if piece.text != "\n":
                read.append(piece)
                continue
            yield from _ended(read, attributes)
            read = []
    yield from _ended(read, {})


def _sent(insert: str | dict[str, Any], attributes: dict[str, Any]) -> Iterator[Piece]:
    marks: Marks = {
        "bold": attributes.get("bold") is True,
        "italic": attributes.get("italic") is True,
    }
    if isinstance(insert, str):
        raised = attributes.get("script") == "super"
        yield from (Piece(text=c, raised=raised, **marks) for c in insert)
    elif isinstance(figure := insert.get("figure"), str):
        yield from _braces(markup.clean(figure), marks)
    elif isinstance(label := insert.get("call"), str) and markup.is_label(label):
        yield Piece(text=label, embed="call", **marks)


def _braces(typed: str, marks: Marks) -> Iterator[Piece]:
    """A figure, or what somebody typed for one; anything else is text."""
    if markup.is_braces(typed):
        yield Piece(text=typed, embed="figure", **marks)
    else:
        yield from (Piece(text=c, **marks) for c in " ".join(typed.splitlines()))


def _ended(read: list[Piece], attributes: dict[str, Any]) -> Iterator[Line]:
    """The line, or several where one was broken inside (Word's soft break)."""
    level = attributes.get("level")
    note = attributes.get("note")
    for is_break, group in groupby(read, key=_is_break):
        if not is_break:
            yield Line(
                pieces=pieces.tidy(tuple(group)),
                level=Level(level) if level in ("dash", "plus") else Level.BODY,
                note=note if isinstance(note, str) and markup.is_label(note) else "",
            )


def _is_break(piece: Piece) -> bool:
    return not piece.embed and piece.text.splitlines() == [""]
