"""The demo, loaded once; each test that writes is rolled back."""

import pytest

from reports.compose import compose, find_report
from reports.render.files import FORMATS

from .database import DEMO, OFFICES, beside, connected, enter, lent
from .printed import Printed

REPORT = ("h184", "2020-H1")


@pytest.fixture(scope="session")
def demo_database(catalogues_database, django_db_blocker):
    with django_db_blocker.unblock(), beside("demo", catalogues_database) as connection:
        with connected(connection):
            enter(DEMO)
        yield connection


@pytest.fixture(scope="session")
def offices_database(demo_database, django_db_blocker):
    """All offices side by side: the demo and those that were entered from the manual."""
    with django_db_blocker.unblock(), beside("offices", demo_database) as connection:
        with connected(connection):
            for office in OFFICES:
                if office != DEMO:
                    enter(office)
        yield connection


@pytest.fixture
def demo(demo_database, db):
    """The database holds the demo, and does so again after the test."""
    with lent(demo_database):
        yield


@pytest.fixture
def report(demo):
    return find_report(*REPORT)


@pytest.fixture(scope="session")
def document(demo_database, django_db_blocker):
    """The demo's report as it stands: a plain value, so one for all tests."""
    with django_db_blocker.unblock(), connected(demo_database):
        return compose(find_report(*REPORT))


@pytest.fixture(scope="session")
def printed(document):
    return Printed(document)


@pytest.fixture(scope="session")
def pdf(document):
    return FORMATS["pdf"].render(document)
