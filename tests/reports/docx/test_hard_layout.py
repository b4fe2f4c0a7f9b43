"""What real reports bring and no sample does, through Word and an office program."""

import pytest

from reports.render import to_docx
from tasks.blocks import Footnote, NoteCall, Section, Subheading, Table, paragraph, runs
from tests.reports import sample
from tests.reports.paper import BOTTOM, LEFT, MM, RIGHT, Paper
from tests.reports.test_hard_layout import NOTES, counted, long_table, numbered

from .compared import pieces
from .word import Word

pytestmark = pytest.mark.slow


@pytest.fixture
def printed(office):
    """A document, written as Word, as LibreOffice prints it: file and paper."""

    def through_both(document):
        data = to_docx(document)
        return Word(data), Paper(office.save(data, "pdf"))

    return through_both


def of_sections(*sections, **changes):
    return sample.document(sections=sections, **changes)


def is_whole(word, paper, heads=()):
    """The paper has the file's words; those of the heads stand on more pages."""
    more = pieces(paper.words()) - pieces(word.words())
    assert pieces(word.words()) - pieces(paper.words()) == {}
    return set(more) <= set(heads)


def with_note(kind):
    note = Footnote(key="1", paragraphs=tuple(NOTES[kind](numbered(1600))))
    call = paragraph("An toàn", NoteCall(key="1"), ".")
    blocks = (*sample.filler(2), call, *sample.filler(6))
    section = Section(title=runs("KẾT QUẢ"), blocks=blocks, footnotes=(note,))
    return to_docx(of_sections(section))


def test_a_note_of_1600_words_is_whole(office):
    files = {kind: with_note(kind) for kind in NOTES}

    for kind, pdf in office.save_all(files, "pdf").items():
        paper = Paper(pdf)
        assert is_whole(Word(files[kind]), paper), kind
        assert counted_clean(paper) == pieces(numbered(1600)), kind


def counted_clean(paper):
    """The numbered words of the note, clause signs left off."""
    return pieces(word.rstrip(";") for word in paper.words() if word.startswith("từ"))


def test_a_table_of_300_rows_is_whole_with_its_head_on_every_page(printed):
    word, paper = printed(
        of_sections(Section(title=runs("BẢNG"), blocks=(long_table(300),)))
    )

    head = "Địa bàn Số hộ Kết quả"
    assert is_whole(word, paper, head.split())
    assert counted(paper, "số") == pieces(numbered(300, "số"))
    pages = sorted({page for i in (0, 150, 299) for page in paper.where(f"số{i} ")})
    assert paper.where(head) == list(range(pages[0], pages[-1] + 1))
    assert paper.where("Kết quả theo địa bàn") == paper.where("số0 ")


def test_rows_are_not_torn_between_pages(printed):
    """Two lines a row: both stand on the page of the row's number."""
    name = "Xã Bản Mẫu thuộc vùng đặc biệt khó khăn của huyện, dòng hai {}x"
    _, paper = printed(of_sections(Section(blocks=(long_table(120, name),))))

    for index in range(120):
        assert paper.where(f"số{index} ") == paper.where(f" {index}x")


def test_a_very_long_first_column_stays_in_its_cells(printed):
    long_name = " ".join(numbered(90)) + " dài{}" + "quá" * 40
    table = long_table(30, long_name)
    branch = Subheading(runs=runs(" ".join(numbered(80, "nhánh"))))
    grouped = Table(
        caption=table.caption, columns=table.columns, rows=(branch, *table.rows)
    )
    _, paper = printed(
        sample.with_appendices(grouped, sample.LEGEND, count=1, sections=())
    )

    assert counted(paper, "từ") == pieces(numbered(90) * 30)
    assert counted(paper, "nhánh") == pieces(numbered(80, "nhánh"))
    assert counted(paper, "số") == pieces(numbered(30, "số"))
    column = LEFT + (282 * MM - LEFT) * 0.6
    for page in paper.pages[1:]:
        names = [w for w in page.extract_words() if w["text"].startswith("từ")]
        assert max(word["x1"] for word in names) <= column
        assert max(word["bottom"] for word in names) <= 190 * MM


def with_heading(lines):
    filler = tuple(paragraph("Một dòng.") for _ in range(lines))
    heading = runs(" ".join(numbered(60, "đề")))
    before = Section(title=runs("KẾT QUẢ"), blocks=(*sample.filler(1), *filler))
    section = Section(title=heading, blocks=(paragraph("Lời đầu của mục."),))
    return to_docx(of_sections(before, section))


def test_a_heading_of_60_words_is_whole_and_stays_with_its_text(office):
    """On whichever line of the page it falls."""
    files = {lines: with_heading(lines) for lines in range(0, 30, 3)}

    for lines, pdf in office.save_all(files, "pdf").items():
        paper = Paper(pdf)
        assert is_whole(Word(files[lines]), paper), lines
        assert paper.where("Lời đầu của mục.") == paper.where("đề59"), lines
        assert fits(paper), lines


def fits(paper):
    """Within the margins; a justified line is not exact."""
    words = [word for page in paper.pages for word in page.extract_words()]
    return all(
        word["x0"] >= LEFT - 1 and word["x1"] <= RIGHT + 3 and word["bottom"] <= BOTTOM
        for word in words
    )


def test_a_report_of_one_task_without_data_is_one_page(printed):
    task = Section(title=runs("Hoàn thành nhiệm vụ."), code="nv")
    word, paper = printed(of_sections(Section(title=runs("KẾT QUẢ"), sections=(task,))))

    assert is_whole(word, paper)
    assert len(paper.pages) == 1
    assert paper.where("1. Hoàn thành nhiệm vụ.") == paper.where("Lò Thị Mẫu") == [1]


def test_a_document_of_nothing_but_its_frame_is_one_page(printed):
    word, paper = printed(of_sections(opening=(), closing=()))

    assert is_whole(word, paper)
    assert len(paper.pages) == 1


def test_a_table_before_the_foot_leaves_it_whole(printed):
    word, paper = printed(
        of_sections(Section(blocks=(long_table(12),)), closing=(), opening=())
    )

    assert is_whole(word, paper)
    assert paper.where("Nơi nhận:") == paper.where("Lò Thị Mẫu")


def test_a_subheading_never_ends_a_page(office):
    """However far down the page the tables begin."""
    files = {
        more: to_docx(
            sample.with_appendices(
                *sample.filler(more),
                sample.INDICATORS,
                sample.LEGEND,
                count=1,
                sections=(),
            )
        )
        for more in range(4)
    }

    for pdf in office.save_all(files, "pdf").values():
        last = [text.strip().splitlines()[-1] for text in Paper(pdf).texts]
        assert [line for line in last if "Nhiệm vụ thứ" in line] == []
