"""What is left to be paid, while it is typed; nothing is saved here."""

import pytest
from playwright.sync_api import expect

from .pages import SITES

pytestmark = pytest.mark.browser


def test_what_is_left_follows_the_typing_and_too_many_are_refused(opened):
    page = opened(f"{SITES}cho-trung-tam/", by="demo.chuyenvien.ptqd")
    paid = page.get_by_label("Đã nhận tiền, hộ gia đình: số lượng", exact=True)
    left = page.locator("output").first
    expect(left).to_have_text("12")

    paid.fill("30")
    expect(left).to_have_text("8")
    paid.fill("ba mươi")
    expect(left).to_have_text("–")
    paid.fill("40")
    expect(left).to_have_text("-2")
    paid.press("Enter")

    expect(page.get_by_text("nhiều hơn bị ảnh hưởng (38 hộ gia đình)")).to_be_visible()
    expect(paid).to_have_value("40")
    expect(paid).to_have_attribute("aria-invalid", "true")
