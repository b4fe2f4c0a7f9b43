"""Head and foot: tables without borders that are never torn, rules as drawn lines."""

from dataclasses import replace

import pytest
from docx.shared import Mm, Pt

from reports.render import fonts, to_docx
from tests.reports import sample

from .word import Word, said, values, xpath

MOTTO = "Độc lập - Tự do - Hạnh phúc"


def cells(table):
    return [[said(cell) for cell in xpath(row, "w:tc")] for row in xpath(table, "w:tr")]


def head(word):
    return word.all("//w:body/w:tbl")[0]


def foot(word):
    return word.all("//w:body/w:tbl")[-1]


def test_boxes_1_to_4_are_a_table_of_two_columns(issued):
    assert cells(head(issued)) == [
        [
            "ỦY BAN NHÂN DÂNHUYỆN MẪU SƠN",
            f"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM{MOTTO}",
        ],
        ["Số: 05/BC-UBND", "Mẫu Sơn, ngày 05 tháng 02 năm 2021"],
    ]


def test_a_letter_says_what_it_is_about_below_its_number_and_has_no_title():
    word = Word(to_docx(sample.document(type_name="")))

    ((number, _),) = cells(head(word))[1:]
    assert number.startswith("Số: 05/BC-UBNDV/v Tình hình thực hiện các nhiệm vụ")
    assert word.all("//w:pStyle[@w:val='TrichYeuCongVan']")
    assert not word.all("//w:pStyle[@w:val='TenLoai' or @w:val='TrichYeu']")


def test_recipients_and_signature_stand_in_one_row(issued):
    ((recipients, signature),) = cells(foot(issued))

    assert recipients.startswith("Nơi nhận:- TT HU; TT HĐND (B/c);")
    assert recipients.endswith("- Lưu: VT, VP.")
    assert signature == "TM. ỦY BAN NHÂN DÂNKT. CHỦ TỊCHPHÓ CHỦ TỊCHLò Thị Mẫu"


@pytest.mark.parametrize("table", [head, foot])
def test_rows_are_not_torn_and_have_no_borders(issued, table):
    rows = xpath(table(issued), "w:tr")
    style = issued.all("//w:style[@w:styleId='KhungKhongKe']", "styles")[0]

    assert [len(xpath(row, "w:trPr/w:cantSplit")) for row in rows] == [1] * len(rows)
    assert values(table(issued), "w:tblPr/w:tblStyle/@w:val") == ["KhungKhongKe"]
    assert xpath(style, ".//w:tblBorders") == []
    assert xpath(table(issued), ".//w:tblBorders | .//w:tcBorders") == []


@pytest.mark.parametrize("table", [head, foot])
def test_all_of_it_stays_with_what_follows(issued, table):
    kept = [xpath(each, "w:pPr/w:keepNext") for each in xpath(table(issued), ".//w:p")]

    assert [len(each) for each in kept] == [1] * len(kept)


def test_the_last_words_stay_with_the_foot(issued):
    last = issued.find("Trên đây là báo cáo")

    assert len(xpath(last, "w:pPr/w:keepNext")) == 1
    assert xpath(last, "following-sibling::*[1][self::w:tbl]") == [foot(issued)]


def test_there_is_room_for_the_signature(issued):
    compact = Word(to_docx(sample.document(is_compact=True)))
    rooms = [
        word.file.styles["Họ tên người ký"].paragraph_format.space_before
        for word in (issued, compact)
    ]

    assert rooms == [
        pytest.approx(Mm(30), abs=Mm(0.5)),
        pytest.approx(Mm(20), abs=Mm(0.5)),
    ]


# Rules


def rule(word, text):
    """Length in points of the line under the paragraph of that text, and of its cell."""
    below = xpath(word.find(text), "following-sibling::w:p[1]")[0]
    assert said(below) == ""
    assert values(below, "w:pPr/w:pStyle/@w:val") == ["DongKe"]
    left, right = (
        int(*values(below, f"w:pPr/w:ind/@w:{side}")) for side in ("left", "right")
    )
    assert left == right
    width = values(below, "parent::w:tc/w:tcPr/w:tcW/@w:w") or [Mm(165).twips]
    return (int(width[0]) - left - right) / 20


def test_a_rule_is_a_border_and_not_underlined_text(issued):
    (border,) = issued.all("//w:style[@w:styleId='DongKe']/w:pPr/w:pBdr/*", "styles")

    assert border.tag.endswith("}top")
    assert values(border, "@w:val") == ["single"]
    assert issued.all("//w:u") == issued.all("//w:u", "styles") == []


def test_the_rule_below_the_motto_is_as_long_as_the_text(issued):
    assert rule(issued, MOTTO) == pytest.approx(
        fonts.length(MOTTO, 13, bold=True), rel=0.01
    )


@pytest.mark.parametrize(
    ("paper", "paragraph", "line", "size"),
    [
        ("issued", "HUYỆN MẪU SƠN", "HUYỆN MẪU SƠN", 12),
        ("draft", "VỤ NÔNG NGHIỆP", "VỤ NÔNG NGHIỆP", 12),
        (
            "issued",
            "Tình hình thực hiện",
            "phương hướng nhiệm vụ 6 tháng cuối năm 2021",
            14,
        ),
    ],
)
def test_a_rule_is_a_third_to_half_of_the_last_line_above_it(
    request, paper, paragraph, line, size
):
    drawn = rule(request.getfixturevalue(paper), paragraph)

    assert 1 / 3 <= drawn / fonts.length(line, size, bold=True) <= 1 / 2


def test_where_there_is_no_text_there_is_no_rule():
    word = Word(to_docx(sample.document(subject="", head={"agency": ()})))

    assert len(word.all("//w:p[w:pPr/w:pStyle/@w:val='DongKe']")) == 1


def test_the_rule_below_a_very_long_reference_stays_within_the_page():
    document = replace(sample.with_appendices(), issuer="Ủy ban nhân dân " * 30)
    below = xpath(
        Word(to_docx(document)).find("(Kèm theo"), "following-sibling::w:p[1]"
    )[0]

    assert int(*values(below, "w:pPr/w:ind/@w:left")) > 0


def test_length_is_measured_in_the_widths_of_times_new_roman():
    """`A`, `Ạ` and a blank, in units of 2048 a size."""
    assert fonts.length("A", 2048) == fonts.length("Ạ", 2048) == 1479
    assert fonts.length("A ", 2048, bold=True) == 1479 + 512


# Addressees


def test_dashes_of_the_addressees_stand_under_the_colon(draft):
    colon, *dashes = (
        indent(draft.find(text))
        for text in ("Kính gửi:", "- Ủy ban nhân dân huyện;", "- Phòng Nội vụ.")
    )

    assert (
        dashes
        == [
            pytest.approx(colon + fonts.length("Kính gửi", 14), abs=0.2),
        ]
        * 2
    )


def test_a_single_addressee_stands_in_the_middle_of_one_line():
    word = Word(to_docx(sample.document(addressees=("Huyện ủy Mẫu Sơn",))))
    text = "Kính gửi: Huyện ủy Mẫu Sơn"
    page = Mm(165) / Pt(1)

    assert indent(word.find(text)) == pytest.approx(
        (page - fonts.length(text, 14)) / 2, abs=0.2
    )


def test_addressees_wider_than_the_page_begin_at_the_margin():
    word = Word(to_docx(sample.document(addressees=("Các phòng " * 30, "Huyện ủy"))))

    assert indent(word.find("Kính gửi:")) == 0


def indent(paragraph):
    return int(*values(paragraph, "w:pPr/w:ind/@w:left")) / 20
