"""The pictures of the README, from the demo: `make screenshots`."""

import subprocess
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from tests.demo_site import PASSWORD, ROOT, served

from .chromium import DESK, LAUNCH, log_in
from .pages import FIGURE, REPORT, TASK

IMAGES = ROOT / "docs" / "img"
# Name, address, width, and what the picture ends below.
PICTURES = [
    ("tong-quan", "/tong-quan/", DESK, "article.told >> nth=1"),
    ("nhiem-vu", TASK.format(1), DESK, ".card >> nth=1"),
    ("bao-cao", REPORT, DESK, ".official p >> nth=8"),
    ("soat-xet", f"{REPORT}soat-xet/", DESK, ".finding >> nth=3"),
    ("nguon-so-lieu", REPORT + FIGURE, DESK, ".card >> nth=0"),
]
MARGIN = 16


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
        for name, address, viewport, last in PICTURES:
            page.set_viewport_size(viewport)
            page.goto(address)
            path = IMAGES / f"{name}.png"
            page.screenshot(path=path, full_page=True, clip=down_to(page, last))
            lighten(path)
        browser.close()


def down_to(page, selector):
    box = page.locator(selector).bounding_box()
    height = box["y"] + box["height"] + MARGIN
    return {"x": 0, "y": 0, "width": page.viewport_size["width"], "height": height}


def first_page_of(pdf):
    target = IMAGES / "pdf-trang-1"
    command = ["pdftoppm", "-png", "-gray", "-r", "90", "-singlefile", pdf, target]
    subprocess.run(command, check=True)  # noqa: S603 (our own file)
    lighten(target.with_suffix(".png"))


def lighten(path):
    """256 colours do for pages of text, and the repository stays small."""
    picture = Image.open(path).convert("RGB")
    palette = picture.quantize(256, Image.Quantize.MAXCOVERAGE, kmeans=4)
    palette.save(path, optimize=True)


if __name__ == "__main__":
    main()
