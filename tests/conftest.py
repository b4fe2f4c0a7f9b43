"""What every test stands on: fast hashing, plain static files, a browser kept inside."""

import os

import hypothesis
import pytest
from django.conf import settings
from django.test.utils import override_settings

# Playwright runs an event loop in the test's own thread, where Django would see danger.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

# A busy machine is not a failing test.
hypothesis.settings.register_profile("vanquan", deadline=None)
hypothesis.settings.load_profile("vanquan")


@pytest.fixture(autouse=True, scope="session")
def _settings():
    """Argon2 is slow by design, and no test waits for `collectstatic`."""
    with override_settings(
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        STORAGES=settings.STORAGES
        | {
            "staticfiles": {
                "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
            }
        },
        WHITENOISE_AUTOREFRESH=True,
        WHITENOISE_USE_FINDERS=True,
    ):
        yield


@pytest.fixture(scope="session")
def base_url(live_server):
    """What `page.goto("/dang-nhap/")` starts from."""
    return live_server.url


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """Debian's Chromium; like the tests themselves it may talk to this machine only."""
    return browser_type_launch_args | {
        "executable_path": "/usr/bin/chromium",
        # Chromium refuses to run its sandbox as root.
        "chromium_sandbox": os.geteuid() != 0,
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
