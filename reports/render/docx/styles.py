"""The named styles of the Word file, written from `looks`."""

from typing import Any

from docx.shared import Mm

from .looks import Look, Style, looks, of_appendix
from .xml import element, when

FONT = "Times New Roman"
LANGUAGE = "vi-VN"
TABLE_BORDER = 4  # eighths of a point
RULE_BORDER = 6
_INDENT = Mm(12.7).twips
# What one line of Times New Roman takes: CSS counts in sizes, Word in such lines.
_NATURAL = 1.149
_ONE_LINE = 240
_SLOTS = ("ascii", "hAnsi", "eastAsia", "cs")
_SIDES = ("top", "left", "bottom", "right")


def styles(*, is_compact: bool) -> Any:
    """The whole part `word/styles.xml`."""
    return element(
        "styles",
        _defaults(),
        *map(_of_paragraphs, looks(is_compact=is_compact)),
        _note_call(),
        _problem(),
        _table(Style.FRAME, "Khung không kẻ", None, 0, 0),
        _table(Style.TABLE, "Bảng", TABLE_BORDER, 40, 80),
        _table(of_appendix(Style.TABLE), "Bảng phụ lục", TABLE_BORDER, 40, 60),
    )


def _defaults() -> Any:
    language = element("lang", val=LANGUAGE, eastAsia=LANGUAGE)
    letters = element(
        "rPr",
        _fonts(),
        element("color", val="000000"),
        language,
    )
    return element("docDefaults", element("rPrDefault", letters), element("pPrDefault"))


def _fonts() -> Any:
    """In all four slots: of those left out, Word picks the font itself."""
    return element("rFonts", **dict.fromkeys(_SLOTS, FONT))


def _of_paragraphs(look: Look) -> Any:
    """A style that Word has an English name for is Word's own."""
    marks = {} if look.alias else {"customStyle": 1}
    if look.id == Style.NORMAL:
        marks["default"] = 1
    return element(
        "style",
        element("name", val=look.name),
        when(look.alias, "aliases", val=look.alias),
        when(look.id != Style.NORMAL, "basedOn", val=Style.NORMAL),
        when(look.outline is not None and look.alias, "next", val=Style.BODY),
        element("qFormat"),
        _lines(look),
        _letters(look),
        type="paragraph",
        styleId=look.id,
        **marks,
    )


def _lines(look: Look) -> Any:
    return element(
        "pPr",
        when(look.stays, "keepNext"),
        element("widowControl"),
        _rule() if look.id == Style.RULE else None,
        _spacing(look),
        when(look.is_indented, "ind", firstLine=_INDENT),
        element("jc", val=look.align),
        when(look.outline is not None, "outlineLvl", val=look.outline),
    )


def _rule() -> Any:
    """A rule is a paragraph without words that has a border; its indents make its length."""
    return element("pBdr", _border("top", RULE_BORDER))


def _border(side: str, eighths: int) -> Any:
    return element(side, val="single", sz=eighths, space=0, color="000000")


def _spacing(look: Look) -> Any:
    line, rule = round(look.line / _NATURAL * _ONE_LINE), "auto"
    if look.height:
        line, rule = round(look.height * 20), "exact"
    before, after = round(look.before * 20), round(look.after * 20)
    return element("spacing", before=before, after=after, line=line, lineRule=rule)


def _letters(look: Look) -> Any:
    half_points = round(look.size * 2)
    return element(
        "rPr",
        _fonts(),
        when(look.bold, "b"),
        when(look.italic, "i"),
        element("sz", val=half_points),
        element("szCs", val=half_points),
    )


def _note_call() -> Any:
    return element(
        "style",
        element("name", val="footnote reference"),
        element("aliases", val="Số chú thích"),
        element("rPr", _fonts(), element("vertAlign", val="superscript")),
        type="character",
        styleId=Style.NOTE_CALL,
    )


def _problem() -> Any:
    """What could not be resolved: never to be overlooked, least of all on paper."""
    red = "B3261E"
    letters = element(
        "rPr",
        _fonts(),
        element("color", val=red),
        element("bdr", val="single", sz=8, space=0, color=red),
        element("shd", val="clear", color="auto", fill="FFF3B0"),
    )
    return element(
        "style",
        element("name", val="Chỗ chưa rõ"),
        element("qFormat"),
        letters,
        type="character",
        styleId=Style.PROBLEM,
        customStyle=1,
    )


def _table(id_: str, name: str, border: int | None, above: int, beside: int) -> Any:
    """A style of tables: its borders, and the margins within its cells in twips."""
    sides = [_border(side, border) for side in _SIDES] if border else []
    inner = [_border(side, border) for side in ("insideH", "insideV")] if border else []
    margins = dict(zip(_SIDES, (above, beside, above, beside), strict=True))
    form = element(
        "tblPr",
        element("tblBorders", *sides, *inner) if border else None,
        element(
            "tblCellMar",
            *(element(side, w=width, type="dxa") for side, width in margins.items()),
        ),
    )
    name_ = element("name", val=name)
    return element("style", name_, form, type="table", styleId=id_, customStyle=1)
