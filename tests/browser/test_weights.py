"""What a page weighs on the wire, as the browser counts it: first visit and later ones."""

import pytest

from .chromium import DESK
from .pages import OFFICE

pytestmark = pytest.mark.browser

KB = 1000
WITHOUT_CHARTS, WITH_CHARTS, LATER = 150 * KB, 330 * KB, 30 * KB
LIST, SUMMARY = "/", "/tien-do-nop/"
CHARTED, CHARTED_TOO = "/nhiem-vu/2020-3/", "/nhiem-vu/2020-2/"


@pytest.fixture
def visit(new_context, cookies_of):
    """Opens an address as somebody who never was here, then others: the bytes of each."""

    def visit(*addresses):
        page = new_context(
            storage_state=cookies_of(OFFICE), locale="vi", viewport=DESK
        ).new_page()
        wire = page.context.new_cdp_session(page)
        wire.send("Network.enable")
        came = []
        wire.on(
            "Network.loadingFinished", lambda e: came.append(e["encodedDataLength"])
        )
        weights = []
        for address in addresses:
            came.clear()
            page.goto(address, wait_until="networkidle")
            weights.append(sum(came))
        return weights

    return visit


def test_a_page_without_charts_is_light(visit):
    first, later = visit(LIST, SUMMARY)

    assert KB < first < WITHOUT_CHARTS
    assert later < LATER


def test_a_page_with_charts_brings_what_draws_them_once(visit):
    first, later = visit(CHARTED, CHARTED_TOO)

    assert WITHOUT_CHARTS < first < WITH_CHARTS
    assert later < LATER
