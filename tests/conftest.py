"""What every test stands on: fast hashing, plain static files, the demo on demand."""

import io
import os
from datetime import date, timedelta
from decimal import Decimal
from pathlib import PurePath

import hypothesis
import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test.utils import override_settings
from xdist.scheduler import LoadScopeScheduling

from tests.demo.database import CATALOGUES, beside, connected, enter, is_of_tests, lent
from tests.demo_site import served
from tests.roles import put_into_their_roles

# Playwright runs an event loop in the test's own thread, where Django would see danger.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

# A busy machine is not a failing test.
# At a desk new examples every time; a gate says the same of the same commit.
hypothesis.settings.register_profile(
    "vanquan", deadline=None, derandomize="CI" in os.environ
)
hypothesis.settings.load_profile("vanquan")


# What takes long to set up is set up by one worker, which gets all tests that ask for it;
# what takes one worker long begins early.
# (pytest-xdist's own `loadgroup` groups nothing under pytest 9.2.)
TOGETHER = {
    "tests/browser/": "the served demo",
    "tests/test_demo_server.py": "the served demo",
    "tests/vanquan/test_migrations.py": "the served demo",
    "tests/demo/": "the databases of the demos",
    "tests/access/test_doors.py": "every address for every role",
}


class ByWhatTheyShare(LoadScopeScheduling):
    """Tests that share something costly go to one worker, the others file by file."""

    def _split_scope(self, nodeid):
        shared = (name for path, name in TOGETHER.items() if nodeid.startswith(path))
        return next(shared, nodeid.partition("::")[0])


@pytest.hookimpl(trylast=True)  # after the order was shuffled
def pytest_collection_modifyitems(config, items):
    if not settings.DATABASES["default"]["ENGINE"].endswith("sqlite3"):
        _leave_out_what_says_the_same_twice(config, items)
    items.sort(key=_is_alone)


def _is_alone(item):
    """What takes one worker long comes first, and the others have work until its end."""
    return not item.nodeid.startswith(tuple(TOGETHER))


def pytest_xdist_make_scheduler(config, log):
    return ByWhatTheyShare(config, log)


def _leave_out_what_says_the_same_twice(config, items):
    """On the second engine every query once, and nothing else: only what asks for a
    database, and of cases that differ in values alone the first."""
    kept, left_out = [], []
    for item in items:
        is_kept = _asks_for_a_database(item) and _is_a_first_case(item)
        (kept if is_kept else left_out).append(item)
    config.hook.pytest_deselected(items=left_out)
    items[:] = kept


def _asks_for_a_database(item):
    return bool(item.get_closest_marker("django_db")) or not DATABASE.isdisjoint(
        item.fixturenames
    )


DATABASE = {"db", "transactional_db", "django_db_setup"}


def _is_a_first_case(item):
    """Cases of models, tables or functions all are: each of those asks in its own way."""
    if not hasattr(item, "callspec"):
        return True
    params, places = item.callspec.params, item.callspec.indices
    return all(places[name] == 0 for name in params if _is_plain(params[name]))


def _is_plain(value):
    if isinstance(value, dict):
        return all(map(_is_plain, value.values()))
    if isinstance(value, list | tuple | set):
        return all(map(_is_plain, value))
    return isinstance(value, PLAIN)


PLAIN = str | int | float | Decimal | date | timedelta | PurePath | None


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
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix):
    """Tables come from the models, in a tenth of the time that the migrations take.

    That those make the same tables: vanquan/test_migrations.
    """
    connection.settings_dict["TEST"]["MIGRATE"] = False


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Roles stand in the database like permissions: `log_in` finds them right."""
    # Where no collected test asks for a database, this is still the real one.
    if is_of_tests(connection):
        with django_db_blocker.unblock():
            call_command("apply_roles", stdout=io.StringIO())


@pytest.fixture(scope="session")
def catalogues_database(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), beside("catalogues") as database:
        with connected(database):
            enter(CATALOGUES)
        yield database


@pytest.fixture
def catalogues(catalogues_database, db):
    """The database holds what is shipped with the product, and nothing of an office."""
    with lent(catalogues_database):
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
        put_into_their_roles()
        client.force_login(user)
        return client

    return as_somebody


@pytest.fixture
def today():
    """A day in the year the factories are about."""
    return date(2020, 6, 14)
