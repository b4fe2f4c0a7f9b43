"""The line is cut, the session ends, a key is pressed twice, two write: nothing is lost."""

import pytest
from playwright.sync_api import expect

from tests.demo_site import PASSWORD

from .pages import NARRATIVE, OFFICE

pytestmark = pytest.mark.browser
HEAD = "demo.truong.vhtt"
READINGS = "/nhap/p-vhtt/2020-H1/2020-4/chi-tieu/"
DRAFT = "/ban-nhap/"
SEND_TWICE = """async form => {
  const send = () => fetch(form.action, { method: "POST", body: new FormData(form) });
  return (await Promise.all([send(), send()])).map(({ status, url }) => [status, url]);
}"""


class Milestone:
    """The form of one on its page."""

    def __init__(self, page, code):
        self.page, self.key = page, f"moc-{code}"
        self.box = page.locator(f"#{self.key}")
        self.form = self.box.locator("form")
        self.state = self.box.get_by_label("Trạng thái")
        self.note = self.box.get_by_label("Nội dung (nếu có)")
        self.status = self.box.locator("[data-draft-status]")
        self.button = self.box.get_by_role("button", name="Ghi", exact=True)

    def show(self):
        if not self.note.is_visible():
            self.box.locator("summary").click()
        return self

    def tell(self, words):
        self.state.select_option("đang thực hiện")
        self.note.fill(words)

    def times_told(self, words):
        """How many of all the reports that were ever made of it say so."""
        self.page.goto(f"{READINGS}{self.key}/")
        return self.page.locator(".history tbody tr").filter(has_text=words).count()

    def drafts(self):
        """What is kept of the form on the server, and in this browser."""
        self.page.wait_for_load_state("networkidle")
        address = f"{READINGS}#{self.key}"
        there = self.page.request.get(DRAFT, params={"key": address}).json()["drafts"]
        here = self.page.evaluate("() => Object.keys(localStorage)")
        return there, [name for name in here if name.endswith(address)]


@pytest.fixture
def milestone(opened):
    def milestone(code, *, by=HEAD):
        return Milestone(opened(READINGS, by=by), code)

    return milestone


def test_what_is_typed_without_a_line_is_on_every_machine_when_it_is_back(milestone):
    typed = "Đã phát động cuộc thi."
    first = milestone("sang-tac-ca-khuc").show()
    first.page.context.set_offline(True)

    first.tell(typed)
    expect(first.status).to_contain_text("Mất mạng: nội dung được giữ trên máy này")
    first.button.click()
    expect(first.status).to_contain_text("chưa gửi được")
    expect(first.note).to_have_value(typed)
    first.page.context.set_offline(False)
    expect(first.status).to_contain_text("Đã lưu bản nhập dở")

    second = milestone("sang-tac-ca-khuc")  # another machine
    expect(second.state).to_have_value("ONGOING")
    expect(second.note).to_have_value(typed)
    expect(second.form.get_by_text("Đã đưa lại nội dung nhập dở")).to_be_visible()
    second.button.click()
    expect(second.page.get_by_text("Đã ghi:")).to_be_visible()
    assert second.drafts() == ({}, [])
    first.page.reload()
    expect(first.note).not_to_have_value(typed)
    assert first.drafts() == ({}, [])


def test_a_draft_that_is_too_long_stays_on_this_machine_and_says_so(milestone):
    form = milestone("san-van-dong").show()
    form.page.route(f"**{DRAFT}", lambda route: route.fulfill(status=400, body="{}"))

    form.tell("Rất dài.")

    expect(form.status).to_contain_text("Nội dung quá dài")
    there, here = form.drafts()
    assert (there, len(here)) == ({}, 1)


def test_the_way_back_leads_to_what_was_typed(milestone):
    typed = "Đã thông báo thể lệ."
    form = milestone("anh-dep-du-lich").show()
    page = form.page

    form.tell(typed)
    page.get_by_role("link", name="Thuyết minh", exact=True).click()  # no word of leave
    page.wait_for_url("**/thuyet-minh/")
    page.go_back()
    expect(form.note).to_have_value(typed)
    expect(form.note).to_be_visible()

    # The server is down and the browser does not know it.
    page.route(f"**{READINGS}", lambda route: route.fulfill(status=502, body="502"))
    form.note.press("End")
    form.note.press_sequentially(" Đợt 1.")
    form.button.click()
    expect(page.get_by_text("502")).to_be_visible()
    page.unroute_all()
    page.goto(READINGS)
    expect(form.note).to_have_value(f"{typed} Đợt 1.")

    form.button.click()
    expect(page.get_by_text("Đã ghi:")).to_be_visible()
    page.go_back()
    form.show()
    expect(form.form.get_by_text("Đã đưa lại nội dung nhập dở")).to_have_count(0)
    assert form.drafts() == ({}, [])
    assert form.times_told(typed) == 1


def test_a_session_that_ended_costs_a_login_and_no_word(opened, milestone):
    typed = "Đã nghiệm thu."
    page = opened("/dang-nhap/", by=None)
    log_in(page)
    page.goto(READINGS)
    form = Milestone(page, "nha-luu-niem").show()

    form.tell(typed)
    expect(form.status).to_contain_text("Đã lưu bản nhập dở")  # it will not ask again
    page.context.clear_cookies(name="sessionid")
    form.button.click()
    page.wait_for_url("**/dang-nhap/**")
    log_in(page)
    expect(form.note).to_have_value(typed)
    form.button.click()
    expect(page.get_by_text("Đã ghi:")).to_be_visible()

    assert form.drafts() == ({}, [])
    assert form.times_told(typed) == 1


def log_in(page):
    page.get_by_label("Tên đăng nhập").fill(HEAD)
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    page.wait_for_url(lambda url: "dang-nhap" not in url)


def test_what_is_sent_twice_counts_once(milestone):
    pressed = milestone("khuon-vien-tuong-dai").show()
    pressed.tell("Hai lần bấm.")
    pressed.button.dblclick()
    expect(pressed.page.get_by_text("Đã ghi:")).to_be_visible()
    assert pressed.times_told("Hai lần bấm.") == 1

    sent = milestone("nha-van-hoa-tran-ninh").show()
    sent.tell("Hai lần gửi.")
    answers = sent.form.evaluate(SEND_TWICE)
    assert [status for status, _ in answers] == [200, 200]
    assert sent.times_told("Hai lần gửi.") == 1


def test_of_two_who_write_the_second_sees_both_texts(opened, milestone):
    first, second = (
        milestone("lien-hoan-dan-ca", by=by).show() for by in (OFFICE, HEAD)
    )
    first.tell("Liên hoan hoãn đến quý III.")
    second.tell("Liên hoan hoãn sang năm sau.")
    first.button.click()
    expect(first.page.get_by_text("Đã ghi:")).to_be_visible()
    second.button.click()

    expect(second.box).to_contain_text("đã được người khác sửa")
    expect(second.box).to_contain_text("Liên hoan hoãn đến quý III.")
    expect(second.note).to_have_value("Liên hoan hoãn sang năm sau.")
    second.button.click()
    expect(second.page.get_by_text("Đã ghi:")).to_be_visible()
    assert second.times_told("Liên hoan hoãn") == 2

    piece = f"{NARRATIVE.format('ubnd-huu-le')}phuong-huong/1/"
    officers = "demo.chuyenvien.huule", "demo.truong.huule"
    theirs, mine = (opened(piece, by=by) for by in officers)
    for page, text in ((theirs, "Các xã nộp sớm."), (mine, "Các xã nộp muộn.")):
        page.locator(".ql-editor").click()
        page.keyboard.type(text)
    theirs.get_by_role("button", name="Lưu", exact=True).click()
    expect(theirs.locator("#phuong-huong")).to_contain_text("Các xã nộp sớm.")
    mine.get_by_role("button", name="Lưu", exact=True).click()

    expect(mine.locator("ins", has_text="muộn")).to_be_visible()
    expect(mine.locator("del", has_text="sớm")).to_be_visible()
    expect(mine.locator(".ql-editor")).to_have_text("Các xã nộp muộn.")
    mine.get_by_role("button", name="Lưu", exact=True).click()
    expect(mine.locator("#phuong-huong")).to_contain_text("Các xã nộp muộn.")
