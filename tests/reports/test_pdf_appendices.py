"""Appendices on paper: Decree 30/2020/NĐ-CP, annex I, III.1 and annex III, form 2.1."""

import pytest

from reports.render import to_pdf

from . import sample
from .paper import MM, PAGE, TOP, Paper, lines

BODY = 5  # pages of the sample's own text
LEFT, RIGHT, FOOT = 30 * MM, 282 * MM, 190 * MM


@pytest.fixture(scope="module")
def paper():
    return Paper(to_pdf(sample.with_appendices()))


@pytest.fixture(scope="module")
def across(paper):
    """The pages of the appendices."""
    return paper.pages[BODY:]


def letters(page):
    return [char for char in page.chars if char["text"].strip()]


def number_of(page):
    """What stands in the top margin."""
    return "".join(char["text"] for char in letters(page) if char["top"] < TOP - 1)


def test_appendices_begin_on_pages_of_their_own_behind_the_signature(paper):
    assert paper.where("Lò Thị Mẫu") == [BODY]
    assert paper.where("BẢNG SỐ LIỆU THỨ 1") == [BODY + 1]
    assert paper.where("BẢNG SỐ LIỆU THỨ 2") == [BODY + 3]
    assert len(paper.pages) == BODY + 4


def test_appendices_lie_across_and_the_text_stands_upright(paper, across):
    upright, lying = pytest.approx(PAGE, abs=0.5), pytest.approx(PAGE[::-1], abs=0.5)

    assert [(page.width, page.height) for page in paper.pages[:BODY]] == [upright] * 5
    assert [(page.width, page.height) for page in across] == [lying] * 4


def test_each_appendix_counts_its_own_pages_from_the_second_on(paper):
    assert [number_of(page) for page in paper.pages] == [
        "", "2", "3", "4", "5", "", "2", "", "2",
    ]  # fmt: skip


def test_page_numbers_stand_in_the_middle(across):
    number = [char for char in letters(across[1]) if char["top"] < TOP - 1]

    assert (number[0]["x0"] + number[-1]["x1"]) / 2 == pytest.approx(
        (LEFT + RIGHT) / 2, abs=0.5
    )


def test_appendices_keep_the_margins(across):
    for page in across:
        inside = [char for char in letters(page) if char["top"] > 15 * MM]
        assert min(char["x0"] for char in inside) >= LEFT - 0.1
        assert max(char["x1"] for char in inside) <= RIGHT + 1
        assert min(char["top"] for char in inside) >= TOP
        assert max(char["bottom"] for char in inside) <= FOOT


@pytest.mark.parametrize(
    ("text", "font", "size"),
    [
        ("BẢNG SỐ LIỆU THỨ 2", "Tinos-Bold", 14),
        ("(Kèm theo Báo cáo số 05/BC-UBND", "Tinos-Italic", 14),
        ("Nhiệm vụ thứ 12", "Tinos-Bold", 11),
        ("Đường trục thôn 12", "Tinos", 11),
    ],
)
def test_parts_of_an_appendix_have_their_font_and_size(paper, text, font, size):
    assert paper.style(text) == {(font, size)}


def test_number_title_and_reference_are_centred_lines(across):
    head = [char for char in letters(across[0]) if TOP < char["top"] < 42 * MM]
    middles = [(left + right) / 2 for _, left, right in lines(head)]

    assert middles == [pytest.approx((LEFT + RIGHT) / 2, abs=0.5)] * 3
    assert {char["fontname"][7:] for char in head[:7]} == {"Tinos-Bold"}


def test_the_head_of_a_table_stands_on_each_of_its_pages(paper):
    assert paper.where("STT Chỉ tiêu Mục tiêu Thực hiện") == [6, 7, 8, 9]


def test_a_subheading_never_ends_a_page():
    """However far down the page the tables begin."""
    for more in range(4):
        blocks = (*sample.filler(more)[:more], sample.INDICATORS, sample.LEGEND)
        paper = Paper(to_pdf(sample.with_appendices(*blocks, count=1, sections=())))
        last = [text.strip().splitlines()[-1] for text in paper.texts]
        assert [line for line in last if "Nhiệm vụ thứ" in line] == []


def test_a_single_appendix_has_no_number():
    paper = Paper(to_pdf(sample.with_appendices(count=1, sections=())))

    assert paper.texts[1].splitlines()[:2] == ["Phụ lục", "BẢNG SỐ LIỆU THỨ 1"]
    assert "tại Phụ lục kèm theo Báo cáo này" in paper.texts[0]
