"""The Word file in an office program: nothing is lost on paper or in saving."""

from collections import Counter

import pytest

from reports.render import to_docx, to_pdf
from tasks.blocks import Section, paragraph
from tests.reports import sample
from tests.reports.paper import LEFT, RIGHT, TOP, Paper

from .compared import pieces
from .word import Word, values

pytestmark = pytest.mark.slow


def near(value, tolerance=0.5):
    return pytest.approx(value, abs=tolerance)


@pytest.fixture(scope="module")
def document():
    return sample.with_appendices()


@pytest.fixture(scope="module")
def ours(document):
    return Paper(to_pdf(document))


@pytest.fixture(scope="module")
def printed(office, document):
    return Paper(office.save(to_docx(document), "pdf"))


@pytest.fixture(scope="module")
def written(document):
    return Word(to_docx(document))


@pytest.fixture(scope="module")
def saved(office, written):
    return Word(office.save(written.data, "docx"))


# On paper


def test_it_prints_pages_like_those_of_our_pdf(printed, ours):
    assert [page.width for page in printed.pages] == [
        near(page.width) for page in ours.pages
    ]


def test_it_prints_the_words_of_our_pdf(printed, ours):
    assert pieces(printed.words()) == pieces(ours.words())


def test_pages_are_numbered_like_those_of_our_pdf(printed, ours):
    numbers = [number_of(page) for page in printed.pages]

    assert numbers == [number_of(page) for page in ours.pages]
    assert numbers == ["", "2", "3", "4", "5", "", "2", "", "2"]


def number_of(page):
    """What stands in the top margin."""
    return "".join(char["text"] for char in page.chars if char["bottom"] < TOP - 10)


def test_the_number_stands_in_the_middle(printed):
    (number,) = [c for c in printed.pages[1].chars if c["bottom"] < TOP - 10]

    assert (number["x0"] + number["x1"]) / 2 == near((LEFT + RIGHT) / 2)


def test_the_head_stands_where_it_stands_in_our_pdf(printed, ours):
    for text in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "HUYỆN MẪU SƠN",
        "Mẫu Sơn, ngày 05 tháng 02 năm 2021",
        "phương hướng nhiệm vụ 6 tháng cuối năm 2021",
    ):
        here, there = printed.find(text), ours.find(text)
        assert here[0]["x0"] == near(there[0]["x0"], 3)
        assert here[0]["top"] == near(there[0]["top"], 5)


def test_rules_are_drawn_as_long_as_in_our_pdf(printed, ours):
    """Below the agency, the motto and the subject; the fourth parts text and notes."""
    lengths = [
        {round(right - left) for top, left, right in paper.rules() if top < 220}
        for paper in (printed, ours)
    ]

    assert lengths[0] == lengths[1]
    assert len(lengths[0]) == 3


def test_the_signature_stands_level_with_the_recipients(printed):
    recipients, authority = printed.find("Nơi nhận:"), printed.find("TM. ỦY BAN")

    assert recipients[0]["x0"] == near(LEFT, 1)
    assert recipients[0]["bottom"] == near(authority[0]["bottom"], 1)


# Not "26/39 hộ": LibreOffice 7.4 prints what is in a control in the paragraph's letters.
@pytest.mark.parametrize("text", ["một phần", "1. Phấn đấu xây dựng", "Nơi nhận:"])
def test_letters_keep_their_weight_and_slant(printed, ours, text):
    def slants(paper):
        return {("Bold" in name, "Italic" in name) for name, _ in paper.style(text)}

    assert slants(printed) == slants(ours)


ENDINGS = range(0, 27, 3)


@pytest.fixture(scope="module")
def endings(office):
    """The same end after more and more text: before, on and behind a page's end."""
    closing = (paragraph("Trên đây là báo cáo của huyện. " * 8 + "Hết"),)

    def ending(count):
        blocks = tuple(paragraph("Một dòng.") for _ in range(count))
        sections = (Section(blocks=sample.filler(1) + blocks),)
        return to_docx(sample.document(sections=sections, closing=closing))

    pdfs = office.save_all({count: ending(count) for count in ENDINGS}, "pdf")
    return {count: Paper(pdf) for count, pdf in pdfs.items()}


@pytest.mark.parametrize("count", ENDINGS)
def test_recipients_and_signature_share_a_page_with_the_last_words(endings, count):
    paper = endings[count]
    last = [len(paper.pages)]

    for text in ("Hết./.", "Nơi nhận:", "Lưu: VT", "TM. ỦY BAN", "Lò Thị Mẫu"):
        assert paper.where(text) == last


def test_the_ends_tried_fall_on_both_sides_of_a_page_end(endings):
    assert {len(paper.pages) for paper in endings.values()} == {1, 2}


# Opened, saved, opened again


def test_saved_it_opens_again_with_all_its_words(saved, written):
    assert Counter(saved.words()) == Counter(written.words())


def test_saved_it_keeps_the_alias_of_each_figure(saved, written):
    assert Counter(saved.controls()) == Counter(written.controls())


def test_saved_its_footnotes_are_footnotes(saved, written):
    calls = [
        len(values(word.root(), "//w:footnoteReference")) for word in (saved, written)
    ]

    assert calls == [2, 2]
    assert saved.paragraphs("footnotes")[2:] == written.paragraphs("footnotes")[2:]


def test_saved_it_keeps_its_pages_heads_and_rows(saved, written):
    for path in ("//w:pgNumType[@w:start]", "//w:titlePg", "//w:tblHeader"):
        assert len(saved.all(path)) == len(written.all(path)) > 0
    assert [each.orientation for each in saved.file.sections] == [
        each.orientation for each in written.file.sections
    ]
