"""Photographs before they travel: what static/js/photos.js makes of them."""

import io

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.tasks.evidence.papers import HEIC, photograph

from .pages import PAGES, user_of

pytestmark = pytest.mark.browser

# What the chosen file has become, as the server will get it.
BYTES = """async (input) => {
  const buffer = await input.files[0].arrayBuffer();
  return [input.files[0].name, [...new Uint8Array(buffer)]];
}"""


def test_a_photograph_is_shrunk_upright_and_tells_nothing_and_heic_is_explained(opened):
    page = opened(PAGES["evidence"], by=user_of("evidence"))
    page.get_by_text("Thêm minh chứng").first.click()
    chooser = page.locator("input[type=file]").first
    status = page.locator("[data-photos-status]").first

    lying = photograph(size=(4000, 3000))
    chooser.set_input_files(
        {"name": "IMG_1.JPEG", "mimeType": "image/jpeg", "buffer": lying}
    )
    expect(status).to_contain_text("Đã thu nhỏ ảnh")
    name, content = chooser.evaluate(BYTES)
    kept = Image.open(io.BytesIO(bytes(content)))
    assert (name, kept.size) == ("IMG_1.jpg", (1500, 2000))
    assert dict(kept.getexif()) == {}

    heic = {"name": "IMG_2.HEIC", "mimeType": "image/heic", "buffer": HEIC}
    chooser.set_input_files(heic)
    expect(status).to_contain_text("“IMG_2.HEIC” là ảnh HEIC của iPhone")
