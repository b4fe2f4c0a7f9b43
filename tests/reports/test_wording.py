from datetime import date

import pytest

from reports.render.wording import Wording, balanced, listed
from tasks.blocks import paragraph, plain

from . import sample

BLANK = "\N{NO-BREAK SPACE}"


def wording(**changes):
    return Wording(sample.document(sections=(), **changes))


@pytest.mark.parametrize(
    ("number", "printed"),
    [("5", "Số: 05/BC-UBND"), ("05", "Số: 05/BC-UBND"), ("1528", "Số: 1528/BC-UBND")],
)
def test_a_number_below_ten_takes_a_zero(number, printed):
    assert wording(head={"number": number}).number == printed


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        (date(2021, 2, 5), "Mẫu Sơn, ngày 05 tháng 02 năm 2021"),
        (date(2021, 6, 14), "Mẫu Sơn, ngày 14 tháng 6 năm 2021"),
    ],
)
def test_the_day_is_written_out(day, printed):
    assert wording(head={"issued_on": day}).place == printed


def test_a_draft_leaves_room_for_number_and_day():
    words = wording(head=sample.DRAFT)

    assert words.number == f"Số: {BLANK * 8}/BC-UBND"
    assert words.place == f"Mẫu Sơn, ngày{BLANK * 8}tháng{BLANK * 8}năm{BLANK * 8}"


def test_recipients_stand_one_a_line_and_the_archive_last():
    words = wording(recipients=("TT HU", "UBND các xã"))

    assert words.recipients == ["- TT HU;", "- UBND các xã;", "- Lưu: VT, VP."]


@pytest.mark.parametrize("recipients", [("TT HU",), ("Như trên", "TT HU")])
def test_who_is_addressed_is_the_first_recipient_once(recipients):
    words = wording(recipients=recipients, addressees=("UBND tỉnh",))

    assert words.recipients == ["- Như trên;", "- TT HU;", "- Lưu: VT, VP."]


def test_one_addressee_is_a_name_and_several_are_a_list():
    assert wording(addressees=("UBND tỉnh",)).addressees == ["UBND tỉnh"]
    assert wording(addressees=("UBND tỉnh", "Sở Nội vụ")).addressees == [
        "- UBND tỉnh;",
        "- Sở Nội vụ.",
    ]


def test_a_list_of_nothing_is_empty():
    assert listed(()) == []


@pytest.mark.parametrize("end", ["", ".", "... "])
def test_the_last_paragraph_ends_the_document(end):
    first, last = wording(closing=(paragraph("Một."), paragraph(f"Hai{end}"))).closing

    assert (plain(first.runs), plain(last.runs)) == ("Một.", "Hai./.")


def test_the_end_may_follow_a_figure():
    (last,) = wording(closing=(paragraph("Còn ", sample.ROADS),)).closing

    assert plain(last.runs) == "Còn 5,67 km./."


def test_a_document_without_closing_words_has_no_end_sign():
    assert wording(closing=()).closing == ()


def test_a_long_subject_is_broken_at_its_comma():
    assert wording().subject == [
        "Tình hình thực hiện các nhiệm vụ trọng tâm 6 tháng đầu năm,",
        "phương hướng nhiệm vụ 6 tháng cuối năm 2021",
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("một hai", ["một hai"]),
        ("một hai ba bốn", ["một hai", "ba bốn"]),
        ("không-gạch nối", ["không-gạch", "nối"]),
    ],
)
def test_lines_are_few_and_even(text, lines):
    assert balanced(text, 10) == lines


def test_a_long_agency_takes_several_lines():
    head = {"agency": ("TRUNG TÂM DỊCH VỤ NÔNG NGHIỆP",)}

    assert wording(head=head).agency == ["TRUNG TÂM DỊCH", "VỤ NÔNG NGHIỆP"]


# Appendices


def behind(*blocks, **changes):
    return Wording(sample.with_appendices(*blocks, sections=(), **changes))


def test_two_appendices_are_numbered_in_roman_and_one_is_not():
    assert [part.label for part in behind(count=4).appendices] == [
        "Phụ lục I",
        "Phụ lục II",
        "Phụ lục III",
        "Phụ lục IV",
    ]
    assert [part.label for part in behind(count=1).appendices] == ["Phụ lục"]


@pytest.mark.parametrize(
    ("count", "names"), [(1, "Phụ lục"), (2, "Phụ lục I, Phụ lục II")]
)
def test_the_text_points_to_its_appendices_after_the_opening(count, names):
    words = behind(count=count)

    assert words.opening[:-1] == words.document.opening
    assert plain(words.opening[-1].runs) == (
        f"(Số liệu chi tiết tại {names} kèm theo Báo cáo này.)"
    )


def test_without_appendices_the_text_points_nowhere():
    words = wording()

    assert words.opening == words.document.opening
    assert words.appendices == []


def test_an_appendix_says_which_paper_it_belongs_to():
    (part,) = behind(count=1).appendices

    assert part.title == "BẢNG SỐ LIỆU THỨ 1"
    assert part.reference == (
        "(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 02 năm 2021"
        " của UBND huyện Mẫu Sơn)"
    )


def test_an_appendix_of_a_draft_leaves_number_and_day_open():
    (part,) = behind(count=1, head=sample.DRAFT).appendices

    assert part.reference == (
        f"(Kèm theo Báo cáo số {BLANK * 8}/BC-UBND"
        f" ngày{BLANK * 8}tháng{BLANK * 8}năm{BLANK * 8} của UBND huyện Mẫu Sơn)"
    )


def test_an_appendix_ends_like_the_text():
    (table_last,) = behind(sample.INDICATORS, count=1).appendices
    (words_last,) = behind(sample.INDICATORS, sample.LEGEND, count=1).appendices

    assert plain(table_last.blocks[-1].runs) == "./."
    assert plain(words_last.blocks[-1].runs) == (
        "Ghi chú: dấu “…” là chưa có số liệu./."
    )
