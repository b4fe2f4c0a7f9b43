"""What every test stands on: fast hashing, plain static files, the demo on demand."""

import io
import os
from datetime import date

import hypothesis
import pytest
from django.conf import settings
from django.core.management import call_command
from django.test.utils import override_settings

from tests.demo_site import served

# Playwright runs an event loop in the test's own thread, where Django would see danger.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

# A busy machine is not a failing test.
# At a desk new examples every time; a gate says the same of the same commit.
hypothesis.settings.register_profile(
    "vanquan", deadline=None, derandomize="CI" in os.environ
)
hypothesis.settings.load_profile("vanquan")


def pytest_collection_modifyitems(config, items):
    """On the second engine only what asks for a database: the rest says the same twice."""
    if settings.DATABASES["default"]["ENGINE"].endswith("sqlite3"):
        return
    kept = [item for item in items if _asks_for_a_database(item)]
    dropped = [item for item in items if not _asks_for_a_database(item)]
    config.hook.pytest_deselected(items=dropped)
    items[:] = kept


def _asks_for_a_database(item):
    return bool(item.get_closest_marker("django_db")) or not DATABASE.isdisjoint(
        item.fixturenames
    )


DATABASE = {"db", "transactional_db", "django_db_setup"}


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
def demo_site(tmp_path_factory):
    """What `make demo` serves: a real server, a database and files of its own."""
    with served(tmp_path_factory.mktemp("demo")) as site:
        yield site


@pytest.fixture
def log_in(client):
    """The client, logged in as somebody whose role is applied."""

    def as_somebody(user):
        call_command("apply_roles", stdout=io.StringIO())
        client.force_login(user)
        return client

    return as_somebody


@pytest.fixture
def today():
    """A day in the year the factories are about."""
    return date(2020, 6, 14)
