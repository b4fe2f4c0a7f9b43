"""Declared tables: order, pages, heads, workbooks."""

import io
from dataclasses import dataclass
from datetime import date

import pytest
from django.template.loader import render_to_string
from openpyxl import load_workbook

from tasks.tables import (
    Column,
    DayColumn,
    NumberColumn,
    OfficeTable,
    cut,
    shown,
)


@dataclass
class Row:
    name: str
    number: int | None = None
    day: date | None = None


class Sample(OfficeTable):
    name = Column(verbose_name="Tên")
    number = NumberColumn(verbose_name="Số")
    day = DayColumn(verbose_name="Ngày", orderable=False)


ROWS = [
    Row("Đồng Mô", 1500, date(2020, 3, 5)),
    Row("Yên Sơn", None),
    Row("Điềm He", 2),
    Row("Dân Tiến", 10),
    Row("", 7),
]


@pytest.fixture
def ask(rf, monkeypatch):
    """(the table as configured, the answer) for a query."""
    monkeypatch.setattr("tasks.tables.render", lambda request, name, context: context)

    def asking(rows=ROWS, **query):
        request = rf.get("/bang/", query)
        return shown(request, "x.html", Sample(rows), name="bang", title="Bảng")

    return asking


def names(answer):
    return [row.record.name for row in answer["table"].paginated_rows]


def drawn(answer, rf, **query):
    request = rf.get("/bang/", query)
    return render_to_string("components/table.html", answer, request=request)


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ({}, ["Đồng Mô", "Yên Sơn", "Điềm He", "Dân Tiến", ""]),
        ({"sap": "name"}, ["Dân Tiến", "Điềm He", "Đồng Mô", "Yên Sơn", ""]),
        ({"sap": "-name"}, ["Yên Sơn", "Đồng Mô", "Điềm He", "Dân Tiến", ""]),
        ({"sap": "number"}, ["Điềm He", "", "Dân Tiến", "Đồng Mô", "Yên Sơn"]),
        ({"sap": "-number"}, ["Đồng Mô", "Dân Tiến", "", "Điềm He", "Yên Sơn"]),
        ({"sap": "khong-co"}, ["Đồng Mô", "Yên Sơn", "Điềm He", "Dân Tiến", ""]),
        ({"sap": "day"}, ["Đồng Mô", "Yên Sơn", "Điềm He", "Dân Tiến", ""]),
    ],
    ids=str,
)
def test_a_head_sorts_as_vietnamese_is_sorted_with_what_is_empty_last(
    ask, order, expected
):
    assert names(ask(**order)) == expected


def test_a_long_table_comes_in_pages_or_whole(ask):
    rows = [Row(f"Thôn {n:03}") for n in range(120)]

    assert len(names(ask(rows))) == 50
    assert names(ask(rows, trang="3"))[0] == "Thôn 100"
    assert names(ask(rows, trang="99"))[-1] == "Thôn 119"  # the last there is
    assert names(ask(rows, trang="x"))[0] == "Thôn 000"
    assert len(names(ask(rows, trang="tat-ca"))) == 120


def test_cells_are_written_as_the_office_writes(ask, rf):
    html = drawn(ask(), rf)

    assert '<th scope="row">Đồng Mô</th>' in html
    assert '<td data-label="Số">1.500</td>' in html
    assert '<td data-label="Ngày">05/3/2020</td>' in html
    assert '<td data-label="Số" class="blank"></td>' in html


def test_heads_and_pages_keep_what_the_address_holds(ask, rf):
    rows = [Row(f"Thôn {n}") for n in range(120)]
    query = {"tim": "thôn", "sap": "name", "trang": "2"}

    html = drawn(ask(rows, **query), rf, **query)

    assert 'aria-sort="ascending"' in html
    assert 'href="?tim=th%C3%B4n&amp;sap=-name"' in html  # and from the first page
    assert 'href="?tim=th%C3%B4n&amp;sap=name&amp;trang=3"' in html
    assert "Trang 2/3, 120 dòng" in html
    assert html.count('class="sort"') == 2  # the day is not sorted by


def test_the_workbook_has_every_row_in_the_order_asked_for(ask):
    rows = [Row(f"Thôn {n:03}", n, date(2020, 1, 1)) for n in range(120)]

    answer = ask(rows, sap="-name", trang="2", **{"dinh-dang": "xlsx"})

    page = load_workbook(io.BytesIO(answer.content)).active
    assert [cell.value for cell in page[1]] == ["Tên", "Số", "Ngày"]
    assert page.max_row == 121
    assert page["B2"].value == 119
    assert page["C2"].is_date
    assert answer["Content-Disposition"] == 'attachment; filename="bang.xlsx"'


def test_a_list_of_cards_is_cut_too(rf):
    page = cut(rf.get("/", {"trang": "2"}), list(range(45)), 20)

    assert (list(page), page.paginator.num_pages) == (list(range(20, 40)), 3)
