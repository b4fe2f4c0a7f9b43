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
