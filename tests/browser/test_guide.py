"""The sheet that lies on the desk: one page of A4, whole."""

import io

import pytest
from pypdf import PdfReader

from .pages import SHEET
from .test_every_page import TOO_WIDE

pytestmark = pytest.mark.browser

BETWEEN_MARGINS = {"width": 680, "height": 1000}  # of A4, at 96 dots per inch


@pytest.fixture
def sheet(opened):
    return opened(SHEET)


def test_how_to_enter_in_five_minutes_prints_on_one_page(sheet):
    printed = PdfReader(io.BytesIO(sheet.pdf(format="A4")))

    assert len(printed.pages) == 1
    words = "".join(printed.pages[0].extract_text().split())
    assert words.startswith("Cáchnhậptrong5phút")
    assert words.endswith("GócphảiđầumỗitrangcóchữHướngdẫn.")


def test_nothing_of_the_sheet_is_cut_off_when_it_is_printed(sheet):
    sheet.emulate_media(media="print")
    sheet.set_viewport_size(BETWEEN_MARGINS)

    assert sheet.evaluate(TOO_WIDE) == []
