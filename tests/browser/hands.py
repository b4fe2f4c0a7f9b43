"""How somebody works a page: with a finger on a phone, or with keys alone."""

from playwright.sync_api import expect

from .chromium import DESK, PHONE

FAR = 400  # presses of Tab after which something cannot be reached


class Finger:
    """Taps and types on a narrow screen."""

    viewport = PHONE

    def __init__(self, page):
        self.page = page

    def go_on(self, locator):
        """Follow a link, press a button, open what is folded."""
        locator.click()

    def fill(self, locator, text):
        locator.fill(text)

    def choose(self, locator, label):
        locator.select_option(label=label)

    def tick(self, box):
        box.check()

    def write(self, editor, text):
        editor.click()
        self.page.keyboard.type(text)


class Keys:
    """No mouse: Tab to get there, Enter to act, letters to choose."""

    viewport = DESK

    def __init__(self, page):
        self.page = page

    def go_on(self, locator):
        self._reach(locator)
        self.page.keyboard.press("Enter")

    def fill(self, locator, text):
        self._reach(locator)
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(text)

    def choose(self, locator, label):
        self._reach(locator)
        options = locator.locator("option").all_inner_texts()
        at = locator.evaluate("select => select.selectedIndex")
        steps = options.index(label) - at
        for _ in range(abs(steps)):
            self.page.keyboard.press("ArrowDown" if steps > 0 else "ArrowUp")

    def tick(self, box):
        self._reach(box)
        self.page.keyboard.press("Space")

    def write(self, editor, text):
        self._reach(editor)
        self.page.keyboard.type(text)

    def _reach(self, locator):
        """By Tab alone, as a person would; fails where that leads nowhere."""
        expect(locator).to_be_visible()
        target = locator.element_handle()
        for _ in range(FAR):
            if target.evaluate("element => element === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{locator} cannot be reached by keyboard")
