"""What the tree says is what the text layer says: no word is lost, garbled or doubled."""

import re
import unicodedata
from collections import Counter

import pytest

from reports.render.html import to_paper
from reports.render.press import press
from tasks.blocks import (
    Footnote,
    Level,
    NoteCall,
    Paragraph,
    Problem,
    Section,
    Table,
    paragraph,
    runs,
)

from . import sample
from .paper import BOTTOM, Paper

# Written down here and not asked of the renderer: what stands around the text.
FORM = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc"
    " ỦY BAN NHÂN DÂN HUYỆN MẪU SƠN Số: 05/BC-UBND Mẫu Sơn, ngày 05 tháng 02 năm 2021"
    " BÁO CÁO"
    " Tình hình thực hiện các nhiệm vụ trọng tâm 6 tháng đầu năm,"
    " phương hướng nhiệm vụ 6 tháng cuối năm 2021"
    " Trên đây là báo cáo của Ủy ban nhân dân huyện./."
    " Nơi nhận: - TT HU; TT HĐND (B/c); - CT, các PCT UBND huyện; - UBND các xã, thị trấn;"
    " - Lưu: VT, VP. TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lò Thị Mẫu"
)
NUMBERS = "I. 1. 2. 2.1. 2.1.1. II. 1."
MARKS = {"body": "", "dash": "- ", "plus": "+ "}


def written(items):
    """The words of some runs; every call sign is the same here."""
    return "".join(map(_written, items))


def _written(run):
    if isinstance(run, Problem):
        return f"{run.text} [{run.message}]"
    return "(#)" if isinstance(run, NoteCall) else run.text


def texts(section):
    """Everything a section says, in no particular order."""
    yield written(section.title)
    for block in section.blocks:
        yield from _block(block)
    for note in section.footnotes:
        yield "(#)"
        for block in note.paragraphs:
            yield from _block(block)
    for below in section.sections:
        yield from texts(below)


def _block(block):
    if isinstance(block, Paragraph):
        yield MARKS[block.level] + written(block.runs)
    else:
        yield block.caption
        yield from (column.title for column in block.columns)
        yield from map(written, block.cells)


def said(document, *extra):
    opening = (written(block.runs) for block in document.opening)
    below = (text for section in document.sections for text in texts(section))
    behind = (block for appendix in document.appendices for block in appendix.blocks)
    tables = (text for block in behind for text in _block(block))
    return Counter(" ".join([*extra, *opening, *below, *tables]).split())


def printed(paper):
    return Counter(re.sub(r"\(\d\)", "(#)", word) for word in paper.words())


def test_every_word_of_the_tree_is_printed_once(issued):
    # The table's head stands on both of its pages.
    head = " ".join(column.title for column in sample.COMMUNES.columns)

    assert printed(issued) == said(sample.document(), FORM, NUMBERS, head)


BEHIND = (
    "(Số liệu chi tiết tại Phụ lục I, Phụ lục II kèm theo Báo cáo này.)"
    " Phụ lục I BẢNG SỐ LIỆU THỨ 1 Phụ lục II BẢNG SỐ LIỆU THỨ 2 ./. ./."
)
BELONGS = (
    "(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 02 năm 2021 của UBND huyện Mẫu Sơn)"
)


def test_every_word_of_the_appendices_is_printed_once():
    document = sample.with_appendices(sample.INDICATORS)
    communes, indicators = (
        " ".join(column.title for column in table.columns)
        for table in (sample.COMMUNES, sample.INDICATORS)
    )
    paper = Paper(press(to_paper(document)))

    # Each table stands on two pages, and so does its head.
    heads = (communes, indicators, indicators)
    assert printed(paper) == said(
        document, FORM, NUMBERS, BEHIND, BELONGS, BELONGS, *heads
    )


def test_footnotes_are_called_and_marked_by_their_numbers(issued):
    assert "do thiếu vốn(1); xem thêm(1)." in issued.texts[0]
    assert "26/39 hộ(2)." in issued.texts[0]
    assert "(1) Tai nạn giao thông" in issued.texts[0]
    assert "(2) Diện tích theo bản đồ" in issued.texts[0]


def test_vietnamese_is_read_back_letter_by_letter(issued):
    layer = " ".join(issued.words())

    assert unicodedata.is_normalized("NFC", layer)
    assert set(sample.ALPHABET) <= set(layer)
    assert "Phấn đấu xây dựng xã Điềm He" in layer


def test_symbols_are_not_torn_wherever_the_line_ends():
    blocks = tuple(
        paragraph("văn " * count + "số 1408-CV/HU.") for count in range(10, 40)
    )
    paper = Paper(press(to_paper(sample.document(sections=(Section(blocks=blocks),)))))

    assert Counter(paper.words())["1408-CV/HU."] >= len(blocks)


# Long footnotes


def numbered(count):
    return [f"từ{index}" for index in range(count)]


def in_groups(words, size):
    return tuple(
        paragraph(" ".join(words[index : index + size]))
        for index in range(0, len(words), size)
    )


def with_note(paragraphs, before):
    section = Section(
        title=runs("KẾT QUẢ"),
        blocks=(
            *sample.filler(before),
            paragraph("An toàn", NoteCall(key="1"), "."),
            *sample.filler(6),
        ),
        footnotes=(Footnote(key="1", paragraphs=paragraphs),),
    )
    return sample.document(sections=(section,))


def in_size(document, points):
    """The document with footnotes of another size."""
    style = f"<style>.official .note {{ font-size: {points}pt }}</style></head>"
    return Paper(press(to_paper(document).replace("</head>", style)))


@pytest.mark.slow
@pytest.mark.parametrize("points", [11, 12, 13])
def test_a_note_of_many_paragraphs_loses_no_word(points):
    words = numbered(1600)
    paper = in_size(with_note(in_groups(words, 60), 0), points)

    assert_whole(paper, words)


@pytest.mark.slow
@pytest.mark.parametrize("count", [885, 1600])
def test_a_note_of_one_endless_paragraph_loses_no_word(count):
    words = numbered(count)
    paper = in_size(with_note(in_groups(words, count), 2), 11)

    assert_whole(paper, words)


def assert_whole(paper, words):
    assert Counter(word for word in paper.words() if is_note(word)) == Counter(words)
    for page in paper.pages:
        assert_apart(page.extract_words(x_tolerance=1.5))


def assert_apart(words):
    """Notes over the text, or off the paper, would stand in the text layer all the same."""
    notes = [word for word in words if is_note(word["text"])]
    text = [
        word for word in words if not is_note(word["text"]) and word["text"] != "(1)"
    ]
    upper = max(word["bottom"] for word in text)
    assert all(upper - 1 <= word["top"] < word["bottom"] <= BOTTOM for word in notes)


def is_note(word):
    return word.startswith("từ")


def test_a_split_note_is_marked_once_and_keeps_one_dash():
    sentence = "Công an huyện đã tiếp nhận và giải quyết tin báo. "
    note = paragraph(sentence * 60, level=Level.DASH)
    paper = in_size(with_note((note,), 0), 11)
    layer = " ".join(paper.texts)

    assert layer.count("(1)") == 2
    assert layer.count("- Công an") == 1


def test_a_table_in_the_text_may_call_a_note():
    table = Table(
        caption="",
        columns=sample.COMMUNES.columns[:1],
        rows=((runs("Xã", NoteCall(key="1")),),),
    )
    section = Section(
        blocks=(table,),
        footnotes=(Footnote(key="1", paragraphs=(paragraph("Chân bảng."),)),),
    )
    paper = Paper(press(to_paper(sample.document(sections=(section,)))))

    assert "Xã(1)" in paper.texts[0]
    assert "(1) Chân bảng." in paper.texts[0]
