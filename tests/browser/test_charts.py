"""Charts: a picture over a table, readable without JavaScript, by ear and on paper."""

import io

import pdfplumber
import pytest
from playwright.sync_api import expect

from .chromium import PHONE
from .pages import TASK

pytestmark = pytest.mark.browser

ROADS = TASK.format(3)
SAID = (
    "Mặt đường bê tông xi măng trục xã. 14/6/2020: đạt 60%, theo đường kế hoạch"
    " cần 45%."
)


@pytest.fixture
def told(opened):
    """The page of the roads, and what the browser had to complain about on its way."""

    def told(**options):
        page = opened("about:blank", **options)
        complaints = []
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(ROADS)
        return page, complaints

    return told


@pytest.mark.parametrize("viewport", [None, PHONE])
def test_the_picture_is_drawn_and_says_in_words_what_it_shows(told, viewport):
    page, complaints = told(**({"viewport": viewport} if viewport else {}))
    figure = page.locator("[data-chart]").first
    picture = figure.get_by_role("img", name=SAID)

    expect(picture.locator("svg")).to_be_visible()
    expect(picture).to_contain_text("03 km")
    expect(figure.get_by_role("table")).to_be_hidden()
    figure.get_by_text("Xem bảng").click()
    expect(figure.get_by_role("row", name="14/6/2020")).to_contain_text("03 km")

    box = picture.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(picture).to_contain_text("Mục tiêu: 05 km")
    assert complaints == []


def test_without_javascript_the_table_tells_it(opened):
    page = opened(ROADS, java_script_enabled=False)
    figure = page.locator("[data-chart]").first

    expect(figure.get_by_role("table")).to_be_visible()
    expect(figure.get_by_role("row", name="14/6/2020")).to_contain_text("03 km")
    expect(figure.get_by_role("img")).to_have_count(0)


def test_on_paper_the_picture_fits_the_sheet(opened):
    page = opened(ROADS)
    expect(page.get_by_role("img", name=SAID)).to_contain_text("03 km")

    paper = page.pdf(format="A4", print_background=False)

    with pdfplumber.open(io.BytesIO(paper)) as pdf:
        sheets = [s for s in pdf.pages if "T12" in s.extract_text()]
        drawn = [curve for sheet in sheets for curve in sheet.curves]
        assert "03 km" in sheets[0].extract_text()
        assert len(drawn) > 100  # the dashes of the plan
        assert max(curve["x1"] for curve in drawn) < pdf.pages[0].width - 20
