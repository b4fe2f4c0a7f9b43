"""Real footnotes: a part of their own, `word/footnotes.xml`, which python-docx lacks.

A call sign is printed as in the PDF, "(1)", and Word counts it: who adds a note in Word
gets the numbers right. The note itself begins with "1)": LibreOffice puts the number
before everything else, and an opening bracket would stand behind it.
"""

from typing import Any

from .looks import Style
from .xml import element, paragraph, text_run

# The two that Word draws itself: the line above the notes, and above their continuation.
SEPARATORS = {-1: "separator", 0: "continuationSeparator"}


class Footnotes:
    """The notes of one file by number, with the separators."""

    def __init__(self) -> None:
        self.root = element("footnotes", *map(_separator, SEPARATORS))
        self._numbers: set[int] = set()

    def __contains__(self, number: int) -> bool:
        return number in self._numbers

    def call(self, number: int, paragraphs: list[Any]) -> list[Any]:
        """Adds a note and returns its call sign, marked so that others may point to it."""
        marker = [_raised(element("footnoteRef")), _raised(_text(")")), text_run(" ")]
        for place, run in enumerate(marker, 1):  # behind the paragraph's properties
            paragraphs[0].insert(place, run)
        self.root.append(element("footnote", *paragraphs, id=number))
        self._numbers.add(number)
        return [
            element("bookmarkStart", id=number, name=_bookmark(number)),
            *_bracketed(_raised(element("footnoteReference", id=number))),
            element("bookmarkEnd", id=number),
        ]


def later_call(number: int) -> list[Any]:
    """The call sign of a note that was called before: Word keeps its number right too."""
    field = f" NOTEREF {_bookmark(number)} \\h "
    return _bracketed(element("fldSimple", _raised(_text(str(number))), instr=field))


def settings() -> Any:
    """Where `word/settings.xml` names the separators."""
    return element("footnotePr", *(element("footnote", id=key) for key in SEPARATORS))


def _separator(key: int) -> Any:
    drawn = element("r", element(SEPARATORS[key]))
    return element(
        "footnote", paragraph(Style.NOTE, drawn), type=SEPARATORS[key], id=key
    )


def _bracketed(number: Any) -> list[Any]:
    return [_raised(_text("(")), number, _raised(_text(")"))]


def _raised(content: Any) -> Any:
    style = element("rStyle", val=Style.NOTE_CALL)
    return element("r", element("rPr", style), content)


def _text(text: str) -> Any:
    made = element("t")
    made.text = text
    return made


def _bookmark(number: int) -> str:
    """Word hides bookmarks that begin so."""
    return f"_ChuThich{number}"
