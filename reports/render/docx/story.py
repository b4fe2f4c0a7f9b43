"""The body of the file as it grows: what stands next to what, and where pages begin."""

from collections.abc import Iterable
from typing import Any

from docx.shared import Pt

from .looks import Style
from .xml import element, paragraph

_BELOW_TABLE = Pt(12)


class Story:
    """Paragraphs and tables in order; Word knows no distance below a table."""

    def __init__(self) -> None:
        self.elements: list[Any] = []
        self._is_below_table = False
        self._break()  # LibreOffice leaves a blank line above a table on top of a page

    def add(self, elements: Iterable[Any]) -> None:
        for each in elements:
            if self._is_below_table and _is_table(each):
                self._break()  # or Word would make one table of the two
            elif self._is_below_table:
                each.get_or_add_pPr().spacing_before = _BELOW_TABLE
            self.elements.append(each)
            self._is_below_table = _is_table(each)

    def add_frame(self, table: Any) -> None:
        """A table without borders, which leaves a distance by itself."""
        if self._is_below_table:
            self._break()
        self.elements.append(table)
        self._is_below_table = False

    def hold_last(self) -> None:
        """The last paragraph stays on the page of what follows."""
        if self.elements and not _is_table(self.elements[-1]):
            self.elements[-1].get_or_add_pPr().keepNext_val = True

    def end(self, section: Any) -> None:
        """Pages of this kind end here: Word keeps their form in the last paragraph."""
        if _is_table(self.elements[-1]):
            self._break()
        self.elements[-1].get_or_add_pPr().append(section)

    def close(self, section: Any) -> Any:
        """The whole body; the form of its last pages stands at its end."""
        if _is_table(self.elements[-1]):
            self._break()
        return element("body", *self.elements, section)

    def _break(self) -> None:
        """A paragraph too small to see, for where Word needs one."""
        self.elements.append(paragraph(Style.BREAK))


def _is_table(made: Any) -> bool:
    return made.tag.endswith("}tbl")
