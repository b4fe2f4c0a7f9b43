"""What holds for every page: it fits, it is quiet, accessible and Vietnamese."""

import re
from functools import cache
from typing import NamedTuple

import pytest
from django.conf import settings

from .chromium import DESK, PHONE
from .pages import ENTERED, NOBODYS, OURS, PAGES, user_of

pytestmark = pytest.mark.browser
on_every_page = pytest.mark.parametrize("name", PAGES)

AXE = settings.NODE_MODULES / "axe-core" / "axe.min.js"
# Whatever WCAG 2.1 AA asks, and what is serious beyond it.
BARRIERS = """() => axe.run({resultTypes: ["violations"]}).then(found => found.violations
    .filter(rule => rule.tags.some(tag => /^wcag21?aa?$/.test(tag))
        || ["serious", "critical"].includes(rule.impact))
    .flatMap(rule => rule.nodes.map(node => [rule.id, node.target])))"""
# Words of Django, Bootstrap and browsers that no Vietnamese text has.
ENGLISH = re.compile(
    r"\b(the|and|of|for|with|this|that|is|are|not|please|required|invalid|correct|login|"
    r"log (in|out)|username|password|welcome|home|page|next|previous|first|last|search|"
    r"filter|show|hide|counts?|select(ed)?|submit|save|add|change|delete|remove|view|edit|"
    r"open|close|cancel|back|skip|menu|toggle|loading|today|yesterday|now|none|true|false|"
    r"yes|error|forbidden|found|history|action|results?|date|time|draft|report|task|all)\b",
    re.IGNORECASE,
)
# Everything a person reads or hears, wherever the markup keeps it.
WORDS = """() => [
    document.title, document.body.innerText,
    ...[...document.querySelectorAll("*")].flatMap(element =>
        ["alt", "aria-label", "data-label", "placeholder", "title"]
            .map(name => element.getAttribute(name) || "")),
].join("\\n")"""
TOO_WIDE = """() => [document.documentElement, ...document.querySelectorAll(".card")]
    .filter(box => box.scrollWidth > box.clientWidth).map(box => box.innerText.slice(0, 80))"""


class Seen(NamedTuple):
    """A page as a visitor finds it, at a desk and then on a phone."""

    complaints: list[str]
    words: str
    too_wide: dict[str, list[str]]
    barriers: list


@pytest.fixture(autouse=True, scope="module")
def _as_loaded(demo_site):
    """Once is enough: nothing is written here."""
    demo_site.begin_again()


@pytest.fixture(scope="session")
def seen(browser, base_url, cookies_of):
    """Name of a page → what is seen there: each is opened once, for all tests."""
    opened = {}  # account → its session and the windows that share it

    def windows_of(by):
        state = cookies_of(by) if by else None
        if by not in opened or opened[by][0] is not state:
            options = {"storage_state": state, "locale": "vi", "viewport": DESK}
            opened[by] = state, browser.new_context(base_url=base_url, **options)
        return opened[by][1]

    @cache
    def seen(name):
        page = windows_of(user_of(name)).new_page()
        try:
            return look(page, PAGES[name])
        finally:
            page.close()

    return seen


def look(page, path):
    heard = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.goto(path)
    words, at_desk = page.evaluate(WORDS), page.evaluate(TOO_WIDE)
    complaints = [*heard]  # before axe adds its own
    # Not as a script of the page, whose security policy would refuse it.
    page.evaluate(AXE.read_text(encoding="utf-8"))
    barriers = page.evaluate(BARRIERS)
    page.set_viewport_size(PHONE)
    too_wide = {"desk": at_desk, "phone": page.evaluate(TOO_WIDE)}
    return Seen(complaints, words, too_wide, barriers)


@on_every_page
def test_nothing_sticks_out(seen, name):
    assert seen(name).too_wide == {"desk": [], "phone": []}


@on_every_page
def test_nothing_is_complained_of(seen, name):
    """No script fails, nothing is missing, the content security policy stops nothing."""
    expected = ["404 (Not Found)"] if PAGES[name] == OURS["nothing there"] else []

    found = [text.rpartition("status of ")[2] for text in seen(name).complaints]

    assert found == expected


@on_every_page
def test_axe_finds_no_barrier(seen, name):
    assert seen(name).barriers == []


@pytest.mark.parametrize("name", NOBODYS | OURS | ENTERED)
def test_no_word_of_english_is_left(seen, name):
    """The admin site is Django's own, and so are the few words it leaves untranslated."""
    assert [match[0] for match in ENGLISH.finditer(seen(name).words)] == []
