"""A document as a text: lines, where they stand, what of them is looked up or quoted."""

from reports.vocabulary import Vocabulary
from reports.writing import Line, Span, writing_of
from tasks.blocks import Footnote, NoteCall, Section, paragraph, runs

from . import sample

NOTHING = Vocabulary()


def lines(*sections, known=NOTHING, **changes):
    return writing_of(sample.document(sections=sections, **changes), known).lines


def places(found):
    return [(line.place, line.text, line.part) for line in found]


def test_a_line_is_found_by_part_and_heading():
    results = Section(
        title=runs("KẾT QUẢ"),
        sections=(
            Section(
                title=runs("Đường."),
                code="task-1",
                blocks=(paragraph("Đã xong."),),
                sections=(
                    Section(title=runs("Trục xã."), blocks=(paragraph("Còn dở."),)),
                    Section(blocks=(paragraph("Nói thêm."),)),
                ),
            ),
        ),
    )

    assert places(lines(results))[2:7] == [
        ("mục I", "KẾT QUẢ", ""),
        ("mục I.1", "Đường.", "task-1"),
        ("mục I.1", "Đã xong.", "task-1"),
        ("mục I.1.1", "Trục xã.", "task-1"),
        ("mục I.1.1", "Còn dở.", "task-1"),
    ]
    assert places(lines(results))[7] == ("mục I.1", "Nói thêm.", "task-1")


def test_notes_appendices_and_addressees_have_places_of_their_own():
    note = Footnote(key="n", paragraphs=(paragraph("Theo bản đồ."),))
    section = Section(
        title=runs("KẾT QUẢ"),
        blocks=(paragraph("Đất", NoteCall(key="n"), "."),),
        footnotes=(note,),
    )
    document = sample.with_appendices(sample.LEGEND, count=1, sections=(section,))

    found = writing_of(document, NOTHING).lines

    assert ("chú thích (1)", "Theo bản đồ.", "") in places(found)
    assert {line.place for line in found} == {
        "trích yếu",
        "phần mở đầu",
        "mục I",
        "chú thích (1)",
        "phần kết",
        "nơi nhận",
        "Phụ lục",
    }


def test_figures_are_marked_where_they_stand():
    section = Section(blocks=(paragraph("Được ", sample.ROADS, " đường."),))

    (found,) = (line for line in lines(section) if line.figures)
    (span,) = found.figures

    assert found.text[span.start : span.end] == "5,67 km"
    assert span.run == sample.ROADS
    assert [found.is_free(0, 4), found.is_free(4, 9)] == [True, False]


def test_quotations_are_those_between_signs_and_those_the_registers_know():
    known = Vocabulary(objectives=("Làm 10 km đường.",), people=("Lò Văn 3",))
    text = "Làm 10 km đường. Phương châm “3 gặp, 4 biết” của ông Lò Văn 3, làm 10 km."
    section = Section(blocks=(paragraph(text),))

    (found,) = (line for line in lines(section, known=known) if line.text == text)

    assert sorted(text[span.start : span.end] for span in found.quoted) == [
        "Làm 10 km đường.",
        "Lò Văn 3",
        "“3 gặp, 4 biết”",
    ]


def test_headings_and_cells_are_no_sentences():
    found = lines(Section(title=runs("KẾT QUẢ"), blocks=(sample.COMMUNES,)))

    assert not any(line.is_sentence for line in found if line.place == "mục I")


def test_the_words_around_a_place_are_whole():
    line = Line(text="một hai ba bốn năm", place="", quoted=(Span(start=0, end=3),))

    assert line.around(8, 10, width=3) == "…hai ba bốn…"
