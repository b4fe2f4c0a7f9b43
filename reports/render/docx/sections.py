"""Pages: A4 with the law's margins, numbers in the top margin, appendices lying across."""

from typing import Any

from docx.oxml.ns import qn
from docx.shared import Mm

from .looks import Style
from .xml import element, paragraph, text_run

_SHORT, _LONG = Mm(210).twips, Mm(297).twips
_LEFT, _RIGHT, _EDGE = Mm(30).twips, Mm(15).twips, Mm(20).twips
# In the middle of the top margin: half of what the line leaves.
_HEADER = Mm(7.2).twips
WIDTH = _SHORT - _LEFT - _RIGHT
WIDTH_ACROSS = _LONG - _LEFT - _RIGHT


def upright(header: str) -> Any:
    """The section of the text; the header, a relationship, serves those behind it too."""
    section = _section(element("pgSz", w=_SHORT, h=_LONG), None)
    reference = element("headerReference", type="default")
    reference.set(qn("r:id"), header)
    section.insert(0, reference)
    return section


def across() -> Any:
    """The section of one appendix, its pages counted anew (annex I, III.1đ)."""
    size = element("pgSz", w=_LONG, h=_SHORT, orient="landscape")
    return _section(size, element("pgNumType", start=1))


def _section(size: Any, counting: Any) -> Any:
    """`titlePg`: the first page has a header of its own, which is empty."""
    margins = element(
        "pgMar",
        top=_EDGE, right=_RIGHT, bottom=_EDGE, left=_LEFT,
        header=_HEADER, footer=_HEADER, gutter=0,
    )  # fmt: skip
    kind = element("type", val="nextPage")
    return element("sectPr", kind, size, margins, counting, element("titlePg"))


def header() -> Any:
    """The whole part `word/header.xml`: the number of the page."""
    field = element("fldSimple", text_run("2"), instr=" PAGE ")
    return element("hdr", paragraph(Style.PAGE_NUMBER, field))
