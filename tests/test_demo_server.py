"""`make demo` from start to stop: what it serves, and how."""

import re

import pytest
from django.db import connection

from reports.render.files import FORMATS

from .demo_site import PASSWORD

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        connection.vendor != "sqlite", reason="the demo brings its own database"
    ),
]

REPORT = "/bao-cao/h184/2020-H1/sau-thang/"


@pytest.fixture
def visitor(playwright, demo_site):
    """Somebody without a browser, who keeps cookies and follows redirects."""
    visitor = playwright.request.new_context(base_url=demo_site.url)
    yield visitor
    visitor.dispose()


@pytest.fixture
def office(visitor, demo_site):
    """The visitor, logged in."""
    token = re.search(
        r'name="csrfmiddlewaretoken" value="(\w+)"', visitor.get("/dang-nhap/").text()
    )
    answer = visitor.post(
        "/dang-nhap/",
        form={
            "csrfmiddlewaretoken": token[1],
            "username": "demo.vanphong",
            "password": PASSWORD,
        },
    )
    assert answer.url == f"{demo_site.url}/tien-do-nop/"  # where the office begins
    return visitor


def test_accounts_are_printed_with_their_password(demo_site):
    accounts = [line.split() for line in demo_site.log.read_text().splitlines()]

    printed = {
        line[0]: line[-1] for line in accounts if line and line[0].startswith("demo.")
    }
    assert printed["demo.vanphong"] == printed["demo.lanhdao"] == PASSWORD


def test_everything_it_writes_is_in_its_own_folder(demo_site):
    assert {path.name for path in demo_site.log.parent.iterdir()} >= {
        "db.sqlite3",
        "report",
        "secret-key",
        "static",
    }


@pytest.mark.parametrize(
    ("extension", "start"),
    [("pdf", b"%PDF-"), ("docx", b"PK"), ("html", b"<!doctype html>"), ("json", b"{")],
)
def test_the_report_is_written_before_anything_is_served(demo_site, extension, start):
    path = demo_site.log.parent / "report" / f"bao-cao-2020-H1.{extension}"

    assert path.read_bytes().lstrip().startswith(start)


def test_nobody_gets_in_without_logging_in(visitor):
    assert visitor.get("/dang-nhap/").status == 200
    assert visitor.get(REPORT, max_redirects=0).status == 302


@pytest.mark.parametrize(
    ("path", "content_type", "start"),
    [
        ("/", "text/html; charset=utf-8", b"<!doctype html>"),
        (REPORT, "text/html; charset=utf-8", b"<!doctype html>"),
        (f"{REPORT}tep/pdf/", "application/pdf", b"%PDF-"),
        (f"{REPORT}tep/docx/", FORMATS["docx"].content_type, b"PK"),
        (f"{REPORT}tep/html/", "text/html; charset=utf-8", b"<!doctype html>"),
        (f"{REPORT}tep/json/", "application/json", b"{"),
    ],
)
def test_office_gets_pages_and_files(office, path, content_type, start):
    answer = office.get(path)

    assert (answer.status, answer.headers["content-type"]) == (200, content_type)
    assert answer.body().lstrip().startswith(start)


def test_stylesheets_are_named_by_content_compressed_and_kept_for_years(visitor):
    page = visitor.get("/dang-nhap/").text()
    links = re.findall(r'<link rel="stylesheet" href="([^"]+)"', page)

    answers = [visitor.get(link, headers={"Accept-Encoding": "br"}) for link in links]

    assert len(links) > 1
    assert [
        link for link in links if not re.search(r"\.[0-9a-f]{12}\.css$", link)
    ] == []
    assert {
        (
            answer.status,
            answer.headers["content-encoding"],
            answer.headers["cache-control"],
        )
        for answer in answers
    } == {(200, "br", "max-age=315360000, public, immutable")}
