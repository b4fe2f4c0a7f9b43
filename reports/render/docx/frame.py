"""What stands around the text: the head, the title, the addressees, the foot."""

from collections.abc import Iterable, Iterator
from typing import Any

from docx.shared import Mm, Pt

from reports.render import fonts
from reports.render.wording import Wording
from tasks.blocks import Letterhead, Signature

from .looks import Style
from .rules import TWIPS, rule
from .xml import element, paragraph, text_run

_HEAD = (Mm(66).twips, Mm(99).twips)
_FOOT = (Mm(82.5).twips, Mm(82.5).twips)
_ABOVE_FOOT = 120  # twips, besides what the last paragraph leaves
# What the smaller letters of the recipients need to stand level with the signature.
_LEVEL = 40


def head(letterhead: Letterhead, words: Wording) -> Any:
    """Boxes 1 to 4; of a letter 5b as well, below its number."""
    superior = [letterhead.superior] if letterhead.superior else []
    agency = [
        *_lines(Style.SUPERIOR, superior),
        *_lines(Style.AGENCY, words.agency),
        *(rule(last, 12, _HEAD[0], bold=True) for last in words.agency[-1:]),
    ]
    country = [
        *_lines(Style.COUNTRY, [words.country]),
        *_lines(Style.MOTTO, [words.motto]),
        rule(words.motto, 13, _HEAD[1], bold=True, share=1),
    ]
    number = _lines(Style.SYMBOL, [words.number])
    if words.is_letter:
        about = paragraph(Style.ABOUT, *_broken(words.about))
        number.append(about)
    place = _lines(Style.PLACE, [words.place])
    return _frame(_HEAD, [(agency, country), (number, place)])


def title(words: Wording, width: int, *, size: float) -> Iterator[Any]:
    """Box 5a; the lines of the subject are one paragraph."""
    after = 8 if words.document.is_compact else 14
    yield from _lines(Style.TYPE, [words.document.type_name])
    yield paragraph(Style.SUBJECT, *_broken(words.subject))
    for last in words.subject[-1:]:
        yield rule(last, size, width, after=after, bold=True)


def addressees(words: Wording, width: int, *, size: float) -> list[Any]:
    """Box 9a in the middle of the page; several have their dashes under the colon."""
    names = words.addressees
    if len(names) == 1:
        lines = [(f"Kính gửi: {names[0]}", 0.0)]
    else:
        dash = fonts.length("Kính gửi", size)
        lines = [("Kính gửi:", 0.0), *((name, dash) for name in names)]
    longest = max(start + fonts.length(text, size) for text, start in lines)
    left = max(0.0, width / TWIPS - longest) / 2
    made = [_addressee(text, left + start) for text, start in lines]
    made[-1].pPr.spacing_after = Pt(14)
    return made


def _addressee(text: str, left: float) -> Any:
    indent = element("ind", left=round(left * TWIPS))
    return paragraph(Style.ADDRESSEES, text_run(text), properties=(indent,))


def foot(signature: Signature, words: Wording) -> Any:
    """Boxes 7 and 9b, in one row that is never torn."""
    level = (element("keepNext"), element("spacing", before=_LEVEL))
    recipients = [
        paragraph(Style.RECIPIENTS, text_run("Nơi nhận:"), properties=level),
        *_lines(Style.RECIPIENT, words.recipients),
    ]
    signed = [
        *_lines(Style.AUTHORITY, signature.authority),
        *_lines(Style.SIGNATORY, [signature.name]),
    ]
    return _frame(_FOOT, [(recipients, signed)], above=_ABOVE_FOOT)


def _lines(style: str, texts: Iterable[str]) -> list[Any]:
    """A paragraph a line, kept with what follows."""
    return [
        paragraph(style, text_run(text), properties=(element("keepNext"),))
        for text in texts
    ]


def _broken(lines: list[str]) -> Iterator[Any]:
    """One paragraph's lines, broken where the renderer balanced them."""
    for index, line in enumerate(lines):
        if index:
            yield element("r", element("br"))
        yield text_run(line)


def _frame(
    widths: tuple[int, ...], rows: list[tuple[list[Any], ...]], above: int = 0
) -> Any:
    """A table without borders whose rows are never torn."""
    form = element(
        "tblPr",
        element("tblStyle", val=Style.FRAME),
        element("tblW", w=sum(widths), type="dxa"),
        element("tblLayout", type="fixed"),
    )
    grid = element("tblGrid", *(element("gridCol", w=width) for width in widths))
    return element("tbl", form, grid, *(_row(widths, cells, above) for cells in rows))


def _row(widths: tuple[int, ...], cells: tuple[list[Any], ...], above: int) -> Any:
    made = [
        element("tc", _cell(width, above), *content)
        for width, content in zip(widths, cells, strict=True)
    ]
    return element("tr", element("trPr", element("cantSplit")), *made)


def _cell(width: int, above: int) -> Any:
    margin = element("tcMar", element("top", w=above, type="dxa")) if above else None
    return element("tcPr", element("tcW", w=width, type="dxa"), margin)
