"""What the tree says is what the file says: no word is lost, doubled or put elsewhere."""

import re
import unicodedata
from collections import Counter

import pytest

from reports.render import to_docx
from tasks.blocks import Section, Table, Text, paragraph, runs
from tests.reports import sample
from tests.reports.test_pdf_text import BEHIND, BELONGS, FORM, NUMBERS, said

from .word import Word, values, xpath
from .word import said as said_in


def written(word):
    return Counter(re.sub(r"\(\d\)", "(#)", each) for each in word.words())


def test_every_word_of_the_tree_is_written_once(issued):
    assert written(issued) == said(sample.document(), FORM, NUMBERS)


def test_every_word_of_the_appendices_is_written_once():
    document = sample.with_appendices(sample.INDICATORS)
    word = Word(to_docx(document))

    assert written(word) == said(document, FORM, NUMBERS, BEHIND, BELONGS, BELONGS)


def test_text_stands_in_the_order_of_the_tree(issued):
    texts = issued.paragraphs()
    order = [
        "BÁO CÁO",
        "I. KẾT QUẢ THỰC HIỆN",
        "1. Phấn đấu xây dựng",
        "2.1.1. Phần sâu hơn.",
        "II. NHẬN XÉT, ĐÁNH GIÁ",
        "Trên đây là báo cáo",
        "Nơi nhận:",
        "TM. ỦY BAN NHÂN DÂN",
        "Lò Thị Mẫu",
    ]
    places = [next(i for i, t in enumerate(texts) if t.startswith(o)) for o in order]

    assert places == sorted(places)


def test_vietnamese_is_written_letter_by_letter(issued):
    text = " ".join(issued.words())

    assert unicodedata.is_normalized("NFC", text)
    assert set(sample.ALPHABET) <= set(text)


def test_a_paragraph_begins_with_the_mark_of_its_level(issued):
    assert issued.style("- Trục thôn đã cứng hóa") == "Gạch đầu dòng"
    assert issued.style("+ Chỉ tiêu chưa hoàn thành:") == "Dấu cộng đầu dòng"


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Chỉ tiêu chưa hoàn thành:", "w:b"),
        ("một phần", "w:i"),
        ("3", "w:vertAlign[@w:val='superscript']"),
        ("26/39 hộ", "w:b"),
    ],
)
def test_letters_keep_their_form(issued, text, mark):
    run = next(run for run in issued.all("//w:body//w:r") if said_in(run) == text)

    assert len(xpath(run, f"w:rPr/{mark}")) == 1


def test_what_could_not_be_resolved_is_never_overlooked(issued):
    (run,) = issued.all("//w:r[w:rPr/w:rStyle/@w:val='ChoChuaRo']")

    assert values(run, "w:t/text()") == ["{la.gi} [không có số liệu mang mã này]"]


def test_characters_that_xml_cannot_hold_become_blanks():
    document = sample.document(
        sections=(Section(blocks=(paragraph("đường\x0bthôn\nA\x00"),)),)
    )
    word = Word(to_docx(document))

    assert "đường thôn A " in word.paragraphs()


def test_a_blank_at_the_end_of_a_run_is_kept():
    block = paragraph(Text(text="còn "), Text(text="một ", bold=True), "phần")
    word = Word(to_docx(sample.document(sections=(Section(blocks=(block,)),))))

    assert "còn một phần" in [each.text for each in word.file.paragraphs]


def test_two_tables_in_a_row_stay_two():
    """Word makes one of tables that nothing parts."""
    table = Table(
        caption="", columns=sample.COMMUNES.columns[:1], rows=((runs("Xã"),),)
    )
    section = Section(blocks=(table, table))
    word = Word(to_docx(sample.document(sections=(section,), closing=())))

    assert word.all("//w:tbl/following-sibling::*[1][self::w:tbl]") == []
    assert len(word.file.tables) == 4
