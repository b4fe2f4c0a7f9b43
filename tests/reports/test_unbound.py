"""Numbers that nothing stands behind."""

import pytest
from django.template.loader import render_to_string

from reports.unbound import Unbound, coverage
from reports.vocabulary import Vocabulary
from tasks.blocks import Section, paragraph, runs

from . import sample

KNOWN = Vocabulary(objectives=("Cứng hóa 10 km đường.",))


def counted(*parts):
    """The coverage of a text of one paragraph and nothing else."""
    section = Section(title=runs("KẾT QUẢ"), blocks=(paragraph(*parts),))
    document = sample.document(sections=(section,), opening=(), closing=())
    return coverage(document, KNOWN)


def test_a_typed_number_is_listed_with_its_place_and_sentence():
    found = counted("Đã xong 03 km. Còn 02 máy quét.")

    assert found.unbound == (
        Unbound(number="03", place="mục I", sentence="Đã xong 03 km."),
        Unbound(number="02", place="mục I", sentence="Còn 02 máy quét."),
    )


def test_numbers_that_are_looked_up_are_counted():
    found = counted("Đã xong ", sample.ROADS, ", trả cho ", sample.HOUSEHOLDS, ".")

    assert (found.bound, found.unbound, found.total) == (2, (), 2)


@pytest.mark.parametrize(
    "text",
    [
        "đến hết ngày 31/5/2021, trong tháng 6/2021, ngày 05 tháng 6 năm 2021",
        "6 tháng đầu năm 2021, quý 1, giai đoạn 2021 - 2025, tết Nguyên đán 2021",
        "Kế hoạch số 25/KH-UBND, Quyết định số 03/2007/QĐ-BNV, Công văn số 1408-CV/HU",
        "lần thứ 2, tiêu chí 15, Phụ lục 3, khoản 2 Điều 5, nhiệm vụ 4, 5 và 8",
        "Sư đoàn bộ binh 3, Tiểu đoàn 17/Sư đoàn 3, Quốc lộ 1, Khu 2, Đề án 109",
        "dịch Covid-19, đường ĐH. 54, kỷ niệm 110 năm Ngày sinh",
        "phương châm “3 gặp, 4 biết”. Cứng hóa 10 km đường.",
    ],
)
def test_days_names_symbols_ordinals_and_quotations_count_nothing(text):
    assert counted(text).unbound == ()


def test_cells_of_tables_are_no_running_text():
    section = Section(title=runs("KẾT QUẢ"), blocks=(sample.COMMUNES,))
    document = sample.document(sections=(section,), opening=(), closing=())

    assert coverage(document, KNOWN).unbound == ()


def test_it_can_be_written_as_json():
    assert counted("Còn 02 máy.").as_json() == {
        "bound": 0,
        "unbound": [
            {"number": "02", "place": "mục I", "sentence": "Còn 02 máy.", "part": ""}
        ],
    }


def test_the_page_counts_and_lists_them():
    page = render_to_string(
        "reports/unbound.html", {"coverage": counted("Còn 02 máy.")}
    )

    assert "0/1 con số" in page
    assert "<strong>02</strong>" in page


def test_the_page_says_so_where_there_are_none():
    page = render_to_string("reports/unbound.html", {"coverage": counted(sample.ROADS)})

    assert "Không có con số nào gõ tay." in page
