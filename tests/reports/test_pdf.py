"""The layout of Decree 30/2020/NĐ-CP, annex I, measured on the paper."""

import pytest

from reports.render import to_pdf
from tasks.blocks import Section, paragraph

from . import sample
from .paper import BOTTOM, LEFT, MM, PAGE, RIGHT, TOP, Paper, gaps, lines


def near(value, tolerance=0.5):
    return pytest.approx(value, abs=tolerance)


def letters(page):
    return [char for char in page.chars if char["text"].strip()]


def body(page):
    """What stands between the margins of a page, its number left out."""
    return [char for char in letters(page) if char["top"] > 15 * MM]


# Page


def test_paper_is_a4_upright(issued):
    assert [(page.width, page.height) for page in issued.pages] == [near(PAGE)] * 5


def test_text_keeps_the_margins(issued):
    for page in issued.pages:
        chars = body(page)
        assert min(char["x0"] for char in chars) >= LEFT - 0.1
        assert (
            max(char["x1"] for char in chars) <= RIGHT + 1
        )  # a justified line is not exact
        assert min(char["top"] for char in chars) >= TOP
        assert max(char["bottom"] for char in chars) <= BOTTOM


def test_text_fills_the_space_between_the_margins(issued):
    first = lines(issued.find("các cơ quan chuyên môn, Ủy ban nhân dân các xã"))[0]
    line = [
        char
        for char in letters(issued.pages[0])
        if round(char["bottom"], 1) == first[0]
    ]

    assert (line[0]["x0"], line[-1]["x1"]) == (near(LEFT), near(RIGHT))


def test_page_number_stands_in_the_top_margin_from_the_second_page_on(issued):
    numbers = [
        [char for char in letters(page) if char["top"] < TOP - 1]
        for page in issued.pages
    ]

    assert ["".join(char["text"] for char in number) for number in numbers] == [
        "", "2", "3", "4", "5",
    ]  # fmt: skip
    for (char,) in numbers[1:]:
        assert (char["x0"] + char["x1"]) / 2 == near((LEFT + RIGHT) / 2)
        assert (char["fontname"][7:], char["size"]) == ("Tinos", near(14))


# Components: font, size, style


@pytest.mark.parametrize(
    ("text", "font", "size"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Tinos-Bold", 12),
        ("Độc lập - Tự do - Hạnh phúc", "Tinos-Bold", 13),
        ("ỦY BAN NHÂN DÂN", "Tinos-Bold", 12),
        ("HUYỆN MẪU SƠN", "Tinos-Bold", 12),
        ("Số: 05/BC-UBND", "Tinos", 13),
        ("Mẫu Sơn, ngày 05 tháng 02 năm 2021", "Tinos-Italic", 13),
        ("BÁO CÁO", "Tinos-Bold", 14),
        ("Tình hình thực hiện các nhiệm vụ trọng tâm", "Tinos-Bold", 14),
        ("phương hướng nhiệm vụ 6 tháng cuối năm 2021", "Tinos-Bold", 14),
        ("Thực hiện Công văn số 27/UBND-NV.", "Tinos", 14),
        ("I. KẾT QUẢ THỰC HIỆN", "Tinos-Bold", 14),
        ("1. Phấn đấu xây dựng xã Điềm He", "Tinos-Bold", 14),
        ("2.1. Công trình: Hạ tầng kỹ thuật chợ.", "Tinos-Bold", 14),
        ("một phần", "Tinos-Italic", 14),
        ("26/39 hộ", "Tinos-Bold", 14),
        ("Số tiêu chí đạt chuẩn theo xã", "Tinos-Bold", 13),
        ("Xã Bản Mẫu thứ 1", "Tinos", 13),
        ("Tiếp nhận 12 tin", "Tinos", 11),
        ("Nơi nhận:", "Tinos-Bold-Italic", 12),
        ("- TT HU; TT HĐND (B/c);", "Tinos", 11),
        ("- Lưu: VT, VP.", "Tinos", 11),
        ("TM. ỦY BAN NHÂN DÂN", "Tinos-Bold", 14),
        ("PHÓ CHỦ TỊCH", "Tinos-Bold", 14),
        ("Lò Thị Mẫu", "Tinos-Bold", 14),
    ],
)
def test_component_has_its_font_and_size(issued, text, font, size):
    assert issued.style(text) == {(font, size)}


@pytest.mark.parametrize(
    ("text", "font", "size"),
    [
        ("UBND HUYỆN MẪU SƠN", "Tinos", 12),
        ("VỤ NÔNG NGHIỆP", "Tinos-Bold", 12),
        ("Kính gửi:", "Tinos", 14),
        ("- Phòng Nội vụ.", "Tinos", 14),
    ],
)
def test_component_of_a_department_has_its_font_and_size(draft, text, font, size):
    assert draft.style(text) == {(font, size)}


def test_all_is_black_but_what_is_wrong(issued, draft):
    for page in issued.pages + draft.pages:
        coloured = {
            char["text"]
            for char in page.chars
            if set(char["non_stroking_color"]) != {0}
        }
        assert coloured <= set("{la.gi} [không có số liệu mang mã này]")


# Head


def middle(chars):
    return (min(char["x0"] for char in chars) + max(char["x1"] for char in chars)) / 2


def test_country_is_one_line_with_the_place_and_day_centred_below(issued):
    country = issued.find("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    place = issued.find("Mẫu Sơn, ngày 05 tháng 02 năm 2021")

    assert len(lines(country)) == len(lines(place)) == 1
    assert middle(place) == near(middle(country))


def test_number_and_day_share_a_line(issued):
    number, place = issued.find("Số: 05/BC-UBND"), issued.find("Mẫu Sơn, ngày")

    assert number[0]["bottom"] == near(place[0]["bottom"])
    assert middle(number) == near(middle(issued.find("HUYỆN MẪU SƠN")))


def test_rule_below_the_motto_is_as_long_as_the_text(issued):
    motto = "Độc lập - Tự do - Hạnh phúc"
    left, right = rule_below(issued, issued.find(motto))

    assert right - left == pytest.approx(issued.width(motto), rel=0.02)


@pytest.mark.parametrize(
    ("paper", "text"),
    [
        ("issued", "HUYỆN MẪU SƠN"),
        ("issued", "phương hướng nhiệm vụ 6 tháng cuối năm 2021"),
        ("draft", "VỤ NÔNG NGHIỆP"),
    ],
)
def test_rule_is_a_third_to_half_of_the_last_line_above_it(request, paper, text):
    paper = request.getfixturevalue(paper)
    above = paper.find(text)
    left, right = rule_below(paper, above)

    assert 1 / 3 <= (right - left) / paper.width(text) <= 1 / 2
    assert (left + right) / 2 == near(middle(above))


def rule_below(paper, chars):
    """The first drawn line under some letters."""
    return next(
        (left, right)
        for top, left, right in paper.rules()
        if top > chars[0]["bottom"] - 2 and left < middle(chars) < right
    )


def test_a_draft_has_room_for_number_and_day(draft):
    number = draft.find("Số:")[-1]["x1"], draft.find("/BC-UBND")[0]["x0"]
    day = draft.find("ngày")[-1]["x1"], draft.find("tháng")[0]["x0"]

    assert number[1] - number[0] > 8 * MM
    assert day[1] - day[0] > 8 * MM
    assert "20" not in draft.texts[0].split("BÁO CÁO")[0]


def test_dashes_of_the_addressees_stand_under_the_colon(draft):
    colon = draft.find("Kính gửi:")[-1]
    dashes = [
        draft.find("- Ủy ban nhân dân huyện;")[0],
        draft.find("- Phòng Nội vụ.")[0],
    ]

    assert [dash["x0"] for dash in dashes] == [near(colon["x0"], 1)] * 2


# Body


@pytest.mark.parametrize(
    "text",
    ["Thực hiện Công văn", "I. KẾT QUẢ", "2.1. Công", "- Trục thôn", "+ Chỉ tiêu"],
)
def test_first_lines_are_indented(issued, text):
    assert issued.find(text)[0]["x0"] == near(LEFT + 12.7 * MM)


def test_lines_and_paragraphs_keep_their_distance(draft):
    """One paragraph and the closing words below the only heading."""
    heading = draft.find("I. KẾT QUẢ")[0]
    below = [
        char for char in letters(draft.pages[0]) if char["top"] > heading["bottom"]
    ]
    *within, between = gaps(
        char for char in below if char["size"] > 13.5 and is_plain(char)
    )

    assert 14 * 1.149 <= min(within) <= max(within) <= 14 * 1.149 * 1.5
    assert between == near(max(within) + 6, 0.2)


def is_plain(char):
    return char["fontname"].endswith("+Tinos")


def test_a_table_repeats_its_head_and_keeps_its_widths(issued):
    assert issued.where("Số tiêu chí đạt Ghi chú") == [2, 3]
    edges = {
        round(x / MM)
        for page in (2, 3)
        for _, *pair in issued.rules(page)
        for x in pair
    }
    assert {30, 195} <= edges


# Foot


ENDINGS = range(0, 27, 3)


@pytest.fixture(scope="module")
def endings():
    """The same end after more and more text: it falls before, on and after a page's end."""
    closing = (paragraph("Trên đây là báo cáo của huyện. " * 8 + "Hết"),)

    def ending(count):
        blocks = tuple(paragraph("Một dòng.") for _ in range(count))
        sections = (Section(blocks=sample.filler(1) + blocks),)
        return Paper(to_pdf(sample.document(sections=sections, closing=closing)))

    return {count: ending(count) for count in ENDINGS}


@pytest.mark.parametrize("count", ENDINGS)
def test_recipients_and_signature_share_a_page_with_the_last_words(endings, count):
    paper = endings[count]
    last = [len(paper.pages)]

    for text in ("Hết./.", "Nơi nhận:", "Lưu: VT", "TM. ỦY BAN", "Lò Thị Mẫu"):
        assert paper.where(text) == last


def test_the_ends_tried_fall_on_both_sides_of_a_page_end(endings):
    assert {len(paper.pages) for paper in endings.values()} == {1, 2}


def test_signature_has_room_and_stands_level_with_the_recipients(issued):
    position, name = issued.find("PHÓ CHỦ TỊCH"), issued.find("Lò Thị Mẫu")
    recipients, authority = issued.find("Nơi nhận:"), issued.find("TM. ỦY BAN NHÂN DÂN")

    assert 28 * MM <= name[0]["top"] - position[0]["bottom"] <= 35 * MM
    assert middle(name) == near(middle(position))
    assert recipients[0]["x0"] == near(LEFT, 1)
    assert recipients[0]["bottom"] == near(authority[0]["bottom"], 1)
