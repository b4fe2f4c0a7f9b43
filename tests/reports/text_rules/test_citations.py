"""Papers: cited in two forms, against their series, by a bare number."""

import pytest

from reports.text_rules import cited_differently, document_series, incomplete_citation

from .reading import line, sentences, values

DIFFERENT, SERIES = cited_differently.RULE, document_series.RULE
BARE = incomplete_citation.RULE


# Against the register


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Kế hoạch số 25/KH-UBND ngày 11/02/2021 về đường",
            ("25/KH-UBND", "ngày 11/02/2021", "ngày 10/02/2021"),
        ),
        (
            "Quyết định số 25/KH-UBND ngày 10/02/2021",
            ("25/KH-UBND", "loại “Quyết định”", "“Kế hoạch”"),
        ),
        (
            "Kế hoạch số 25/KH-UBND ngày 10/02/2021 về việc cứng hóa 12 km đường trục xóm năm 2021.",
            (
                "25/KH-UBND",
                "trích yếu “việc cứng hóa 12 km đường trục xóm năm 2021.”",
                "“việc cứng hóa 12 km đường trục thôn năm 2021”",
            ),
        ),
    ],
)
def test_a_paper_cited_otherwise_than_registered_is_found(text, found):
    assert values(DIFFERENT, text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch số 25/KH-UBND ngày 10/02/2021 của UBND huyện Mẫu Sơn về việc cứng hóa 12 km đường trục thôn năm 2021",
        "Kế hoạch số 25/KH-UBND ngày 10/02/2021 về làm đường",
        "Kế hoạch số 25/KH-UBND",
        "Kế hoạch số 25/KH-UBND ngày 12/02/2020 về đường",
        "Kế hoạch số 25/KH-UBND ngày 20/02/2021 của UBND tỉnh Bình Mẫu",
        "kế hoạch số 25/KH-UBND ngày 10 tháng 02 năm 2021",
    ],
)
def test_right_short_and_other_papers_are_left_alone(text):
    assert values(DIFFERENT, text) == []


# Within the text


def test_two_days_of_one_paper_are_found_with_both_places():
    first = line("Công văn số 7-CV/HU ngày 04/6/2021", "mục I.1")
    second = line("Công văn số 7-CV/HU ngày 05/6/2021", "mục II")

    assert sentences(DIFFERENT, first, second) == [
        "Công văn số 7-CV/HU ghi ngày 05/6/2021, nhưng ở mục I.1 ghi ngày 04/6/2021."
    ]


def test_one_number_in_two_years_is_two_papers():
    assert (
        values(
            DIFFERENT,
            "Kế hoạch số 9/KH-UBND ngày 04/6/2020, Kế hoạch số 9/KH-UBND ngày 05/6/2021",
        )
        == []
    )


# Series


def test_a_higher_number_on_an_earlier_day_is_found():
    text = (
        "Kế hoạch số 30/KH-UBND ngày 05/3/2021; Kế hoạch số 29/KH-UBND ngày 08/3/2021"
    )

    assert values(SERIES, text) == [
        (
            "30/KH-UBND",
            "Kế hoạch số 29/KH-UBND ngày 08/3/2021",
            "Kế hoạch số 30/KH-UBND ngày 05/3/2021",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch số 29/KH-UBND ngày 05/3/2021; Kế hoạch số 30/KH-UBND ngày 05/3/2021",
        "Kế hoạch số 214/KH-UBND ngày 27/12/2020; Kế hoạch số 20/KH-UBND ngày 05/02/2021",
        "Kế hoạch số 30/KH-UBND ngày 05/3/2021; Quyết định số 29/QĐ-UBND ngày 08/3/2021",
        "Quyết định số 90/QĐ-UBND ngày 05/3/2021 của UBND tỉnh, Quyết định số 80/QĐ-UBND ngày 08/3/2021",
    ],
)
def test_series_of_other_years_kinds_and_bodies_are_left_alone(text):
    assert values(SERIES, text) == []


def test_a_paper_of_a_day_after_the_reports_is_found():
    assert values(SERIES, "Công văn số 7/UBND-NV ngày 15/6/2021") == [
        ("7/UBND-NV", "15/6/2021", "14/6/2021")
    ]


# Bare numbers


def test_a_paper_without_a_symbol_is_found():
    assert values(BARE, "làm đường theo Đề án 109.") == [("Đề án 109",)]


@pytest.mark.parametrize(
    "text", ["Kế hoạch số 25/KH-UBND", "Kế hoạch 5 năm", "Báo cáo 6 tháng", "Dự án 3"]
)
def test_symbols_and_counts_are_no_bare_numbers(text):
    assert values(BARE, text) == []
