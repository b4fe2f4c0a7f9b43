"""The sheet that lies on the desk: one page of A4, whole."""

import io

import pytest
from pypdf import PdfReader

from .pages import SHEET

pytestmark = pytest.mark.browser


@pytest.fixture
def printed(opened):
    """The sheet as a browser prints it."""
    page = opened(SHEET)
    return PdfReader(io.BytesIO(page.pdf(format="A4")))


def test_how_to_enter_in_five_minutes_prints_on_one_page(printed):
    assert len(printed.pages) == 1

    words = " ".join(printed.pages[0].extract_text().split())
    assert words.startswith("Cách nhập trong 5 phút")
    assert words.endswith("Góc phải đầu mỗi trang có chữ Hướng dẫn.")


def test_nothing_of_the_sheet_lies_beyond_its_margins(printed):
    page = printed.pages[0]
    width, height = float(page.mediabox.width), float(page.mediabox.height)
    outside = []

    def look(text, _, matrix, *rest):
        if text.strip() and not (0 < matrix[4] < width and 0 < matrix[5] < height):
            outside.append(text)

    page.extract_text(visitor_text=look)

    assert outside == []
