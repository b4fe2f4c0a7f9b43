"""The user guide: whole, in Vietnamese, and true to the screens it tells of."""

import re
from functools import cache

import pytest
from django.conf import settings
from django.urls import reverse
from markdown_it import MarkdownIt

from tests.browser.test_every_page import ENGLISH
from tests.building import routes
from tests.factories import UserFactory
from vanquan.guide import CHAPTER_OF, FOLDER, chapter_of, chapters

SOURCES = ("org", "tasks", "ntm", "gtnt", "gpmb", "ocop", "antt", "reports", "vanquan")
KILOBYTE = 1024
on_every_chapter = pytest.mark.parametrize("chapter", chapters(), ids=lambda c: c.slug)


def spans(chapter):
    """Everything inline of a chapter, in order."""
    for block in MarkdownIt("commonmark").enable("table").parse(chapter.text):
        yield from block.children or ()


def pictures_of(chapter):
    return [span.attrs["src"] for span in spans(chapter) if span.type == "image"]


def emphasised(chapter):
    """What is set apart as the words of a screen: (bold or italic, words)."""
    kind, found = "", ""
    for span in spans(chapter):
        if span.type in {"em_open", "strong_open"}:
            kind, found = span.tag, ""
        elif span.type in {"em_close", "strong_close"}:
            yield kind, found
            kind = ""
        elif kind:
            found += span.content


def is_on_a_screen(words):
    """An ellipsis stands for what differs from page to page."""
    return all(part.strip().casefold() in screens() for part in words.split("…"))


@cache
def screens():
    """Every word that templates, scripts and Python can put on a screen."""
    root = settings.BASE_DIR
    files = [*(root / "templates").rglob("*.html"), *(root / "static/js").rglob("*.js")]
    for app in SOURCES:
        files += [
            path
            for path in (root / app).rglob("*.py")
            if "migrations" not in path.parts
        ]
    return re.sub(r"\s+", " ", "\n".join(map(words_of, files))).casefold()


def words_of(path):
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        return re.sub(r"\{%.*?%\}|\{\{.*?\}\}|<[^>]*>", "", text)
    return re.sub(r'"\s*\n\s*f?"', "", text)  # one sentence on several lines


def test_chapters_are_numbered_without_a_gap():
    numbers = [int(path.name[:2]) for path in sorted(FOLDER.glob("*.md"))]

    assert numbers == list(range(1, len(chapters()) + 1))


def test_no_two_chapters_share_a_title_or_an_address():
    assert len({chapter.title for chapter in chapters()}) == len(chapters())
    assert len({chapter.slug for chapter in chapters()}) == len(chapters())


def test_the_pictures_told_of_are_the_pictures_there_are():
    told = {name for chapter in chapters() for name in pictures_of(chapter)}

    assert told == {f"img/{path.name}" for path in (FOLDER / "img").iterdir()}


def test_the_pictures_stay_small():
    sizes = {path.name: path.stat().st_size for path in (FOLDER / "img").iterdir()}

    assert {n: s for n, s in sizes.items() if s > 80 * KILOBYTE} == {}
    assert sum(sizes.values()) < 2 * KILOBYTE * KILOBYTE


@on_every_chapter
def test_every_picture_is_described_for_those_who_do_not_see_it(chapter):
    images = [span for span in spans(chapter) if span.type == "image"]

    assert [image for image in images if not image.content] == []


@on_every_chapter
def test_what_a_chapter_quotes_stands_on_a_screen(chapter):
    """A bold sentence that opens a paragraph is the guide's own."""
    quoted = [
        words
        for kind, words in emphasised(chapter)
        if kind == "em" or words[-1] not in ".?"
    ]

    assert [words for words in quoted if not is_on_a_screen(words)] == []


@on_every_chapter
def test_a_chapter_has_no_word_of_english_and_no_sign_of_markup(chapter):
    words = re.sub(r"<[^>]*>", " ", chapter.html)

    assert ENGLISH.findall(words) == []
    assert re.findall(r"\*|\]\(|^#", words, re.MULTILINE) == []


def test_pages_that_are_told_of_exist():
    names = {route.name for route in routes()}
    apps = {name.partition(":")[0] for name in names}

    assert {page for page in CHAPTER_OF if page not in names | apps} == set()
    assert set(CHAPTER_OF.values()) <= {chapter.slug for chapter in chapters()}


def test_every_entry_page_has_a_chapter():
    pages = [route for route in routes() if route.pattern.startswith("nhap/")]

    assert [route.name for route in pages if not chapter_of(route.name)] == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("page", "address"),
    [
        ("tasks:texts", "/huong-dan/thuyet-minh/"),
        ("ntm:steps", "/huong-dan/nong-thon-moi/"),
        ("khong-co", "/huong-dan/"),
    ],
)
def test_a_page_leads_to_its_chapter_or_to_the_list_of_them(client, page, address):
    client.force_login(UserFactory())

    response = client.get(reverse("guide_of_page", args=[page]))

    assert response.url == address
