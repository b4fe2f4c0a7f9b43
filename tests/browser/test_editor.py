"""The editor of narratives in a browser: nothing is lost, nothing else comes in."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from playwright.sync_api import expect

from tasks.delta import delta_of, text_of
from tests.tasks.normal_texts import normal_texts

from .chromium import PHONE
from .pages import NARRATIVE
from .word import SAMPLES

pytestmark = pytest.mark.browser

HEAD = "demo.truong.huule"
HERE = NARRATIVE.format("ubnd-huu-le")
QUILL = "const quill = Quill.find(document.querySelector('.ql-container'));"
PASTE = f"""([kind, data]) => {{
    {QUILL}
    const clipboardData = new DataTransfer();
    clipboardData.setData(kind, data);
    quill.setContents([], "silent");
    quill.focus();
    quill.root.dispatchEvent(new ClipboardEvent("paste", {{clipboardData, cancelable: true}}));
    return quill.getContents().ops;
}}"""


@pytest.fixture
def write(opened):
    """The editor of a part, on an empty piece."""

    def write(part="ket-qua", **options):
        page = opened(f"{HERE}{part}/1/", by=HEAD, **options)
        expect(page.locator(".is-ready").first).to_be_visible()
        return page

    return write


def stored(page):
    """What would be saved now."""
    return text_of(
        page.evaluate(f"() => {{ {QUILL} return quill.getContents().ops; }}")
    )


def test_a_text_passes_through_the_browser_unchanged(write):
    page = write("kho-khan")
    through = (
        f"ops => {{ {QUILL} quill.setContents(ops); return quill.getContents().ops; }}"
    )

    @settings(
        max_examples=60, suppress_health_check=[HealthCheck.too_slow], database=None
    )
    @given(normal_texts)
    def passes(text):
        assert text_of(page.evaluate(through, delta_of(text))) == text

    passes()


def test_what_is_pasted_from_other_programs_is_cleaned(write):
    page = write("nguyen-nhan")
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("dialog", lambda dialog: said.append(dialog.message))

    pasted = [text_of(page.evaluate(PASTE, [kind, data])) for kind, data, _ in SAMPLES]

    assert pasted == [kept for *_, kept in SAMPLES]
    # The browser says that it applied none of Word's styles and ran none of its scripts.
    assert [text for text in said if "Content Security Policy" not in text] == []


def test_a_narrative_with_a_figure_is_written_by_keyboard_alone(write):
    page = write()
    keys = page.keyboard
    page.get_by_label("Đề mục").focus()

    for _ in range(2):  # over the buttons into the text
        keys.press("Tab")
    keys.type("Xã làm ")
    keys.press("Control+b")
    keys.type("xong")
    keys.press("Control+b")
    keys.press("Enter")
    keys.type("- Một")
    keys.press("Enter")
    keys.press("Tab")
    keys.type("Hai ")
    keys.press("Escape")
    keys.press("Shift+Tab")
    for _ in range(6):
        keys.press("ArrowRight")
    expect(page.get_by_role("button", name="Chèn số liệu")).to_be_focused()
    keys.press("Enter")
    keys.type("truc xa khong thay")
    expect(page.locator("[data-count]")).to_have_text("Không có số liệu nào như vậy.")
    keys.press("Control+a")
    keys.type("mat duong truc xa")
    keys.press("ArrowDown")
    keys.press("Enter")
    assert stored(page) == (
        "Xã làm **xong**\n- Một\n+ Hai {gtnt.thuc_hien loai=truc_xa}"
    )
    expect(page.locator(".figure-chip")).to_have_text(re.compile("03 km"))
    expect(page.locator(".ql-editor")).to_be_focused()
    keys.press("Escape")
    keys.press("Tab")  # out of the editor
    expect(page.locator(".ql-editor")).not_to_be_focused()
    keys.press("Shift+Tab")  # passing through changes nothing
    keys.press("Tab")
    assert stored(page).endswith("truc_xa}")


def test_a_digit_typed_by_hand_gives_way_to_its_figure_on_a_phone(write):
    page = write("du-kien", viewport=PHONE)

    page.locator(".ql-editor").click()
    page.keyboard.type("Đã làm 3 km đường.")
    page.get_by_role("button", name="Thay bằng 03 km").click()
    assert stored(page) == "Đã làm {gtnt.thuc_hien loai=truc_xa} đường."
    page.get_by_role("button", name="Chú thích").click()
    page.keyboard.type("Theo biên bản.")
    expect(page.locator("[data-draft-status]")).to_contain_text("Đã lưu bản nhập dở")
    page.reload()  # nothing is lost
    expect(page.locator(".ql-editor")).to_contain_text("Theo biên bản.")
    page.get_by_role("button", name="Lưu", exact=True).click()

    part = page.locator("#du-kien")
    expect(part).to_contain_text("Đã làm 03 km đường.")
    expect(part).to_contain_text("Theo biên bản.")
    part.get_by_role("link", name="Sửa").click()
    expect(page.locator(".ql-editor .figure-chip")).to_have_text(re.compile("03 km"))
    page.locator(".ql-editor").fill("")
    page.get_by_role("button", name="Lưu", exact=True).click()
    expect(page.locator("#du-kien")).to_contain_text("Có một mục đã xóa")


def test_without_scripts_the_stored_form_is_typed(opened):
    page = opened(f"{HERE}thuan-loi/1/", by=HEAD, java_script_enabled=False)

    page.get_by_role("textbox", name="Nội dung").fill("- **Đậm**")
    page.get_by_role("button", name="Lưu", exact=True).click()

    expect(page.locator("#thuan-loi strong, #thuan-loi b")).to_have_text("Đậm")
