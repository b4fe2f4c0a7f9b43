"""A browser on the demo, in the hands of one of its people."""

from functools import cache

import pytest

from tests.demo_site import PASSWORD

from .chromium import DESK, LAUNCH, log_in
from .pages import OFFICE


@pytest.fixture(scope="session")
def base_url(demo_site):
    """What `page.goto("/dang-nhap/")` starts from."""
    return demo_site.url


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    return browser_type_launch_args | LAUNCH


@pytest.fixture(scope="session")
def cookies_of(browser, base_url):
    """The session of a demo account, opened once."""

    @cache
    def cookies_of(username):
        context = browser.new_context(base_url=base_url, locale="vi")
        log_in(context.new_page(), username, PASSWORD)
        state = context.storage_state()
        context.close()
        return state

    return cookies_of


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
