"""Nothing is lost on the way out of the database and in again."""

import io

import pytest
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from reports.compose import compose, find_report
from reports.frozen import freeze
from tasks.dataset.loader import load
from tasks.dataset.recorder import recorder
from tasks.dataset.tables import Outcome, Writer
from vanquan.datasets import tables

from .conftest import REPORT
from .database import OFFICES, beside, connected, load_dataset

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def dumped(offices_database, django_db_blocker, tmp_path_factory):
    """All offices as the database gives them back."""
    folder = tmp_path_factory.mktemp("dumped") / "dataset"
    with django_db_blocker.unblock(), connected(offices_database):
        dump_dataset(folder)
    return folder


@pytest.fixture(scope="module")
def fresh(dumped, django_db_blocker):
    """A database that was filled from the dump."""
    with django_db_blocker.unblock(), beside("fresh") as connection:
        with connected(connection):
            load_dataset(dumped)
        yield connection


@pytest.fixture
def offices(offices_database, db):
    """The database holds all offices, and does so again after the test."""
    with connected(offices_database), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.mark.parametrize("office", OFFICES, ids=lambda path: path.name)
def test_office_loaded_again_changes_nothing(offices, office):
    assert outcomes(office) == {Outcome.SAME}
    assert load_dataset(office).splitlines()[-1] == "Không có gì thay đổi."


def test_loading_what_was_dumped_changes_nothing(offices, dumped):
    assert outcomes(dumped) == {Outcome.SAME}


@pytest.mark.django_db
def test_a_database_filled_from_the_dump_composes_the_same_document(fresh, document):
    with connected(fresh):
        again = compose(find_report(*REPORT))

    assert freeze(again) == freeze(document)


@pytest.mark.django_db
def test_a_database_filled_from_the_dump_dumps_the_same_files(fresh, dumped, tmp_path):
    with connected(fresh):
        dump_dataset(tmp_path / "again")

    assert contents(tmp_path / "again") == contents(dumped)


def outcomes(folder):
    """What became of the rows, all tables together."""
    now = timezone.now()
    tallies = load(folder, tables(), writer=Writer(by=recorder(at=now), at=now))
    return {outcome for tally in tallies for outcome in tally.outcomes}


def dump_dataset(folder):
    call_command("dump_dataset", folder, stdout=io.StringIO())


def contents(folder):
    """The tables; the manifest holds the folder's own name."""
    files = sorted(folder.iterdir())
    return {
        path.name: path.read_text() for path in files if path.name != "dataset.yaml"
    }
