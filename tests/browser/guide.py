"""The pictures of the user guide, from the demo: `make guide`."""

import tempfile
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.demo_site import PASSWORD, ROOT, served

from .chromium import LAUNCH, PHONE, log_in
from .pages import NARRATIVE, OFFICE, PRODUCTS, REPORT, SITES
from .screenshots import lighten

IMAGES = ROOT / "docs" / "user-guide" / "img"
# A page is read at this width without losing anything; the board of the office is wider.
SCREEN, BROAD = {"width": 1024, "height": 900}, {"width": 1280, "height": 900}
MARGIN = 12

COMMUNE, ITS_HEAD = "demo.chuyenvien.huule", "demo.truong.huule"
LEADER, POLICE = "demo.lanhdao", "demo.truong.congan"
FARMING, BUILDING = "demo.chuyenvien.nnptnt", "demo.chuyenvien.ktht"
CLEARING = "demo.chuyenvien.ptqd"

RETURN = "/nhap/ubnd-huu-le/2020-H1/"
ROADS, ORDER = f"{RETURN}2020-3/", f"{RETURN}2020-6/"
MARKET = f"{SITES}cho-trung-tam/"
WRITTEN = NARRATIVE.format("ubnd-huu-le")
REASON = "Chưa có thuyết minh về đường giao thông; đề nghị bổ sung."

# What every picture would show anew each day: moments, also in fields; and what the
# browser says by itself, in the language of the machine that takes the picture.
STILL = r"""() => {
    const year = new Date().getFullYear();
    const day = new RegExp(String.raw`\d{1,2}/\d{1,2}/${year}`, "g");
    const still = text => text.replace(day, "15/6/2020")
        .replace(/(?<=15\/6\/2020 )\d\d:\d\d|(?<=lúc )\d\d:\d\d/g, "08:30")
        .replace(/\d\d:\d\d(?= 15\/6\/2020)/g, "08:30");
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) walker.currentNode.data = still(walker.currentNode.data);
    for (const field of document.querySelectorAll("input")) {
        if (field.type === "file") {
            const box = document.createElement("span");
            box.className = "form-control";
            box.textContent = "Chọn tệp…";
            field.replaceWith(box);
        } else if (field.type === "text") {
            field.value = field.value === `${year}` ? "2021" : still(field.value);
        }
    }
}"""


class Camera:
    """Opens pages as one of the demo's people and keeps pieces of them as pictures."""

    def __init__(self, browser, url):
        self.browser, self.url, self.states = browser, url, {}

    @contextmanager
    def at(self, path, by=None, viewport=SCREEN):
        context = self.browser.new_context(
            base_url=self.url,
            locale="vi",
            viewport=viewport,
            storage_state=self._state(by) if by else None,
            reduced_motion="reduce",
        )
        page = context.new_page()
        page.goto(path)
        yield page
        context.close()

    def take(self, name, path, by=None, viewport=SCREEN, *, first, last=""):
        """One picture of a page as it opens."""
        with self.at(path, by, viewport) as page:
            keep(page, name, first, last)

    def _state(self, username):
        if username not in self.states:
            context = self.browser.new_context(base_url=self.url, locale="vi")
            log_in(context.new_page(), username, PASSWORD)
            self.states[username] = context.storage_state()
            context.close()
        return self.states[username]


def keep(page, name, first, last=""):
    """What lies from the top of the first element to the end of the last one."""
    page.evaluate(STILL)
    boxes = [page.locator(each).first.bounding_box() for each in (first, last or first)]
    left = max(min(box["x"] for box in boxes) - MARGIN, 0)
    right = max(box["x"] + box["width"] for box in boxes) + MARGIN
    top = max(boxes[0]["y"] - MARGIN, 0)
    clip = {
        "x": left,
        "y": top,
        "width": min(right, page.viewport_size["width"]) - left,
        "height": boxes[1]["y"] + boxes[1]["height"] + MARGIN - top,
    }
    path = IMAGES / f"{name}.png"
    page.screenshot(path=path, full_page=True, clip=clip)
    lighten(path)


def press(page, name, within="main"):
    page.locator(within).get_by_role("button", name=name, exact=True).first.click()


def begin(camera):
    camera.take("dang-nhap", "/dang-nhap/", first=".login")
    camera.take(
        "viec-cua-toi", "/viec-cua-toi/", COMMUNE, first=".topbar", last=".duty"
    )
    camera.take("trang-nhiem-vu", ROADS, COMMUNE, first=".page-head", last=".card")


def enter(camera):
    """The registers, each as its people meet it."""
    camera.take(
        "ntm-xa",
        f"{RETURN}2020-1/nong-thon-moi/",
        COMMUNE,
        PHONE,
        first="main .card",
        last=".criteria > li >> nth=1",
    )
    camera.take(
        "ntm-bang",
        "/nhap/p-nnptnt/2020-H1/2020-1/nong-thon-moi/",
        FARMING,
        BROAD,
        first=".squares-card",
        last=".squares-scroll",
    )
    camera.take("gpmb", SITES, CLEARING, first="main .card")
    camera.take("gpmb-buoc", MARKET, CLEARING, first=".beside-entry > .card")
    camera.take(
        "gpmb-so-luy-ke",
        MARKET,
        CLEARING,
        first="#doi-tuong",
        last="#doi-tuong details >> nth=0",
    )
    camera.take("ocop", PRODUCTS, FARMING, first="main .card", last="tbody tr >> nth=0")
    camera.take(
        "ocop-san-pham",
        f"{PRODUCTS}ruou-men-la/",
        FARMING,
        BROAD,
        first=".beside-entry",
    )
    camera.take(
        "an-ninh",
        "/nhap/ca-huyen/2020-H1/2020-8/an-ninh-trat-tu/",
        POLICE,
        first=".alert",
        last="main .card >> nth=0",
    )
    camera.take(
        "van-ban",
        "/nhap/p-kt-ht/2020-H1/2020-3/van-ban/",
        BUILDING,
        first="main .card >> nth=0",
        last="main .card >> nth=1",
    )
    build_road(camera)
    refuse(camera)


def build_road(camera):
    with camera.at(f"{ROADS}duong-giao-thong/", COMMUNE) as page:
        page.get_by_label("Loại đường").select_option("đường trục thôn")
        page.get_by_label("Tuyến đường").fill("Đường thôn mẫu")
        page.get_by_label("Đã cứng hóa (km)").fill("1,2")
        page.get_by_label("Đến ngày").fill("10/6/2020")
        keep(page, "duong", "main .card", "[data-adding]")
        press(page, "Ghi kết quả mới")
        page.wait_for_load_state()
        keep(page, "duong-da-ghi", "main .card >> nth=-1")
    with camera.at(f"{ROADS}minh-chung/", COMMUNE) as page:
        keep(page, "minh-chung", "main .card")
        page.get_by_text("Thêm minh chứng").first.click()
        keep(page, "them-minh-chung", ".proofs > li >> nth=0")


def refuse(camera):
    with camera.at(f"{ORDER}chi-tieu/", COMMUNE) as page:
        keep(page, "chi-tieu", ".item >> nth=0")
        page.get_by_label("Giá trị").first.fill("1.234")
        press(page, "Ghi")
        page.locator(".item .field-wrong").first.wait_for()
        keep(page, "o-bao-do", ".item >> nth=0")


def write(camera):
    camera.take(
        "thuyet-minh",
        WRITTEN,
        COMMUNE,
        first=".caution",
        last=".text-part >> nth=1",
    )
    with camera.at(f"{WRITTEN}ket-qua/1/", COMMUNE) as page:
        page.locator(".ql-editor").first.click()
        page.keyboard.type("Trong kỳ, xã vận động Nhân dân làm đường, kết quả: ")
        press(page, "Chèn số liệu")
        page.locator("dialog.picker input").fill("truc thon")
        keep(page, "chon-so-lieu", "dialog.picker")
        page.locator("dialog.picker li:not([hidden]) .forms button").first.click()
        page.keyboard.type(".")
        page.locator(".how-it-prints").wait_for()
        keep(page, "soan-thao", ".text-form", ".text-form .acts >> nth=-1")
        press(page, "Lưu")
        page.wait_for_url(f"**{WRITTEN}**")


def hand_in(camera):
    """From hand to hand: staff, head, staff again, head, office."""
    with camera.at(RETURN, COMMUNE) as page:
        keep(page, "bao-cao-don-vi", ".page-head", "main .card >> nth=1")
        press(page, "Chuyển trưởng đơn vị duyệt")
    with camera.at(RETURN, ITS_HEAD) as page:
        keep(page, "duyet-nop", ".page-head", "main .card >> nth=1")
        page.get_by_label("Lý do").fill(REASON)
        press(page, "Trả lại")
    camera.take("bi-tra-lai", "/viec-cua-toi/", COMMUNE, first="main h2", last=".duty")
    with camera.at(RETURN, COMMUNE) as page:
        press(page, "Chuyển trưởng đơn vị duyệt")
    with camera.at(RETURN, ITS_HEAD) as page:
        press(page, "Duyệt, nộp")
    with camera.at(RETURN, OFFICE) as page:
        keep(page, "chap-nhan", ".page-head", "main .card >> nth=1")
        press(page, "Chấp nhận")
    camera.take(
        "da-khoa", f"{ORDER}chi-tieu/", COMMUNE, first=".page-head", last=".lock"
    )


def print_it(camera):
    own = "/bao-cao/ubnd-huu-le/2020-H1/don-vi/"
    camera.take(
        "van-ban-don-vi",
        own,
        COMMUNE,
        first=".preview-head",
        last=".official p >> nth=8",
    )
    camera.take(
        "qua-trinh-don-vi",
        f"{own}qua-trinh/",
        COMMUNE,
        first=".page-head",
        last="main .card >> nth=0",
    )


def run_office(camera):
    camera.take(
        "ky-bao-cao", "/ky-bao-cao/", OFFICE, first=".page-head", last="main .card"
    )
    camera.take(
        "mot-ky",
        "/ky-bao-cao/2020-H1/",
        OFFICE,
        first=".page-head",
        last="main .card >> nth=0",
    )
    camera.take(
        "tien-do-nop",
        "/tien-do-nop/",
        OFFICE,
        BROAD,
        first=".page-head",
        last=".board tbody tr >> nth=4",
    )
    camera.take(
        "tai-khoan",
        "/tai-khoan/",
        OFFICE,
        first=".page-head",
        last="tbody tr >> nth=4",
    )
    camera.take("uy-quyen", "/tai-khoan/uy-quyen/", ITS_HEAD, first=".account-form")


def read(camera):
    camera.take("nhiem-vu", "/", LEADER, first=".page-head", last=".task >> nth=0")
    camera.take(
        "ban-thao", REPORT, LEADER, first=".page-head", last=".official p >> nth=8"
    )
    camera.take(
        "soat-xet",
        f"{REPORT}soat-xet/",
        LEADER,
        first=".page-head",
        last=".finding >> nth=1",
    )
    camera.take(
        "qua-trinh",
        f"{REPORT}qua-trinh/",
        OFFICE,
        first=".page-head",
        last="main .card >> nth=0",
    )


STORY = (begin, enter, write, hand_in, print_it, run_office, read)


def take_pictures(url):
    IMAGES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**LAUNCH)
        camera = Camera(browser, url)
        for chapter in STORY:
            chapter(camera)
        browser.close()


def main():
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as site:
        take_pictures(site.url)


if __name__ == "__main__":
    main()
