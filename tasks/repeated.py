"""Sentences that stood in the text of the period before, word for word.

Source: custom of the office: what was copied from last time may no longer be true. Short
sentences and those without a verb of the matter come back rightly: only long ones count.
"""

from collections.abc import Iterable, Iterator

from . import pieces
from .words import sentences, spelled_text

LONG = 12  # syllables


def keys(text: str) -> Iterator[str]:
    """The long sentences of a text, in the form in which they are compared."""
    for start, end in sentences(text):
        key = spelled_text(text[start:end])
        if key.count(" ") >= LONG - 1:
            yield key


def repeated(text: str, before: Iterable[str]) -> list[str]:
    """The sentences of a stored text that one of the earlier texts has as well."""
    known = {key for old in before for line in _lines(old) for key in keys(line)}
    return [
        line[start:end]
        for line in _lines(text)
        for start, end in sentences(line)
        if known.intersection(keys(line[start:end]))
    ]


def _lines(text: str) -> Iterator[str]:
    """The words of each line; a figure is a gap, whatever it says by now."""
    for line in pieces.read(text):
        yield "".join("…" if piece.embed else piece.text for piece in line.pieces)
