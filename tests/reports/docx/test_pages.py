"""Pages: A4, the law's margins, numbers in the top margin, appendices lying across."""

import pytest
from docx.enum.section import WD_ORIENTATION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm

from .word import values

SIZES = [(Mm(210), Mm(297)), (Mm(297), Mm(210)), (Mm(297), Mm(210))]


def near(value):
    return pytest.approx(value, abs=Mm(0.1))


def test_the_text_is_upright_and_each_appendix_lies_across(long):
    sections = long.file.sections
    lying = [section.orientation == WD_ORIENTATION.LANDSCAPE for section in sections]

    assert [(each.page_width, each.page_height) for each in sections] == [
        (near(width), near(height)) for width, height in SIZES
    ]
    assert lying == [False, True, True]


def test_margins_are_those_of_the_law(long):
    for each in long.file.sections:
        assert each.top_margin == each.bottom_margin == near(Mm(20))
        assert (each.left_margin, each.right_margin) == (near(Mm(30)), near(Mm(15)))


def test_the_number_of_the_page_is_a_field_in_the_middle_of_the_top_margin(long):
    (field,) = long.all("//w:p/w:fldSimple", "header")
    header = long.file.sections[0].header
    (line,) = header.paragraphs

    assert values(field, "@w:instr") == [" PAGE "]
    assert line.style.name == "Header"
    assert line.style.font.size.pt == 14
    assert line.style.paragraph_format.alignment == WD_ALIGN_PARAGRAPH.CENTER
    assert Mm(0) < long.file.sections[0].header_distance < Mm(20)


def test_the_first_page_of_the_text_and_of_each_appendix_has_no_number(long):
    for each in long.file.sections:
        assert each.different_first_page_header_footer is True
        assert each.first_page_header.is_linked_to_previous is True


def test_all_sections_share_the_header_of_the_first(long):
    linked = [each.header.is_linked_to_previous for each in long.file.sections]

    assert linked == [False, True, True]


def test_each_appendix_counts_its_pages_anew(long):
    starts = [values(each, "w:pgNumType/@w:start") for each in long.all("//w:sectPr")]

    assert starts == [[], ["1"], ["1"]]


def test_appendices_lead_the_navigation_pane(long):
    styles = long.root("styles")

    def level(key):
        return values(styles, f"//w:style[@w:styleId='{key}']//w:outlineLvl/@w:val")

    assert (level("PhuLuc"), level("TenPhuLuc")) == (["0"], ["1"])


def test_a_report_without_appendices_is_one_section(issued):
    assert len(issued.file.sections) == 1
