"""How each component of Decree 30/2020/NĐ-CP, annex I, looks: the styles as data.

Sizes and distances are those of `official.css`, so that Word and PDF look alike.
"""

from collections.abc import Callable, Iterator
from dataclasses import KW_ONLY, dataclass
from enum import StrEnum
from functools import partial

LEFT, CENTER, RIGHT, JUSTIFY = "left", "center", "right", "both"
DEEPEST = 6  # the levels of headings that have a style


class Style(StrEnum):
    """The styles by their identity in the file; their names are for people."""

    NORMAL = "Normal"
    COUNTRY = "QuocHieu"
    MOTTO = "TieuNgu"
    SUPERIOR = "CoQuanChuQuan"
    AGENCY = "TenCoQuan"
    SYMBOL = "SoKyHieu"
    PLACE = "DiaDanh"
    ABOUT = "TrichYeuCongVan"
    TYPE = "TenLoai"
    SUBJECT = "TrichYeu"
    ADDRESSEES = "KinhGui"
    BODY = "NoiDung"
    DASH = "GachDauDong"
    PLUS = "DauCong"
    CAPTION = "TenBang"
    TABLE_NOTE = "GhiChuBang"
    RECIPIENTS = "NoiNhan"
    RECIPIENT = "DanhSachNoiNhan"
    AUTHORITY = "QuyenHan"
    SIGNATORY = "HoTenNguoiKy"
    APPENDIX = "PhuLuc"
    APPENDIX_TITLE = "TenPhuLuc"
    REFERENCE = "ChiDanPhuLuc"
    NOTE = "FootnoteText"
    PAGE_NUMBER = "Header"
    RULE = "DongKe"
    BREAK = "NgatKhoi"
    # In tables, once for the text and once for appendices
    TABLE_HEAD = "DauBang"
    WORDS = "OChu"
    NUMBER = "OSo"
    SIGN = "OKyHieu"
    SUBHEADING = "DongNhom"
    # Of characters and of tables
    NOTE_CALL = "FootnoteReference"
    PROBLEM = "ChoChuaRo"
    FRAME = "KhungKhongKe"
    TABLE = "Bang"


_CELLS = (
    (Style.WORDS, "Ô chữ", LEFT),
    (Style.NUMBER, "Ô số", RIGHT),
    (Style.SIGN, "Ô ký hiệu", CENTER),
)


def heading(level: int) -> str:
    """The style of a heading; Word finds its way by these."""
    return f"Heading{min(level, DEEPEST)}"


def of_appendix(style: str) -> str:
    """The same style in the smaller letters of an appendix."""
    return f"{style}PhuLuc"


def strong(style: str) -> str:
    """The same style in bold letters, for cells that have no others.

    LibreOffice 7.4 prints figures in the letters of their paragraph.
    """
    return f"{style}Dam"


@dataclass(frozen=True)
class Look:
    """A paragraph style; distances in points, a line in sizes of its letters."""

    id: str
    name: str
    size: float
    _: KW_ONLY
    alias: str = ""  # what people call a style that Word has an English name for
    bold: bool = False
    italic: bool = False
    align: str = LEFT
    is_indented: bool = False
    before: float = 0
    after: float = 0
    line: float = 1.2
    height: float | None = None  # of a line that holds no letters
    stays: bool = False  # with the paragraph below it
    outline: int | None = None  # its level in the navigation pane, from 0


def looks(*, is_compact: bool) -> Iterator[Look]:
    """The paragraph styles; compact ones are the smallest that the annex allows."""
    size, line = (13, 1.15) if is_compact else (14, 1.3)
    yield Look(Style.NORMAL, "Normal", size, alias="Thường", line=line)
    yield from _head()
    yield from _title(size, line, above=12 if is_compact else 18)
    yield from _text(size, line)
    yield from _foot(size, line, room=57 if is_compact else 85)
    yield from _appendix()
    yield from _table(13, "", str)
    yield from _table(11, " phụ lục", of_appendix)
    yield from _aside()


def _head() -> Iterator[Look]:
    """Boxes 1 to 4, and 5b of a letter."""
    yield Look(Style.COUNTRY, "Quốc hiệu", 12, bold=True, align=CENTER)
    yield Look(Style.MOTTO, "Tiêu ngữ", 13, bold=True, align=CENTER)
    yield Look(Style.SUPERIOR, "Tên cơ quan chủ quản", 12, align=CENTER)
    yield Look(Style.AGENCY, "Tên cơ quan", 12, bold=True, align=CENTER)
    yield Look(Style.SYMBOL, "Số và ký hiệu", 13, align=CENTER, before=8)
    yield Look(
        Style.PLACE, "Địa danh và thời gian", 13, italic=True, align=CENTER, before=8
    )
    yield Look(Style.ABOUT, "Trích yếu công văn", 12, align=CENTER, before=6, after=14)


def _title(size: float, line: float, above: float) -> Iterator[Look]:
    """Boxes 5a and 9a."""
    title = partial(Look, size=size, line=line, bold=True, align=CENTER, stays=True)
    yield title(Style.TYPE, "Tên loại", before=above)
    yield title(Style.SUBJECT, "Trích yếu")
    yield Look(Style.ADDRESSEES, "Kính gửi", size, line=line)


def _text(size: float, line: float) -> Iterator[Look]:
    """Box 6."""
    text = partial(Look, size=size, line=line, align=JUSTIFY, is_indented=True, after=6)
    yield text(Style.BODY, "Nội dung")
    yield text(Style.DASH, "Gạch đầu dòng")
    yield text(Style.PLUS, "Dấu cộng đầu dòng")
    for level in range(1, DEEPEST + 1):
        yield text(
            heading(level),
            f"heading {level}",
            alias=f"Đề mục cấp {level}",
            bold=True,
            stays=True,
            outline=level - 1,
        )


def _foot(size: float, line: float, room: float) -> Iterator[Look]:
    """Boxes 7 and 9b, with room for the signature and the seal."""
    yield Look(Style.RECIPIENTS, "Nơi nhận", 12, bold=True, italic=True)
    yield Look(Style.RECIPIENT, "Danh sách nơi nhận", 11)
    signed = partial(Look, size=size, line=line, bold=True, align=CENTER)
    yield signed(Style.AUTHORITY, "Quyền hạn và chức vụ")
    yield signed(Style.SIGNATORY, "Họ tên người ký", before=room)


def _appendix() -> Iterator[Look]:
    """Annex III, form 2.1."""
    head = partial(Look, size=14, line=1.3, align=CENTER, stays=True)
    yield head(Style.APPENDIX, "Phụ lục", bold=True, outline=0)
    yield head(Style.APPENDIX_TITLE, "Tên phụ lục", bold=True, outline=1)
    yield head(Style.REFERENCE, "Chỉ dẫn kèm theo", italic=True)


def _table(size: float, of: str, named: Callable[[str], str]) -> Iterator[Look]:
    yield Look(
        named(Style.CAPTION),
        f"Tên bảng{of}",
        min(size + 1, 13),
        bold=True,
        align=CENTER,
        before=6,
        after=4,
        stays=True,
    )
    cell = partial(Look, size=size)
    yield cell(
        named(Style.TABLE_HEAD), f"Đầu bảng{of}", bold=True, align=CENTER, stays=True
    )
    yield cell(named(Style.SUBHEADING), f"Dòng nhóm{of}", bold=True, stays=True)
    for style, name, align in _CELLS:
        yield cell(named(style), f"{name}{of}", align=align)
        yield cell(strong(named(style)), f"{name} đậm{of}", align=align, bold=True)


def _aside() -> Iterator[Look]:
    """What stands beside the text, and lines that hold no words."""
    yield Look(Style.TABLE_NOTE, "Ghi chú bảng", 12, align=JUSTIFY, after=6)
    yield Look(
        Style.NOTE, "footnote text", 11, alias="Chú thích", align=JUSTIFY, after=3
    )
    yield Look(Style.PAGE_NUMBER, "header", 14, alias="Số trang", align=CENTER)
    yield Look(Style.RULE, "Dòng kẻ", 1, before=2, height=2)
    yield Look(Style.BREAK, "Ngắt khối", 1, height=1)
