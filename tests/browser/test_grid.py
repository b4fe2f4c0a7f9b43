"""The grid of communes by criteria, worked with the keyboard from end to end."""

import re

import pytest
from playwright.sync_api import expect

from .chromium import PHONE
from .pages import CRITERIA

pytestmark = pytest.mark.browser
DEPARTMENT = "demo.chuyenvien.nnptnt"


def focused(page):
    return page.evaluate("document.activeElement.textContent.trim()")


def test_criteria_are_assessed_with_the_keyboard_alone(opened):
    page = opened(CRITERIA, by=DEPARTMENT)
    grid = page.get_by_role("grid", name=re.compile("2016"))
    said = page.locator("#da-luu")
    # Two cells to the right of Hữu Lễ's first: criterion 3.
    grid.locator("td.square a").first.focus()
    for key in ("ArrowDown", "ArrowRight", "ArrowRight"):
        page.keyboard.press(key)
    assert focused(page) == "CBcơ bản đạt, tự đánh giá, 14/6/2020"
    assert grid.locator("td.square a[tabindex='0']").count() == 1

    # A letter saves, says so, and stays where it is.
    page.keyboard.press("c")
    expect(said).to_contain_text("3 Thủy lợi: chưa đạt, thẩm tra, 14/6/2020.")
    expect(said).to_contain_text("Lưu ý: từ “cơ bản đạt” xuống “chưa đạt”.")
    expect(grid.get_by_role("row", name=re.compile("Hữu Lễ"))).to_contain_text("18/19")
    assert focused(page).startswith("Cchưa đạt")

    # What is wrong is said at the cell, and Esc takes it away.
    page.get_by_label("Đến ngày").first.fill("32/1/2020")
    grid.locator("td.square a[tabindex='0']").focus()
    page.keyboard.press("d")
    expect(page.get_by_role("alert")).to_contain_text("không phải là ngày có thật")
    expect(grid).to_contain_text("C")
    page.keyboard.press("Escape")
    expect(page.get_by_role("alert")).to_have_count(0)

    # Enter opens the form of the cell; Esc leaves it where one came from.
    page.keyboard.press("Enter")
    slip = page.get_by_role("dialog", name=re.compile("3 Thủy lợi"))
    expect(slip.get_by_label("Kết quả")).to_be_focused()
    page.keyboard.press("Escape")
    expect(slip).to_have_count(0)
    assert focused(page).startswith("Cchưa đạt")

    # The form keeps what is typed where it is refused, and gives the cell back.
    page.keyboard.press("Enter")
    slip.get_by_label("Ghi chú").fill("đã nghiệm thu kênh")
    page.keyboard.press("Enter")
    expect(slip.get_by_text("bắt buộc")).to_be_visible()
    expect(slip.get_by_label("Ghi chú")).to_have_value("đã nghiệm thu kênh")
    slip.get_by_label("Kết quả").select_option("đạt")
    slip.get_by_role("button", name="Ghi kết quả mới").press("Enter")
    expect(slip).to_have_count(0)
    expect(said).to_contain_text("3 Thủy lợi: đạt, thẩm tra")
    assert focused(page).startswith("Đđạt")


def test_on_a_phone_one_chooses_a_commune_and_saves_a_line(opened):
    page = opened(CRITERIA, by=DEPARTMENT, viewport=PHONE)
    expect(page.get_by_role("grid")).to_have_count(0)

    page.get_by_role("link", name="Xã Trấn Ninh").click()
    page.get_by_label("Kết quả mới, 2 Giao thông").select_option("gần đạt")
    page.get_by_label("Kết quả mới, 5 Trường học").select_option("đạt")
    page.get_by_role("button", name="Lưu 2 Giao thông").click()

    expect(page.get_by_text("✓ Đã lưu")).to_be_visible()
    # What stands typed in another line is still there.
    expect(page.get_by_label("Kết quả mới, 5 Trường học")).to_have_value("MET")
