"""A page left alone: it warns, is covered, and opens again with every typed word."""

import pytest
from playwright.sync_api import expect

from tests.demo_site import PASSWORD

pytestmark = pytest.mark.browser
REVIEW = "/tai-khoan/ra-soat/"
TYPED = "Đã xem từng người; hai tài khoản đề nghị khóa."


@pytest.fixture
def page(opened):
    """A page with a form, whose clock the test moves. A session of its own: it ends."""
    page = opened("/dang-nhap/", by=None)
    page.get_by_label("Tên đăng nhập").fill("demo.vanphong")
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    page.wait_for_url("**/")
    page.clock.install()
    page.goto(REVIEW)
    return page


def unlock(page, password=PASSWORD):
    page.keyboard.type(password)  # the cover has the focus
    page.keyboard.press("Enter")


def test_what_was_typed_outlives_the_session_and_is_sent_after_it(page):
    note = page.get_by_label("Ghi chú")
    warning = page.get_by_role("alertdialog")
    cover = page.get_by_role("dialog", name="Màn hình đã khóa")
    note.fill(TYPED)

    # A minute before the end it warns; work goes on, and it goes away.
    page.clock.run_for("14:05")
    expect(warning).to_contain_text("màn hình sẽ khóa")
    warning.get_by_role("button", name="Tôi vẫn làm việc").click()
    expect(warning).to_be_hidden()

    # Nobody works: nothing can be read any more, and the server's session is over.
    with page.expect_response("**/dang-xuat/"):
        page.clock.run_for("15:05")
    expect(cover).to_be_visible()
    expect(note).to_be_hidden()
    assert page.title() == "Màn hình đã khóa"
    assert page.request.get(REVIEW).url.endswith(f"/dang-nhap/?next={REVIEW}")

    # The same person's password lifts the cover, a wrong one says so.
    unlock(page, "sai")
    expect(cover.get_by_role("alert")).to_contain_text("không đúng")
    unlock(page)
    expect(cover).to_be_hidden()
    expect(note).to_have_value(TYPED)

    # The session ends on the server behind the page's back: sending asks first.
    page.context.clear_cookies(name="sessionid")
    page.clock.run_for("00:31")
    page.get_by_role("button", name="Đã rà soát").click()
    expect(cover).to_contain_text("Phiên làm việc đã hết")
    unlock(page)
    expect(note).to_have_value(TYPED)
    page.get_by_role("button", name="Đã rà soát").click()
    expect(page.get_by_role("status")).to_contain_text("Đã ghi nhận")
    expect(page.get_by_role("row").filter(has_text=TYPED).first).to_be_visible()


def test_whoever_types_for_long_keeps_the_session(page):
    note = page.get_by_label("Ghi chú")
    told = []
    page.on("request", lambda request: told.append(request.url))

    for _ in range(4):  # twenty minutes
        note.press_sequentially("chữ")
        page.clock.run_for("05:00")
        note.press_sequentially("chữ")

    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.get_by_role("alertdialog")).to_be_hidden()
    # Once a minute at most, and never so seldom that the session could end.
    assert 4 <= sum("con-lam-viec" in url for url in told) <= 21
