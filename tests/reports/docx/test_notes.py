"""Footnotes are Word's own: a part, separators, numbers that Word counts."""

from reports.render import to_docx
from tasks.blocks import (
    Footnote,
    NoteCall,
    Section,
    Table,
    paragraph,
    runs,
)
from tests.reports import sample

from .word import Word, values

TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def test_notes_are_a_part_that_the_text_and_the_package_name(issued):
    relations = issued.zip.read("word/_rels/document.xml.rels").decode()
    types = issued.zip.read("[Content_Types].xml").decode()

    assert 'relationships/footnotes" Target="footnotes.xml"' in relations
    assert f'ContentType="{TYPE}"' in types


def test_separators_stand_in_the_part_and_are_named_by_the_settings(issued):
    footnotes, settings = issued.root("footnotes"), issued.root("settings")

    assert values(footnotes, "w:footnote/@w:id") == ["-1", "0", "1", "2"]
    assert values(footnotes, "w:footnote/@w:type") == [
        "separator",
        "continuationSeparator",
    ]
    assert values(settings, "w:footnotePr/w:footnote/@w:id") == ["-1", "0"]


def test_a_call_is_a_number_that_word_counts_in_raised_brackets(issued):
    (call,) = [
        text for text in issued.paragraphs() if text.startswith("Đã nhận tiền 26/39 hộ")
    ]
    styles = {
        style
        for run in issued.all("//w:r[w:footnoteReference]")
        for style in values(run, "w:rPr/w:rStyle/@w:val")
    }

    assert call == "Đã nhận tiền 26/39 hộ(1)."
    assert values(issued.root(), "//w:footnoteReference/@w:id") == ["1", "2"]
    assert styles == {"FootnoteReference"}


def test_a_note_called_again_is_referred_to(issued):
    (field,) = issued.all("//w:body//w:fldSimple")
    bookmarks = values(issued.root(), "//w:bookmarkStart/@w:name")

    assert values(field, "@w:instr") == [" NOTEREF _ChuThich1 \\h "]
    assert bookmarks == ["_ChuThich1", "_ChuThich2"]


def test_a_note_has_all_its_paragraphs_and_one_number(issued):
    (note,) = issued.all("//w:footnote[@w:id='1']", "footnotes")

    assert issued.paragraphs("footnotes")[2:] == [
        "(1) Tai nạn giao thông: 05 vụ, giảm 03 vụ so với cùng kỳ.",
        "- Tiếp nhận 12 tin, đã giải quyết 09 tin.",
        "+ Đang xác minh 03 tin.",
        "(1) Diện tích theo bản đồ địa chính.",
    ]
    assert values(note, "w:p/w:pPr/w:pStyle/@w:val") == ["FootnoteText"] * 3


def test_a_table_may_call_a_note():
    note = Footnote(key="1", paragraphs=(paragraph("Chân bảng."),))
    table = Table(
        caption="",
        columns=sample.COMMUNES.columns[:1],
        rows=((runs("Xã", NoteCall(key="1")),),),
    )
    word = written(table, note)

    assert "Xã(1)" in word.paragraphs()
    assert word.paragraphs("footnotes")[2:] == ["(1) Chân bảng."]


def test_a_note_may_point_to_another_but_has_none_of_its_own():
    """Word has no notes to notes: there, the number is a reference."""
    first = Footnote(key="1", paragraphs=(paragraph("Xem", NoteCall(key="2"), "."),))
    second = Footnote(key="2", paragraphs=(paragraph("Nguồn."),))
    word = written(paragraph(NoteCall(key="1"), NoteCall(key="2")), first, second)

    assert values(word.root("footnotes"), "//w:footnoteReference") == []
    assert word.paragraphs("footnotes")[2:] == ["(1) Xem(2).", "(1) Nguồn."]


def test_a_call_of_no_note_is_a_problem():
    word = written(paragraph("Vốn", NoteCall(key="9"), "."))

    assert "Vốn(?) [chú thích này không có nội dung]." in word.paragraphs()


def written(block, *footnotes):
    section = Section(blocks=(block,), footnotes=footnotes)
    return Word(to_docx(sample.document(sections=(section,))))
