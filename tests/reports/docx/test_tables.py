"""Tables of figures: widths, heads on every page, rows that are not torn, alignment."""

import pytest
from docx.shared import Mm

from reports.render import to_docx
from reports.render.docx.tables import shared
from tasks.blocks import Column, Section, Table, runs
from tests.reports import sample

from .word import Word, said, values, xpath


@pytest.fixture(scope="module")
def indicators(long):
    """The table of the first appendix."""
    return xpath(long.find("Số liệu tính đến hết"), "following-sibling::w:tbl[1]")[0]


def test_the_caption_stands_above_the_table_and_stays_with_it(issued):
    caption = issued.find("Số tiêu chí đạt chuẩn theo xã")

    assert xpath(caption, "following-sibling::*[1][self::w:tbl]") != []
    assert issued.file.styles["Tên bảng"].paragraph_format.keep_with_next is True


def test_the_head_is_repeated_on_each_page(indicators):
    heads = xpath(indicators, "w:tr[w:trPr/w:tblHeader]")

    assert [said(cell) for cell in xpath(heads[0], "w:tc")] == [
        "STT", "Chỉ tiêu", "Mục tiêu", "Thực hiện",
    ]  # fmt: skip
    assert heads == xpath(indicators, "w:tr")[:1]


def test_no_row_is_torn(indicators):
    assert xpath(indicators, "w:tr[not(w:trPr/w:cantSplit)]") == []


def test_columns_have_their_widths_and_keep_them(indicators):
    widths = [int(width) for width in values(indicators, "w:tblGrid/w:gridCol/@w:w")]
    rows = {
        tuple(values(row, "w:tc/w:tcPr/w:tcW/@w:w"))
        for row in xpath(indicators, "w:tr[count(w:tc) > 1]")
    }

    assert sum(widths) == Mm(252).twips
    assert [round(width / sum(widths) * 100) for width in widths] == [5, 45, 20, 30]
    assert rows == {tuple(map(str, widths))}
    assert values(indicators, "w:tblPr/w:tblLayout/@w:type") == ["fixed"]


def test_a_subheading_spans_the_table_and_stays_with_the_row_below(long, indicators):
    row = xpath(indicators, "w:tr[2]")[0]

    assert said(row) == "1. Nhiệm vụ thứ 1"
    assert values(row, "w:tc/w:tcPr/w:gridSpan/@w:val") == ["4"]
    assert long.style("1. Nhiệm vụ thứ 1") == "Dòng nhóm phụ lục"
    form = long.file.styles["Dòng nhóm phụ lục"].paragraph_format
    assert form.keep_with_next is True


def test_numbers_stand_right_signs_in_the_middle_words_left(long, indicators):
    row = xpath(indicators, "w:tr[3]")[0]
    styles = long.root("styles")
    sides = [
        values(styles, f"//w:style[@w:styleId='{key}']/w:pPr/w:jc/@w:val")[0]
        for key in values(row, "w:tc/w:p/w:pPr/w:pStyle/@w:val")
    ]

    assert sides == ["center", "left", "right", "right"]


def test_a_table_has_borders_and_a_distance_below_it(issued):
    style = issued.all("//w:style[@w:styleId='Bang']", "styles")[0]
    below = issued.find("II. NHẬN XÉT")

    assert [each.tag.partition("}")[2] for each in xpath(style, ".//w:tblBorders/*")] == [
        "top", "left", "bottom", "right", "insideH", "insideV",
    ]  # fmt: skip
    assert values(below, "w:pPr/w:spacing/@w:before") == ["240"]


def test_an_empty_cell_is_a_cell():
    columns = (Column(title="Xã", width=50), Column(title="Số", width=50))
    table = Table(caption="", columns=columns, rows=((runs("Bản Mẫu"), ()),))
    word = Word(to_docx(sample.document(sections=(Section(blocks=(table,)),))))

    assert [cell.text for cell in word.file.tables[1].rows[1].cells] == ["Bản Mẫu", ""]


def test_a_cell_of_bold_letters_alone_has_a_bold_style():
    """LibreOffice prints a figure in the letters of its paragraph."""
    columns = (Column(title="Xã", width=50), Column(title="Số", width=50))
    bold, mixed = (sample.HOUSEHOLDS,), runs("Còn ", sample.HOUSEHOLDS)
    table = Table(caption="", columns=columns, rows=((bold, mixed),))
    word = Word(to_docx(sample.document(sections=(Section(blocks=(table,)),))))
    styles = [cell.paragraphs[0].style for cell in word.file.tables[1].rows[1].cells]

    assert [style.name for style in styles] == ["Ô chữ đậm", "Ô chữ"]
    assert [style.font.bold for style in styles] == [True, None]


@pytest.mark.parametrize(
    ("width", "parts", "widths"),
    [
        (100, [50, 50], [50, 50]),
        (100, [1, 1, 1], [33, 33, 34]),
        (9355, [33, 33, 33], [3118, 3118, 3119]),
        (10, [100], [10]),
    ],
)
def test_widths_are_shared_without_a_rest(width, parts, widths):
    assert shared(width, parts) == widths
