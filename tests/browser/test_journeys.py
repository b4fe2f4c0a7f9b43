"""What people come for, done in a browser from the first key to the last."""

import pytest
from playwright.sync_api import expect

from tests.demo_site import PASSWORD

from .pages import OFFICE, REPORT

pytestmark = pytest.mark.browser


def indicator(page, name):
    """The line of an indicator in the list."""
    return page.locator(".indicators li").filter(has_text=name)


def source(page, label):
    return page.get_by_role("row").filter(has_text=label)


def test_login_and_the_way_to_a_figure_need_no_mouse(opened):
    page = opened("/", by=None)

    page.keyboard.type(OFFICE)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page).to_have_title("Nhiệm vụ trọng tâm năm 2020")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Đến nội dung")).to_be_focused()
    page.keyboard.press("Enter")
    link = page.get_by_role("link", name="19 tiêu chí")
    for _ in range(9):
        if link.evaluate("link => link === document.activeElement"):
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("19 tiêu chí")


def test_wrong_password_is_told_and_the_name_kept(opened):
    page = opened("/", by=None)

    page.get_by_label("Tên đăng nhập").fill(OFFICE)
    page.get_by_label("Mật khẩu").fill("sai")
    page.get_by_role("button", name="Đăng nhập").click()

    expect(page.get_by_role("alert")).to_contain_text("nhập sai nhiều lần")
    expect(page.get_by_label("Tên đăng nhập")).to_have_value(OFFICE)


@pytest.mark.parametrize("has_scripts", [True, False])
def test_list_tells_another_day_as_it_was_then(opened, has_scripts):
    page = opened("/", java_script_enabled=has_scripts)
    expect(indicator(page, "Mặt đường bê tông xi măng trục thôn")).to_contain_text(
        "5,67 km"
    )

    page.get_by_label("Xem đến ngày").fill("31/3/2020")
    page.get_by_role("button", name="Xem").click()

    road = indicator(page, "Mặt đường bê tông xi măng trục thôn")
    expect(road).to_contain_text("chưa có số liệu / 10 km")
    expect(indicator(page, "lồng ghép triển khai kỷ luật")).to_contain_text(
        "17 xã, thị trấn"
    )
    expect(page.locator(".page-head .meta")).to_have_text(
        "Kỳ 6 tháng đầu năm 2020, số liệu đến ngày 31/3/2020"
    )


def test_before_any_data_every_indicator_says_so(opened):
    page = opened("/?ngay=01/01/2020")

    lines = page.locator(".indicators li:not(.none)")
    told = lines.filter(has_text="chưa có số liệu")
    expect(told).to_have_count(lines.count())
    tiles = page.locator(".summary dd")  # two tasks are told in words only
    expect(tiles).to_have_text(["7", "2"])


def test_summary_counts_the_tasks_of_the_list(opened):
    page = opened("/")

    for state in ("chậm", "chưa có số liệu", "đúng tiến độ"):
        tasks = page.locator(".task > .course").filter(has_text=state)
        tile = page.locator(".tile").filter(has_text=state)
        expect(tile.locator("dd")).to_have_text(str(tasks.count()))


def test_date_that_is_none_is_kept_as_typed_and_explained(opened):
    page = opened("/")

    page.get_by_label("Xem đến ngày").fill("31/02/2020")
    page.get_by_label("Xem đến ngày").press("Enter")

    expect(page.get_by_label("Xem đến ngày")).to_have_value("31/02/2020")
    expect(page.get_by_label("Xem đến ngày")).to_have_accessible_description(
        "Ngày không đúng; hãy viết ngày/tháng/năm như 05/3/2020."
    )


def test_day_of_the_list_goes_along_to_the_task_and_back(opened):
    page = opened("/?ngay=31/03/2020")

    page.get_by_role("link", name="Giải phóng mặt bằng").click()
    expect(page.get_by_label("Xem đến ngày")).to_have_value("31/03/2020")
    page.get_by_role("navigation", name="Đường dẫn").get_by_role("link").click()

    expect(page.get_by_label("Xem đến ngày")).to_have_value("31/03/2020")


def test_figure_of_a_task_leads_to_its_rows_and_back(opened):
    page = opened("/nhiem-vu/2020-3/")
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "3. Đường giao thông nông thôn"
    )

    page.get_by_role("link", name="5,67 km").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("5,67 km")
    expect(source(page, "Kế hoạch")).to_contain_text(
        "Kế hoạch số 29/KH-UBND ngày 18/02/2020"
    )
    page.get_by_role("link", name="3. Đường giao thông nông thôn").click()

    expect(page.get_by_role("heading", level=1)).to_have_text(
        "3. Đường giao thông nông thôn"
    )


def test_figure_of_the_report_leads_to_its_rows_and_back_to_its_place(opened):
    page = opened(REPORT)

    page.get_by_role("link", name="5,67 km").first.click()
    expect(source(page, "đường trục thôn")).to_have_count(2)
    page.get_by_role("navigation", name="Đường dẫn").get_by_role("link").last.click()

    expect(page.locator("[id='2020-3']")).to_be_in_viewport()


def test_report_is_marked_as_a_draft_and_downloads_as_pdf(opened):
    page = opened("/bao-cao/")
    expect(
        page.get_by_role("listitem").filter(has_text="Báo cáo 6 tháng, kỳ")
    ).to_contain_text("Bản thảo")
    page.get_by_role("link", name="Báo cáo 6 tháng").first.click()
    expect(page.get_by_role("heading", name="Bản thảo")).to_be_visible()

    with page.expect_download() as download:
        page.get_by_role("link", name="Tải PDF").click()

    assert download.value.suggested_filename == "bao-cao-2020-H1.pdf"
    assert download.value.path().read_bytes().startswith(b"%PDF-")


def test_logging_out_closes_the_door(opened):
    page = opened("/", by="demo.vanthu")  # nobody else's session

    page.get_by_role("button", name="Thoát").click()
    page.goto("/")

    expect(page.get_by_role("button", name="Đăng nhập")).to_be_visible()
