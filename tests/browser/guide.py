"""The pictures of the user guide, from the demo: `make guide`."""

import tempfile
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from playwright.sync_api import sync_playwright

from tests.demo_site import served

from .camera import BROAD, IMAGES, Camera, keep, press, send
from .chromium import LAUNCH, PHONE
from .pages import NARRATIVE, OFFICE, PRODUCTS, REPORT, SITES

COMMUNE, ITS_HEAD = "demo.chuyenvien.huule", "demo.truong.huule"
LEADER, POLICE = "demo.lanhdao", "demo.truong.congan"
FARMING, BUILDING = "demo.chuyenvien.nnptnt", "demo.chuyenvien.ktht"
CLEARING = "demo.chuyenvien.ptqd"

RETURN = "/nhap/ubnd-huu-le/2020-H1/"
ROADS, ORDER = f"{RETURN}2020-3/", f"{RETURN}2020-6/"
MARKET = f"{SITES}cho-trung-tam/"
NEXT = ".card[aria-labelledby=viec-tiep-theo]"
WRITTEN = NARRATIVE.format("ubnd-huu-le")
REASON = "Chưa có thuyết minh về đường giao thông; đề nghị bổ sung."


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
        page.set_viewport_size(BROAD)
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
        page.keyboard.type("Đến nay, cả huyện đã cứng hóa đường trục thôn được ")
        press(page, "Chèn số liệu")
        page.locator("dialog.picker input").fill("truc thon")
        keep(page, "chon-so-lieu", "dialog.picker")
        page.locator("dialog.picker li:not([hidden]) .forms button").first.click()
        page.keyboard.type(".")
        page.locator(".how-it-prints").wait_for()
        keep(page, "soan-thao", ".text-form", ".text-form .acts >> nth=-1")
        send(page, "Lưu")


def hand_in(camera):
    """From hand to hand: staff, head, staff again, head, office."""
    with camera.at(RETURN, COMMUNE) as page:
        keep(page, "bao-cao-don-vi", ".page-head", NEXT)
        send(page, "Chuyển trưởng đơn vị duyệt")
    with camera.at(RETURN, ITS_HEAD) as page:
        keep(page, "duyet-nop", ".page-head", NEXT)
        page.get_by_label("Lý do").fill(REASON)
        send(page, "Trả lại")
    camera.take("bi-tra-lai", "/viec-cua-toi/", COMMUNE, first="main h2", last=".duty")
    with camera.at(RETURN, COMMUNE) as page:
        send(page, "Chuyển trưởng đơn vị duyệt")
    with camera.at(RETURN, ITS_HEAD) as page:
        send(page, "Duyệt, nộp")
    with camera.at(RETURN, OFFICE) as page:
        keep(page, "chap-nhan", ".page-head", NEXT)
        send(page, "Chấp nhận")
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


def look(camera):
    """What leaders see first, and how they answer to it."""
    camera.take(
        "tong-quan",
        "/tong-quan/",
        LEADER,
        BROAD,
        first=".page-head",
        last="article.told >> nth=0",
    )
    camera.take(
        "theo-doi-ntm",
        "/theo-doi/nong-thon-moi/",
        LEADER,
        BROAD,
        first=".heat >> nth=0",
        last=".heat-scroll tbody tr >> nth=4",
    )
    camera.take(
        "theo-doi-duong",
        "/theo-doi/duong-giao-thong/",
        LEADER,
        BROAD,
        first="main .card >> nth=0",
    )
    with camera.at("/chi-dao/nhiem-vu/2020-6/", LEADER) as page:
        page.get_by_label("Đơn vị thực hiện").select_option(index=1)
        page.get_by_label("Nội dung chỉ đạo").fill(
            "Kiểm tra kỷ luật, kỷ cương hành chính tại các xã trong quý III."
        )
        today = datetime.now(ZoneInfo("Asia/Ho_Chi_Minh"))  # pictures show it as 15/6
        page.get_by_label("Hạn trả lời").fill(f"{today:%d/%m/%Y}")
        keep(page, "chi-dao", ".page-head", "main .card")


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


STORY = (begin, enter, write, hand_in, print_it, run_office, look, read)


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
