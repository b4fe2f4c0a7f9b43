"""A print sheet is one page, whatever stands on it, and all of it can be read."""

import logging
from collections import Counter
from datetime import date

import pytest
from django.utils.html import strip_tags

from reports.render.leaf import Trim, clipped, page, to_leaf, trims
from tasks.blocks import Column
from tasks.print_sheets import PAIRS, Sheet, SheetPart, lines, row

from .paper import MM, Paper

MARGINS = (20 * MM, 12 * MM, 195 * MM, 287 * MM)  # left, top, right, bottom
# Every letter of the language, and words longer than a cell.
LONG = (
    "Đẩy nhanh tiến độ giải phóng mặt bằng, ưu tiên khối lượng đã nghiệm thu ở xã Nghĩa Hưng, "
    "ruộng bậc thang, quỹ đất, khuỷu sông, thuở trước, ngoằn ngoèo, kỹ thuật, ổ gà, ẩn ý; "
)
THREE = (
    Column(title="Chỉ tiêu", width=40, is_head=True),
    Column(title="Mục tiêu", width=30),
    Column(title="Tình trạng", width=30),
)


def sheet(*parts, **values):
    made = {
        "kind": "Phiếu nhiệm vụ",
        "issuer": "UBND huyện Mẫu Sơn",
        "period": "6 tháng đầu năm 2021",
        "title": "3. Đường giao thông nông thôn",
        "state": "chậm",
        "why": "1/3 chậm: trục thôn – đạt 40%, theo đường kế hoạch cần 45%",
        "facts": (("Mục tiêu", "Hoàn thành 10 km đường."),),
        "parts": parts,
        "as_of": date(2021, 6, 14),
        "printed_on": date(2021, 7, 2),
    }
    return Sheet(**made | values)


def table(count, text="{} km đường", **values):
    rows = (row(text.format(n), f"{n} km", "chậm") for n in range(1, count + 1))
    return SheetPart(title="Chỉ tiêu", columns=THREE, rows=tuple(rows), **values)


SHORT = sheet(
    table(2),
    SheetPart(title="Các việc", rows=(row("Kiểm tra", "chưa thực hiện"),)),
    SheetPart(title="Không in", rows=()),
    lines("Đơn vị chủ trì báo cáo", ["Một lời.", ""]),
)
# Sixty indicators, and everybody wrote as much as the form takes.
FULLEST = sheet(
    table(60, LONG * 3 + "chỉ tiêu {}"),
    SheetPart(title="Các việc", rows=(row("Việc" * 200, LONG * 20),) * 12),
    lines("Đơn vị chủ trì báo cáo", [LONG * 30] * 9),
    title=LONG * 2,
    why=LONG * 20,
    facts=(("Mục tiêu", LONG * 40), ("Phối hợp", "UBND xã; " * 300)),
)


@pytest.fixture(scope="module")
def short():
    return Paper(to_leaf(SHORT))


@pytest.fixture(scope="module")
def fullest():
    return Paper(to_leaf(FULLEST))


def test_a_sheet_says_all_there_is(short):
    [text] = short.texts

    assert text.splitlines() == [
        "UBND HUYỆN MẪU SƠN",
        "PHIẾU NHIỆM VỤ Kỳ 6 tháng đầu năm 2021",
        "3. Đường giao thông nông thôn",
        "CHẬM 1/3 chậm: trục thôn – đạt 40%, theo đường kế hoạch cần 45%",
        "Mục tiêu: Hoàn thành 10 km đường.",
        "Chỉ tiêu",
        "Chỉ tiêu Mục tiêu Tình trạng",
        "1 km đường 1 km chậm",
        "2 km đường 2 km chậm",
        "Các việc",
        "Kiểm tra chưa thực hiện",
        "Đơn vị chủ trì báo cáo",
        "– Một lời.",
        "In ngày 02/7/2021, số liệu đến ngày 14/6/2021.",
    ]


def test_the_fullest_sheet_is_one_page_too_and_says_what_it_leaves_out(fullest):
    [text] = fullest.texts

    assert "mục nữa – xem trên hệ thống" in text
    assert "…" in text
    assert "In ngày 02/7/2021, số liệu đến ngày 14/6/2021." in text


def test_what_is_left_out_and_what_is_there_is_all_of_it(fullest):
    left_out = int(fullest.texts[0].split("và ")[1].split(" mục")[0])
    rows = fullest.texts[0].count(" km chậm")

    assert rows + left_out == 60
    assert rows >= 3


@pytest.mark.parametrize("paper", ["short", "fullest"])
def test_all_of_it_stands_inside_the_margins_in_black_and_in_our_font(request, paper):
    [found] = request.getfixturevalue(paper).pages
    letters = [char for char in found.chars if char["text"].strip()]
    left, top, right, bottom = MARGINS

    assert min(char["x0"] for char in letters) >= left - 0.1
    assert max(char["x1"] for char in letters) <= right + 0.1
    assert min(char["top"] for char in letters) >= top
    assert max(char["bottom"] for char in letters) <= bottom
    assert {char["fontname"].split("+")[1].split("-")[0] for char in letters} == {
        "Tinos"
    }
    assert {char["non_stroking_color"] for char in letters} == {(0, 0, 0)}
    assert min(round(char["size"], 2) for char in letters) >= 9


def test_what_is_printed_can_be_read_back_word_by_word():
    cells = sheet(table(4, LONG + "{}"), lines("Lời", [LONG] * 3), why=LONG)

    [text] = Paper(to_leaf(cells)).texts

    html = page(cells, Trim()).split("</title>")[-1]
    said = strip_tags(html.replace("<", " <"))
    assert Counter(text.split()) == Counter(said.split()) + Counter({"–": 3})


def test_a_sheet_is_printed_without_a_single_warning(caplog):
    with caplog.at_level(logging.WARNING):
        to_leaf(SHORT)

    assert caplog.messages == []


# What is left out first


def test_words_go_before_size_and_rows_last():
    steps = trims(sheet(table(2)))

    assert steps[0] == Trim()
    assert [(step.words, step.size) for step in steps[:4]] == [
        (None, "11"),
        (600, "11"),
        (600, "10-5"),
        (600, "10"),
    ]
    assert [step.rows for step in steps[-3:]] == [2, 1, 0]
    assert {step.size for step in steps if step.rows is not None} == {"9"}


@pytest.mark.parametrize(
    ("text", "limit", "kept"),
    [
        ("một hai ba", None, "một hai ba"),
        ("một hai ba", 10, "một hai ba"),
        ("một hai, ba", 10, "một hai…"),
        ("một hai ba", 9, "một hai…"),
        ("mộthaiba", 4, "một…"),
    ],
)
def test_a_text_ends_with_a_whole_word(text, limit, kept):
    assert clipped(text, limit) == kept


def test_rows_that_need_a_look_stay_in_their_order():
    rows = tuple(row(name, "", is_urgent=name in "bd") for name in "abcd")
    part = SheetPart(title="Việc", columns=PAIRS, rows=rows)

    html = page(sheet(part), Trim(rows=3))

    assert [cell for cell in "abcd" if f"<td>{cell}</td>" in html] == ["a", "b", "d"]
    assert "và 1 mục nữa" in html


def test_a_long_table_leaves_a_short_one_alone():
    html = page(sheet(table(9), table(2, "thôn {}")), Trim(rows=6))

    assert html.count(" km đường</td>") == 4
    assert html.count("<td>thôn ") == 2
    assert "và 5 mục nữa" in html


def test_a_part_without_rows_says_so_or_is_not_there():
    empty = SheetPart(title="Đường", rows=(), nothing="Chưa có kế hoạch.")
    withheld = SheetPart(title="An ninh", rows=(), note="Không gồm 2 dòng.")

    html = page(sheet(empty, withheld, SheetPart(title="Mất", rows=())), Trim())

    assert "Chưa có kế hoạch." in html
    assert "Không gồm 2 dòng." in html
    assert "Mất" not in html
