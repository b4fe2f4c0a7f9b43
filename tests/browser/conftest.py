"""A browser on the demo, in the hands of one of its people."""

import time

import pytest
from playwright.sync_api import expect

from tests.demo_site import PASSWORD

from .chromium import DESK, LAUNCH, log_in
from .pages import OFFICE

# A busy machine is not a failing test.
expect.set_options(timeout=30_000)


@pytest.fixture(scope="session")
def base_url(demo_site):
    """What `page.goto("/dang-nhap/")` starts from."""
    return demo_site.url


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    return browser_type_launch_args | LAUNCH


@pytest.fixture(autouse=True)
def _as_loaded(demo_site):
    """No test finds what another one wrote, whatever their order."""
    demo_site.begin_again()


@pytest.fixture(scope="session")
def cookies_of(browser, base_url):
    """The session of a demo account, opened once and again before it would end."""
    opened = {}

    def cookies_of(username):
        state = opened.get(username)
        if state is None or ends_soon(state):
            context = browser.new_context(base_url=base_url, locale="vi")
            log_in(context.new_page(), username, PASSWORD)
            state = opened[username] = context.storage_state()
            context.close()
        return state

    return cookies_of


def ends_soon(state):
    """Whether its cookies may lapse within a test."""
    return min(cookie["expires"] for cookie in state["cookies"]) < time.time() + 600


@pytest.fixture
def opened(new_context, cookies_of):
    """A page of the site for an account; None: for nobody."""

    def opened(path, *, by=OFFICE, viewport=DESK, **options):
        state = cookies_of(by) if by else None
        page = new_context(
            storage_state=state, locale="vi", viewport=viewport, **options
        ).new_page()
        page.goto(path)
        return page

    return opened
