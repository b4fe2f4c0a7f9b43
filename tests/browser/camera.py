"""Takes pieces of the demo's pages as pictures, the same every day."""

from contextlib import contextmanager

from tests.demo_site import PASSWORD, ROOT

from .chromium import log_in
from .screenshots import lighten

IMAGES = ROOT / "docs" / "user-guide" / "img"
# A page is read at this width without losing anything; the board of the office is wider.
SCREEN, BROAD = {"width": 1024, "height": 900}, {"width": 1280, "height": 900}
MARGIN = 12

# What every picture would show anew each day: moments, also in fields; and what the
# browser says by itself, in the language of the machine that takes the picture.
STILL = r"""() => {
    const year = new Date().getFullYear();
    const day = new RegExp(String.raw`\d{1,2}/\d{1,2}/${year}`, "g");
    const still = text => text.replace(day, "15/6/2020")
        .replace(/\d\d:\d\d(?= 15\/6\/2020)|(?<=15\/6\/2020 )\d\d:\d\d/g, "08:30")
        .replace(/(?<=lúc )\d\d:\d\d( \d\d\/\d\d)?/g, "08:30");
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
    if first == ".page-head":  # half of what stands above it
        page.evaluate("document.querySelector('.help')?.remove()")
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


def send(page, name):
    """Press a button of a form and wait for the page that answers: a window that is
    closed in between may never close."""
    with page.expect_navigation():
        press(page, name)
