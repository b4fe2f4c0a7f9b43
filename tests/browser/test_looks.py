"""How pages look where it matters: under a thumb, under a key, on black and white paper."""

import io

import pdfplumber
import pytest
from playwright.sync_api import expect

from .chromium import PHONE
from .pages import OURS, REPORT

pytestmark = pytest.mark.browser

THUMB = 44  # CSS pixels
LOW = """() => [...document.querySelectorAll("button, .btn, .form-control, .topbar a")]
    .filter(target => target.checkVisibility())
    .map(target => [target.innerText || target.name, target.getBoundingClientRect().height])
    .filter(([, height]) => height < 44)"""
FOCUS = """() => {
    const style = getComputedStyle(document.activeElement);
    return [document.activeElement.innerText, style.outlineStyle, style.outlineWidth];
}"""
FACES = "() => document.fonts.ready.then(all => [...all].map(face => face.status))"


def printed(page):
    """The words of each sheet of what the browser would print."""
    paper = page.pdf(format="A4", prefer_css_page_size=True)
    with pdfplumber.open(io.BytesIO(paper)) as pdf:
        return [sheet.extract_text() for sheet in pdf.pages]


@pytest.mark.parametrize("name", ["list", "task 1", "report list", "report preview"])
def test_a_thumb_hits_every_button_and_field(opened, name):
    page = opened(OURS[name], viewport=PHONE)

    assert page.evaluate(LOW) == []


def test_name_of_an_indicator_has_a_line_of_its_own_on_a_phone(opened):
    page = opened(OURS["task 1"], viewport=PHONE)

    head, sheet = (
        page.locator(selector).first.bounding_box()
        for selector in (".progress-sheet th[scope=row]", ".progress-sheet")
    )

    assert head["width"] == sheet["width"]


def test_the_key_that_moves_on_always_shows_where_it_is(opened):
    page = opened("/")
    stops = []

    for _ in range(15):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(FOCUS))

    assert len({text for text, *_ in stops}) > 10
    assert {tuple(outline) for _, *outline in stops} == {("solid", "3px")}


def test_own_typeface_writes_latin_and_vietnamese(opened):
    page = opened("/")

    assert page.evaluate(FACES) == ["loaded", "loaded"]


def test_printed_list_has_the_tasks_and_no_navigation(opened):
    page = opened("/")

    page.emulate_media(media="print")
    for gone in (".topbar", ".as-of", "p.site-foot", ".own"):
        expect(page.locator(gone)).to_be_hidden()
    sheets = printed(page)

    assert len(sheets) <= 3
    words = "\n".join(sheets)
    assert "Tuyển quân" in words
    assert "số liệu đến ngày 14/6/2020" in words
    assert "Thoát" not in words


def test_every_sheet_of_a_printed_draft_says_what_it_is(opened):
    page = opened(REPORT)

    sheets = printed(page)

    assert len(sheets) > 5
    assert [sheet for sheet in sheets if "bản thảo" not in sheet.lower()] == []
    assert "Tải PDF" not in sheets[0]


def test_state_is_told_without_colour(opened):
    page = opened("/")

    states = page.locator(".indicators .course")
    assert set(states.all_inner_texts()) == {
        "→ đúng tiến độ",
        "✓ hoàn thành đúng hạn",
        "? chưa có số liệu",
        "· không đặt chỉ tiêu",
    }
