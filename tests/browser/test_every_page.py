"""What holds for every page: it fits, it is quiet, accessible and Vietnamese."""

import re

import pytest
from django.conf import settings

from .chromium import DESK, PHONE
from .pages import ENTERED, NOBODYS, OURS, PAGES, visited

pytestmark = pytest.mark.browser
on_every_page = pytest.mark.parametrize("name", PAGES)

AXE = settings.NODE_MODULES / "axe-core" / "axe.min.js"
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


@on_every_page
@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_nothing_sticks_out(opened, name, viewport):
    page = visited(opened, name, viewport=viewport)

    assert page.evaluate(TOO_WIDE) == []


@on_every_page
def test_nothing_is_complained_of(opened, name):
    """No script fails, nothing is missing, the content security policy stops nothing."""
    page = visited(opened, name)
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))

    page.reload()

    expected = ["404 (Not Found)"] if PAGES[name] == OURS["nothing there"] else []
    assert [text.rpartition("status of ")[2] for text in complaints] == expected


@on_every_page
def test_axe_finds_no_serious_barrier(opened, name):
    page = visited(opened, name, bypass_csp=True)
    page.add_script_tag(path=AXE)

    found = page.evaluate("axe.run({resultTypes: ['violations']})")["violations"]

    assert [
        (rule["id"], node["target"])
        for rule in found
        for node in rule["nodes"]
        if rule["impact"] in ("serious", "critical")
    ] == []


@pytest.mark.parametrize("name", NOBODYS | OURS | ENTERED)
def test_no_word_of_english_is_left(opened, name):
    """The admin site is Django's own, and so are the few words it leaves untranslated."""
    page = visited(opened, name)

    assert [match[0] for match in ENGLISH.finditer(page.evaluate(WORDS))] == []
