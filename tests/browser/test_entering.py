"""A return from the first criterion to the issued word: on a phone, and by keyboard."""

import re

import pytest
from playwright.sync_api import expect

from .hands import Finger, Keys

pytestmark = pytest.mark.browser

OFFICER, HEAD, OFFICE = "demo.chuyenvien.huule", "demo.truong.huule", "demo.vanphong"
UNIT = "ubnd-huu-le"
REASON = "Nêu rõ số thôn đã làm xong"


class Journey:
    """One period, the people who work on it, and the way each of them works."""

    def __init__(self, opened, hands, period):
        self.opened, self.hands = opened, hands
        self.period, self.report = period, f"/bao-cao/h184/{period}/thang/"

    def start(self, who, path):
        """The page in the hands of somebody who has just come to it."""
        page = self.opened(path, by=who, viewport=self.hands.viewport)
        return page, self.hands(page)

    @property
    def unit_return(self):
        return f"/nhap/{UNIT}/{self.period}/"


@pytest.fixture(
    params=[(Finger, "2020-02"), (Keys, "2020-03")],
    ids=["phone", "keyboard"],
)
def journey(request, opened):
    return Journey(opened, *request.param)


def test_a_commune_enters_its_head_returns_it_and_the_report_tells_of_it(journey):
    open_period(journey)
    enter_criterion(journey)
    enter_road(journey)
    write_narrative(journey, "Xã đã vận động Nhân dân làm ")
    move(journey, OFFICER, "Chuyển trưởng đơn vị duyệt")

    send_back(journey)
    reason_is_seen(journey)
    write_narrative(journey, "Ba thôn đã làm xong. ", is_new=False)
    move(journey, OFFICER, "Chuyển trưởng đơn vị duyệt")
    move(journey, HEAD, "Duyệt, nộp")

    report = draft(journey)
    expect(report.locator(".official")).to_contain_text("Ba thôn đã làm xong.")
    expect(marks_of_the_unit(report)).to_have_count(1)
    accept(journey)
    expect(marks_of_the_unit(draft(journey))).to_have_count(0)

    paper = own_report(journey)
    expect(paper).to_contain_text("XÃ HỮU LỄ")
    expect(paper).to_contain_text("Ba thôn đã làm xong.")
    expect(paper).not_to_contain_text("Tú Xuyên")


def open_period(journey):
    page, hands = journey.start(OFFICE, f"/ky-bao-cao/{journey.period}/")
    hands.fill(page.get_by_label("Hạn nộp"), "31/12/2099")
    hands.go_on(page.get_by_role("button", name="Mở kỳ"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("đang mở")


def task_page(journey, number, place):
    """From the first page of staff to where something is entered: two steps."""
    page, hands = journey.start(OFFICER, "/viec-cua-toi/")
    period = page.locator(".duty").filter(
        has=page.locator(f'a[href="{journey.unit_return}"]')
    )
    hands.go_on(period.get_by_role("link", name=re.compile(rf"^{number}\.")))
    hands.go_on(page.locator(".places").get_by_role("link", name=place))
    return page, hands


def enter_criterion(journey):
    page, hands = task_page(journey, 1, "Nông thôn mới")
    line = page.locator("#noi-dung .line").first
    hands.choose(line.get_by_role("combobox"), "đạt")
    hands.go_on(line.get_by_role("button", name=re.compile("^Lưu")))
    expect(page.locator("#noi-dung .line").first).to_contain_text("✓ Đã lưu")


def enter_road(journey):
    page, hands = task_page(journey, 3, re.compile("[Đđ]ường giao thông|Giao thông"))
    hands.choose(page.get_by_label("Loại đường"), "đường trục xã, liên xã")
    hands.fill(page.get_by_label("Đã cứng hóa (km)"), "0,5")
    hands.go_on(page.get_by_role("button", name="Ghi kết quả mới"))
    expect(page.locator(".alert-success")).to_be_visible()


def write_narrative(journey, words, *, is_new=True):
    page, hands = task_page(journey, 3, "Thuyết minh")
    part = page.locator("#ket-qua")
    hands.go_on(part.get_by_role("link", name=re.compile("Viết" if is_new else "Sửa")))
    editor = page.locator(".ql-editor").first
    expect(page.locator(".is-ready").first).to_be_visible()
    hands.write(editor, words)
    if is_new:
        put_figure(page)
    hands.go_on(page.get_by_role("button", name="Lưu", exact=True))
    expect(page.locator("#ket-qua")).to_contain_text(words.strip())


def put_figure(page):
    """From the picker, which both find by its key."""
    page.keyboard.press("Escape")
    button = page.get_by_role("button", name="Chèn số liệu")
    button.focus()
    page.keyboard.press("Enter")
    page.keyboard.type("truc xa")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(".figure-chip")).to_have_text(re.compile("km"))


def move(journey, who, name, reason=""):
    page, hands = journey.start(who, journey.unit_return)
    if reason:
        hands.fill(page.get_by_label("Lý do"), reason)
    hands.go_on(page.get_by_role("button", name=name, exact=True))
    expect(page.locator(".events")).to_be_visible()
    return page


def send_back(journey):
    move(journey, HEAD, "Trả lại", REASON)


def reason_is_seen(journey):
    page, _ = journey.start(OFFICER, "/viec-cua-toi/")
    returned = page.get_by_role("region", name=re.compile("Bị trả lại"))
    expect(returned).to_contain_text(REASON)


def draft(journey):
    return journey.start(OFFICE, journey.report)[0]


def marks_of_the_unit(report):
    """What the draft says of the unit that is not accepted yet."""
    return report.locator('.pending-list section[aria-label*="Hữu Lễ"]')


def accept(journey):
    page, hands = journey.start(OFFICE, f"/tien-do-nop/?ky={journey.period}")
    box = page.get_by_role("checkbox", name=re.compile("Hữu Lễ"))
    hands.tick(box)
    hands.go_on(page.get_by_role("button", name="Chấp nhận các đơn vị đã chọn"))
    expect(page.locator(".alert").first).to_contain_text("Hữu Lễ")


def own_report(journey):
    page, hands = journey.start(HEAD, f"/bao-cao/cua-don-vi/{UNIT}/{journey.period}/")
    hands.go_on(page.get_by_role("button", name="Lập báo cáo của đơn vị"))
    return page.locator(".official")
