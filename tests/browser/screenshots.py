"""The pictures of the README, from the demo: `make screenshots`."""

import subprocess
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from tests.demo_site import PASSWORD, ROOT, served

from .chromium import DESK, LAUNCH, PHONE, log_in
from .pages import FIGURE, REPORT, TASK

IMAGES = ROOT / "docs" / "img"
PICTURES = [
    ("danh-sach", "/", DESK | {"height": 860}),
    ("nhiem-vu", TASK.format(1), DESK | {"height": 980}),
    ("bao-cao", REPORT, DESK | {"height": 900}),
    ("nguon-so-lieu", REPORT + FIGURE, DESK | {"height": 560}),
    ("dien-thoai", "/", PHONE | {"height": 780}),
]


def main():
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as site:
        take_pictures(site.url)
        first_page_of(Path(folder) / "report" / "bao-cao-2020-H1.pdf")


def take_pictures(url):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**LAUNCH)
        page = browser.new_page(base_url=url, locale="vi")
        log_in(page, "demo.lanhdao", PASSWORD)
        for name, path, viewport in PICTURES:
            page.set_viewport_size(viewport)
            page.goto(path)
            page.screenshot(path=IMAGES / f"{name}.png")
            lighten(IMAGES / f"{name}.png")
        browser.close()


def first_page_of(pdf):
    target = IMAGES / "pdf-trang-1"
    subprocess.run(  # noqa: S603 (our own file)
        ["pdftoppm", "-png", "-r", "90", "-singlefile", pdf, target], check=True
    )
    lighten(target.with_suffix(".png"))


def lighten(path):
    """A palette does for pages of text, and the repository stays small."""
    picture = Image.open(path).convert("RGB")
    picture.quantize(128, dither=Image.Dither.NONE).save(path, optimize=True)


if __name__ == "__main__":
    main()
