"""A leader looks, follows a figure to its rows, instructs; the unit answers, the office
takes the words into the report. By touch at 360 px and by keys alone at 1280."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from .hands import Finger, Keys
from .pages import OFFICE

pytestmark = pytest.mark.browser

LEADER, ITS_HEAD = "demo.lanhdao", "demo.truong.noivu"
LATE = "Kỷ luật, kỷ cương hành chính"  # its inspection is not begun
REPORT = "/bao-cao/h184/2020-H1/sau-thang/"


@pytest.fixture(params=[Finger, Keys], ids=["touch", "keys"])
def sit(request, opened):
    """Somebody at a page, with a finger or with keys."""

    def sit(path, by):
        page = opened(path, by=by, viewport=request.param.viewport)
        return page, request.param(page)

    return sit


def test_the_first_look_tells_what_is_late_why_and_whom_to_call(sit):
    page, _ = sit("/trang-dau/", LEADER)

    expect(page).to_have_url(re.compile(r"/tong-quan/$"))
    late = page.locator("article.told").filter(has_text=LATE)
    expect(late).to_contain_text("chậm")
    expect(late).to_contain_text("do tình hình dịch Covid-19")
    expect(late).to_contain_text("Phòng Nội vụ")


def test_two_clicks_lead_to_the_row_and_the_paper_behind_it(sit):
    page, hands = sit("/tong-quan/", LEADER)
    product = page.locator("article.told").filter(has_text="Sản phẩm đạt tiêu chuẩn")

    hands.go_on(product.get_by_role("link", name="01 sản phẩm").first)

    expect(page.get_by_role("heading", level=1)).to_have_text("01 sản phẩm")
    expect(page.get_by_role("row").filter(has_text="762")).to_be_visible()


def test_an_instruction_is_answered_and_printed(sit, request):
    words = f"Kiểm tra đột xuất trong quý III ({request.node.callspec.id})."
    page, hands = sit("/tong-quan/", LEADER)
    late = page.locator("article.told").filter(has_text=LATE)
    hands.go_on(late.get_by_role("link", name="Cho ý kiến chỉ đạo"))
    hands.choose(page.get_by_label("Đơn vị thực hiện"), "Phòng Nội vụ")
    hands.fill(page.get_by_label("Nội dung chỉ đạo"), words)
    hands.fill(page.get_by_label("Hạn trả lời"), f"31/12/{date.today().year + 1}")  # noqa: DTZ011 (any day to come)
    hands.go_on(page.get_by_role("button", name="Giao cho đơn vị"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Chỉ đạo Phòng Nội vụ")
    instruction = page.url

    page, hands = sit("/viec-cua-toi/", ITS_HEAD)
    mine = page.locator("li").filter(has_text=words)
    hands.go_on(mine.get_by_role("link", name="Trả lời").first)
    hands.fill(page.get_by_label("Nội dung trả lời"), "Đã kiểm tra ba xã.")
    hands.go_on(page.get_by_role("button", name="Trả lời", exact=True))
    expect(page.locator(".answer")).to_have_text("Đã kiểm tra ba xã.")

    page, _ = sit("/tong-quan/", LEADER)
    expect(page.locator("[aria-labelledby=y-kien-chi-dao]")).to_contain_text(words)

    page, hands = sit(instruction, OFFICE)
    hands.choose(page.get_by_label("Báo cáo kỳ"), "6 tháng đầu năm 2020")
    hands.go_on(page.get_by_role("button", name="Đưa vào phần III"))
    expect(page.get_by_text("in dưới giải pháp")).to_be_visible()
    page, _ = sit(REPORT, OFFICE)
    expect(page.locator("article.official")).to_contain_text(words)
