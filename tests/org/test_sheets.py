"""Tables as workbooks, opened again as Excel would."""

import io
from datetime import UTC, date, datetime
from decimal import Decimal

from openpyxl import load_workbook

from org.sheets import MADE_AT, Sheet, workbook


def opened(*sheets):
    return load_workbook(io.BytesIO(workbook(*sheets)))


def cells(*values):
    """The cells of a row with these values."""
    head = [f"Cột {n}" for n, _ in enumerate(values)]
    page = opened(Sheet(title="Bảng", head=head, rows=[values])).active
    return list(page[2])


def test_numbers_stay_numbers_with_the_places_they_have():
    whole, exact, large = cells(5, Decimal("5.670"), Decimal("26224000"))

    assert [c.value for c in (whole, exact, large)] == [5, 5.67, 26224000]
    assert [c.data_type for c in (whole, exact, large)] == ["n", "n", "n"]
    assert [c.number_format for c in (whole, exact, large)] == [
        "#,##0",
        "#,##0.00",
        "#,##0",
    ]


def test_days_and_moments_stay_what_they_are_where_the_office_is():
    day, moment = cells(date(2020, 3, 5), datetime(2020, 6, 14, 20, tzinfo=UTC))

    assert (day.value, day.number_format) == (datetime(2020, 3, 5), "dd/mm/yyyy")  # noqa: DTZ001
    assert moment.value == datetime(2020, 6, 15, 3)  # noqa: DTZ001


def test_yes_no_and_nothing():
    assert [cell.value for cell in cells(*[True, False, None])] == ["có", "không", None]


def test_what_begins_like_a_formula_is_text():
    typed = ["=1+1", "+84 25", "-5 độ", "@ten", '=HYPERLINK("http://x","y")']

    found = cells(*typed)

    assert [cell.value for cell in found] == typed
    assert {cell.data_type for cell in found} == {"s"}
    assert {cell.quotePrefix for cell in found} == {True}


def test_signs_that_no_sheet_holds_are_left_out_and_long_texts_cut():
    control, long = cells("a\x07b\x00c", "đ" * 40_000)

    assert control.value == "abc"
    assert len(long.value) == 32_767


def test_the_head_stays_in_sight_and_can_be_filtered():
    page = opened(Sheet(title="Bảng", head=["Tên", "Số"], rows=[("a", 1), ("b", 2)]))
    page = page.active

    assert [cell.value for cell in page[1]] == ["Tên", "Số"]
    assert page["A1"].font.bold
    assert (page.freeze_panes, page.auto_filter.ref) == ("A2", "A1:B3")
    assert page.print_title_rows == "$1:$1"


def test_columns_are_as_wide_as_what_stands_in_them_within_reason():
    head = ["n", "Một đầu cột khá dài", "x"]
    page = opened(Sheet(title="Bảng", head=head, rows=[("a", "b", "chữ " * 50)])).active

    widths = [page.column_dimensions[letter].width for letter in "ABC"]
    assert widths == [8, len(head[1]) + 2, 60]


def test_what_is_left_out_is_said_below_the_rows():
    page = opened(Sheet(title="Bảng", head=["a"], rows=[("1",)], note="Không gồm…"))

    assert [cell.value for cell in page.active["A"]] == ["a", "1", None, "Không gồm…"]


def test_an_empty_table_has_its_head():
    page = opened(Sheet(title="Bảng", head=["a", "b"], rows=[])).active

    assert [[cell.value for cell in row] for row in page.rows] == [["a", "b"]]


def test_each_table_is_a_sheet_with_a_name_that_excel_takes():
    sheets = [
        Sheet(title=title, head=["a"], rows=[]) for title in ("a/b[c]*?", "d" * 40)
    ]

    assert opened(*sheets).sheetnames == ["a b c", "d" * 31]


def test_the_same_rows_make_the_same_bytes():
    sheet = Sheet(title="Bảng", head=["a"], rows=[("1",), (date(2020, 1, 1),)])

    assert workbook(sheet) == workbook(sheet)
    told = opened(sheet).properties
    assert (told.created, told.modified) == (MADE_AT.replace(tzinfo=None),) * 2
