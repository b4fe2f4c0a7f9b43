"""What real reports bring and no sample does: far too long, far too many, and nothing."""

import re
from collections import Counter
from itertools import pairwise

import pytest

from reports.render import to_pdf
from reports.render.html import to_paper
from reports.render.press import press
from tasks.blocks import (
    Column,
    Footnote,
    NoteCall,
    Section,
    Subheading,
    Table,
    Text,
    paragraph,
    runs,
)

from . import sample
from .paper import BOTTOM, LEFT, MM, RIGHT, Paper
from .test_pdf_text import assert_apart

pytestmark = pytest.mark.slow


def numbered(count, word="từ"):
    return [f"{word}{index}" for index in range(count)]


def of_sections(*sections, **changes):
    return Paper(to_pdf(sample.document(sections=sections, **changes)))


def counted(paper, prefix):
    """The numbered words of a prefix."""
    wanted = re.compile(rf"{prefix}\d+")
    return Counter(word for word in paper.words() if wanted.fullmatch(word))


# Footnotes of 1,600 words


def clauses(words):
    """Clauses of five words: where a note may be cut."""
    return " ".join(
        f"{word};" if index % 5 == 4 else word for index, word in enumerate(words)
    )


NOTES = {
    "many paragraphs": lambda words: [
        paragraph(" ".join(words[start : start + 60]))
        for start in range(0, len(words), 60)
    ],
    "one paragraph of clauses": lambda words: [paragraph(clauses(words))],
    "one paragraph without a stop": lambda words: [paragraph(" ".join(words))],
    "one paragraph of many runs": lambda words: [
        paragraph(*(Text(text=f"{word} ", bold=len(word) % 2 == 0) for word in words))
    ],
    "short and very long paragraphs": lambda words: [
        paragraph(" ".join(words[:10])),
        paragraph(" ".join(words[10:1500])),
        paragraph(" ".join(words[1500:])),
    ],
}


@pytest.mark.parametrize(
    ("kind", "points"),
    [*((kind, 11) for kind in NOTES), *((kind, 13) for kind in list(NOTES)[-2:])],
)
def test_a_note_of_1600_words_is_whole_and_covers_nothing(kind, points):
    words = numbered(1600)
    note = Footnote(key="1", paragraphs=tuple(NOTES[kind](words)))
    call = paragraph("An toàn", NoteCall(key="1"), ".")
    section = Section(
        title=runs("KẾT QUẢ"),
        blocks=(*sample.filler(2), call, *sample.filler(6)),
        footnotes=(note,),
    )
    style = f"<style>.official .note {{ font-size: {points}pt }}</style></head>"
    html = to_paper(sample.document(sections=(section,)))
    paper = Paper(press(html.replace("</head>", style)))

    printed = Counter(word.rstrip(";") for word in paper.words() if word[:2] == "từ")
    assert printed == Counter(words)
    for page in paper.pages:
        assert_apart(page.extract_words(x_tolerance=1.5))


# Tables


def long_table(count, first="Xã Bản Mẫu {}"):
    columns = (
        Column(title="Địa bàn", width=60, is_head=True),
        Column(title="Số hộ", width=20, is_number=True),
        Column(title="Kết quả", width=20, is_sign=True),
    )
    rows = tuple(
        (runs(first.format(index)), runs(f"số{index}"), runs("đạt"))
        for index in range(count)
    )
    return Table(caption="Kết quả theo địa bàn", columns=columns, rows=rows)


def test_a_table_of_300_rows_is_whole_with_its_head_on_every_page():
    paper = of_sections(Section(title=runs("BẢNG"), blocks=(long_table(300),)))

    assert counted(paper, "số") == Counter(numbered(300, "số"))
    pages = sorted({page for i in (0, 150, 299) for page in paper.where(f"số{i} ")})
    assert paper.where("Địa bàn Số hộ Kết quả") == list(range(pages[0], pages[-1] + 1))


def test_rows_are_not_torn_between_pages():
    """Two lines a row: both stand on the page of the row's number."""
    name = "Xã Bản Mẫu thuộc vùng đặc biệt khó khăn của huyện, dòng hai {}x"
    paper = of_sections(Section(blocks=(long_table(120, name),)))

    for index in range(120):
        assert paper.where(f"số{index} ") == paper.where(f" {index}x")


def test_an_appendix_with_a_very_long_first_column_stays_in_its_cells():
    """Names of 90 words, and one word longer than its column."""
    long_name = " ".join(numbered(90)) + " dài{}" + "quá" * 40
    table = long_table(30, long_name)
    grouped = Table(
        caption=table.caption,
        columns=table.columns,
        rows=(Subheading(runs=runs(" ".join(numbered(80, "nhánh")))), *table.rows),
    )
    document = sample.with_appendices(grouped, sample.LEGEND, count=1, sections=())
    paper = Paper(to_pdf(document))

    assert counted(paper, "từ") == Counter(numbered(90) * 30)
    assert counted(paper, "nhánh") == Counter(numbered(80, "nhánh"))
    assert counted(paper, "số") == Counter(numbered(30, "số"))
    column = LEFT + (282 * MM - LEFT) * 0.6
    for page in paper.pages[1:]:
        names = [w for w in page.extract_words() if w["text"].startswith("từ")]
        assert max(word["x1"] for word in names) <= column
        assert max(word["bottom"] for word in names) <= 190 * MM


# Headings


def test_a_heading_of_60_words_is_whole_and_stays_with_its_text():
    """On whichever line of the page it falls."""
    heading = " ".join(numbered(60, "đề"))
    for lines in range(0, 30, 5):
        filler = tuple(paragraph("Một dòng.") for _ in range(lines))
        paper = of_sections(
            Section(title=runs("KẾT QUẢ"), blocks=(*sample.filler(1), *filler)),
            Section(title=runs(heading), blocks=(paragraph("Lời đầu của mục."),)),
        )
        assert counted(paper, "đề") == Counter(numbered(60, "đề"))
        assert paper.where("Lời đầu của mục.") == paper.where("đề59")
        assert fits(paper)


def test_a_heading_of_60_words_in_capitals_keeps_the_margins():
    heading = "THỰC HIỆN NHIỆM VỤ TRỌNG TÂM " * 10
    paper = of_sections(Section(title=runs(heading), blocks=sample.filler(1)))

    assert Counter(paper.words())["TRỌNG"] == 10
    assert fits(paper)


def fits(paper):
    """Within the margins; a justified line is not exact."""
    words = [word for page in paper.pages for word in page.extract_words()]
    return all(
        word["x0"] >= LEFT - 1 and word["x1"] <= RIGHT + 3 and word["bottom"] <= BOTTOM
        for word in words
    )


# Nothing


def test_a_report_of_one_task_without_data_is_one_page():
    task = Section(title=runs("Hoàn thành nhiệm vụ."), code="nv")
    paper = of_sections(Section(title=runs("KẾT QUẢ"), sections=(task,)))

    assert len(paper.pages) == 1
    assert paper.where("1. Hoàn thành nhiệm vụ.") == paper.where("Lò Thị Mẫu") == [1]


def test_headings_without_text_follow_each_other_in_order():
    tasks = tuple(Section(title=runs(f"Nhiệm vụ {index}.")) for index in range(1, 40))
    paper = of_sections(Section(title=runs("KẾT QUẢ"), sections=tasks))

    places = [paper.where(f"{index}. Nhiệm vụ {index}.")[0] for index in range(1, 40)]
    assert all(above <= below for above, below in pairwise(places))
    assert fits(paper)
