"""Named styles, with the font, sizes and distances of Decree 30/2020/NĐ-CP, annex I."""

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from reports.render import to_docx
from tasks.blocks import Section, runs
from tests.reports import sample

from .word import Word, values

CENTER, JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY


@pytest.fixture(scope="module")
def compact():
    return Word(to_docx(sample.document(is_compact=True)))


def test_times_new_roman_stands_in_all_four_slots_of_every_style(long):
    slots = ["@w:ascii", "@w:hAnsi", "@w:eastAsia", "@w:cs"]
    letters = long.all(
        "//w:style[not(@w:type='table')]/w:rPr | //w:rPrDefault", "styles"
    )
    fonts = [
        [values(each, f".//w:rFonts/{slot}") for slot in slots] for each in letters
    ]

    assert len(letters) > 40
    assert fonts == [[["Times New Roman"]] * 4] * len(letters)


def test_no_run_has_a_font_or_a_size_of_its_own(long):
    for part in ("document", "footnotes", "header"):
        assert long.all("//w:r/w:rPr/w:rFonts | //w:r/w:rPr/w:sz", part) == []


def test_all_is_black_and_vietnamese(long):
    (defaults,) = long.all("//w:rPrDefault/w:rPr", "styles")
    colours = values(long.root("styles"), "//w:style/w:rPr/w:color/@w:val")

    assert values(defaults, "w:color/@w:val") == ["000000"]
    assert colours == ["B3261E"]  # of what could not be resolved
    assert values(defaults, "w:lang/@w:val") == ["vi-VN"]


@pytest.mark.parametrize(
    ("text", "style", "size", "bold", "italic"),
    [
        ("UBND HUYỆN MẪU SƠN", "Tên cơ quan chủ quản", 12, None, None),
        ("TRUNG TÂM", "Tên cơ quan", 12, True, None),
        ("CỘNG HÒA XÃ HỘI", "Quốc hiệu", 12, True, None),
        ("Độc lập - Tự do", "Tiêu ngữ", 13, True, None),
        ("Số:", "Số và ký hiệu", 13, None, None),
        ("Mẫu Sơn, ngày", "Địa danh và thời gian", 13, None, True),
        ("BÁO CÁO", "Tên loại", 14, True, None),
        ("Tình hình thực hiện", "Trích yếu", 14, True, None),
        ("Kính gửi:", "Kính gửi", 14, None, None),
        ("Thực hiện Công văn", "Nội dung", 14, None, None),
        ("I. KẾT QUẢ", "Heading 1", 14, True, None),
        ("1. Phấn đấu", "Heading 2", 14, True, None),
        ("2.1. Công trình", "Heading 3", 14, True, None),
        ("2.1.1. Phần sâu hơn", "Heading 4", 14, True, None),
        ("Số tiêu chí đạt chuẩn theo xã", "Tên bảng", 13, True, None),
        ("Nơi nhận:", "Nơi nhận", 12, True, True),
        ("- Lưu: VT, VP.", "Danh sách nơi nhận", 11, None, None),
        ("TM. ỦY BAN NHÂN DÂN", "Quyền hạn và chức vụ", 14, True, None),
        ("Lò Thị Mẫu", "Họ tên người ký", 14, True, None),
    ],
)
def test_component_has_the_style_of_its_name(draft, text, style, size, bold, italic):
    font = draft.file.styles[style].font

    assert draft.style(text) == style
    assert (font.size, font.bold, font.italic) == (Pt(size), bold, italic)


@pytest.mark.parametrize(
    ("text", "style", "size"),
    [
        ("Phụ lục I", "Phụ lục", 14),
        ("BẢNG SỐ LIỆU THỨ 1", "Tên phụ lục", 14),
        ("(Kèm theo Báo cáo số 05", "Chỉ dẫn kèm theo", 14),
        ("Số liệu tính đến hết ngày", "Tên bảng phụ lục", 12),
        ("Đường trục thôn 1", "Ô chữ phụ lục", 11),
        ("Ghi chú: dấu", "Ghi chú bảng", 12),
    ],
)
def test_component_of_an_appendix_has_the_style_of_its_name(long, text, style, size):
    assert long.style(text) == style
    assert long.file.styles[style].font.size == Pt(size)


@pytest.mark.parametrize("name", ["Nội dung", "Gạch đầu dòng", "Heading 2"])
def test_text_is_justified_indented_and_spaced(issued, name):
    form = issued.file.styles[name].paragraph_format

    assert form.alignment == JUSTIFY
    assert form.first_line_indent == pytest.approx(Mm(12.7), abs=Mm(0.1))
    assert form.space_after == Pt(6)
    assert 1 <= form.line_spacing <= 1.5
    assert form.widow_control is True


def test_headings_stay_with_their_text_and_lead_the_navigation_pane(issued):
    levels = values(
        issued.root("styles"),
        "//w:style[starts-with(@w:styleId, 'Heading')]/w:pPr/w:outlineLvl/@w:val",
    )

    assert levels == ["0", "1", "2", "3", "4", "5"]
    assert issued.file.styles["Heading 1"].paragraph_format.keep_with_next is True


def test_headings_deeper_than_the_styles_take_the_deepest():
    section = Section(title=runs("Cuối"))
    for depth in range(9):
        section = Section(title=runs(f"Tầng {depth}"), sections=(section,))
    word = Word(to_docx(sample.document(sections=(section,))))

    assert word.style("1.1.1.1.1.1.1.1.1. Cuối") == "Heading 6"


def test_a_report_at_a_glance_is_written_smaller(compact):
    body = compact.file.styles["Nội dung"]

    assert (body.font.size, body.paragraph_format.line_spacing) == (Pt(13), 1.0)
    assert compact.file.styles["Tên loại"].font.size == Pt(13)
    assert compact.file.styles["Quốc hiệu"].font.size == Pt(12)


def test_each_style_that_is_used_is_defined(long):
    used = {
        key
        for part in ("document", "footnotes", "header")
        for key in values(
            long.root(part),
            "//*[self::w:pStyle or self::w:rStyle or self::w:tblStyle]/@w:val",
        )
    }

    assert used <= set(values(long.root("styles"), "//w:style/@w:styleId"))
