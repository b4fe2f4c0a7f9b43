"""What leaders see of the demo's projects and products: written by hand first."""

import io
from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from gpmb import overview, sums
from gpmb.overview import ProjectState
from ocop import overview as products
from org.models import Unit
from tasks.models import Task
from tests.factories import UserFactory
from tests.leading import look_of

pytestmark = pytest.mark.django_db

JUNE_14 = date(2020, 6, 14)
# In the order of the task's text; the last is named by an indicator only.
STATES = {
    "cho-trung-tam": ProjectState.ON_COURSE,
    "cau-duc-tam-2": ProjectState.DONE,
    "lung-pa-pac-keo": ProjectState.ON_COURSE,
    "hoa-hoi": ProjectState.ON_COURSE,
    "ban-nhung": ProjectState.ON_COURSE,
    "dh-54": ProjectState.ON_COURSE,
    "cau-tan-son": ProjectState.NO_DATA,
}
MARKET = [
    ("Bị ảnh hưởng", ["39"], "38 hộ gia đình và 01 cá nhân", None, None),
    ("Kiểm đếm", [], "", "đã thực hiện xong", "ghi đến 31/5/2020"),
    # "đến hết ngày 31/5": that it was so by then, not since when.
    ("Phê duyệt", [], "", "đã trình", "ít nhất 14 ngày"),
    ("Chi trả", ["26/39"], "đã nhận tiền, 67%", None, None),
    ("Bàn giao", [], "", None, None),
]


def look(task, as_of=JUNE_14):
    return look_of(
        Unit.objects.get(code="h184"), Task.objects.get(code=task), as_of=as_of
    )


def sites(as_of=JUNE_14):
    return {row.project.code: row for row in overview.rows(look("2020-7", as_of))}


def told(station):
    return (
        station.name,
        [cell.text for cell in station.cells],
        "; ".join(cell.words for cell in station.cells),
        station.step and station.step.state,
        station.step and station.step.age,
    )


def test_every_project_stands_where_a_person_would_say(demo):
    rows = sites()

    assert {code: row.state for code, row in rows.items()} == STATES
    assert [told(station) for station in rows["cho-trung-tam"].stations] == MARKET
    assert rows["cho-trung-tam"].left.text == "13"
    assert rows["cho-trung-tam"].left.words == "12 hộ gia đình và 01 cá nhân"
    # Paid, though nobody says of how many.
    affected, *_, paid, _ = rows["lung-pa-pac-keo"].stations
    assert (affected.cells, paid.cells[0].text) == ((), "214 hộ gia đình")
    assert (paid.share, rows["lung-pa-pac-keo"].left) == ("", None)
    assert [cell.text for cell in rows["ban-nhung"].completions] == [
        "60% khối lượng kiểm đếm"
    ]
    assert not any(station.is_known for station in rows["cau-tan-son"].stations)


def test_a_step_of_no_known_day_has_no_age_and_its_term_counts_down(demo):
    [extra, _] = sites()["cho-trung-tam"].under_way

    assert extra.age == "không rõ từ ngày nào"
    assert (extra.due.text, extra.left) == ("tháng 6/2020", "còn 16 ngày")
    assert (extra.is_late, extra.is_soon) == (False, False)
    assert sites(date(2020, 6, 23))["cho-trung-tam"].state is ProjectState.DUE_SOON
    assert sites(date(2020, 6, 30))["cho-trung-tam"].state is ProjectState.DUE_SOON
    late = sites(date(2020, 7, 1))["cho-trung-tam"]
    assert late.state is ProjectState.OVERDUE
    assert late.under_way[0].left == "quá hạn 1 ngày"


def test_sums_say_of_how_many_projects_they_are(demo):
    asked = look("2020-7")
    rows = overview.rows(asked)
    found = sums.sums(asked, rows)

    of = [found.affected, found.received, found.paid, found.left]
    assert [(s.text, s.of) for s in of] == [("39", 1), ("26", 1), ("214", 1), ("13", 1)]
    assert found.affected.words == "38 hộ gia đình và 01 cá nhân"
    # 26 of 39: the 214 whose whole nobody knows are no part of it.
    [series] = sums.chart(asked, rows).series
    assert series.values == (Decimal(39), Decimal(26))


def test_the_page_of_sites_leads_to_rows_filters_and_leaves_as_a_workbook(demo, log_in):
    client = log_in(UserFactory(unit=Unit.objects.get(code="h184"), leader=True))
    address = reverse("gpmb:overview")
    whole = client.get(address, {"ngay": "14/06/2020"})
    book = client.get(
        address, {"ngay": "14/06/2020", "tinh_trang": "no-data", "dinh-dang": "xlsx"}
    )
    market = client.get(sites()["cho-trung-tam"].left.address)

    assert "12 hộ gia đình và 01 cá nhân" in market.content.decode()
    assert "gpmb_tally:2020-h1-cho-da-nhan-ho@1" in market.content.decode()
    body = whole.content.decode()
    assert "Đường dẫn cầu Tân Sơn" in body
    assert "Trung tâm Phát triển quỹ đất" in body
    shown, steps = load_workbook(io.BytesIO(book.content)).worksheets
    [[name, *_]] = shown.iter_rows(min_row=2, max_row=2, values_only=True)
    assert name == "Công trình Đường dẫn cầu Tân Sơn"
    assert steps.max_row == 1
    nothing = client.get(address, {"ngay": "14/06/2020", "tim": "khong-co-dau"})
    assert "Không công trình, dự án nào như vậy." in nothing.content.decode()
    # Nonsense is told, and narrows nothing.
    wrong = client.get(address, {"ngay": "32/13/2020", "tinh_trang": "xyz"})
    assert wrong.status_code == 200
    assert "cau-tan-son" in wrong.content.decode()


def test_products_stand_in_their_columns_and_stars_are_three_facts(demo):
    asked = look("2020-2")
    rows = {row.product.code: row for row in products.rows(asked)}
    columns = products.columns(asked, list(rows.values()))

    held = {
        column.name: [row.product.code for row in column.rows] for column in columns
    }
    assert held == {
        "Xây dựng hồ sơ": ["tinh-dau-hoi"],
        "Đã được công nhận": ["ruou-men-la"],
    }
    wine, oil = rows["ruou-men-la"], rows["tinh-dau-hoi"]
    assert [wine.expected.text, wine.recognised.text] == ["chưa có số liệu", "3 sao"]
    assert [oil.expected.text, oil.recognised.text] == ["4 sao", "chưa có số liệu"]
    assert oil.capacity.text == "7-8 tấn dầu/năm"
    assert [step.said.text for step in oil.steps] == [
        "đang lấy mẫu phân tích",
        "đang thiết kế nhãn mác, bao bì",
        "đang xây dựng hồ sơ để dự thi đánh giá, phân hạng",
    ]
    assert wine.chain.text == "đã hoàn thành"
    assert [cell.text for cell in products.counts(asked)] == ["01 sản phẩm"] * 3
    assert products.alerts(list(rows.values())) == []
    assert wine.leads == ("Phòng Nông nghiệp và Phát triển nông thôn",)


def test_the_page_of_products_opens_and_leaves_as_a_workbook(demo, log_in):
    client = log_in(UserFactory(unit=Unit.objects.get(code="h184"), leader=True))
    asked = {"nam": "2020", "ngay": "01/05/2023"}
    body = client.get(reverse("ocop:overview"), asked).content.decode()
    book = client.get(reverse("ocop:overview"), asked | {"dinh-dang": "xlsx"})

    assert "đã hết hạn ngày 30/4/2023" in body
    assert "đã quá 1 ngày" in body
    [sheet] = load_workbook(io.BytesIO(book.content)).worksheets
    told = {
        row[0].value: [cell.value for cell in row] for row in sheet.iter_rows(min_row=2)
    }
    assert told["rượu men lá"][9:11] == [3, "đã hết hạn"]
