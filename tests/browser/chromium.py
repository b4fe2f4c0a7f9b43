"""How Debian's Chromium is started, for tests and for pictures."""

import os

LAUNCH = {
    "executable_path": "/usr/bin/chromium",
    # Chromium refuses to run its sandbox as root.
    "chromium_sandbox": os.geteuid() != 0,
    # Like the tests themselves it may talk to this machine only.
    "args": [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-gpu",
        "--disable-quic",
        "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
        "--no-first-run",
    ],
}
DESK = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}


def log_in(page, username, password):
    page.goto("/dang-nhap/")
    page.get_by_label("Tên đăng nhập").fill(username)
    page.get_by_label("Mật khẩu").fill(password)
    page.get_by_role("button", name="Đăng nhập").click()
    page.wait_for_url("**/")
