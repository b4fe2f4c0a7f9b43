"""Nothing is lost on the way out of the database and in again."""

import io
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from django.core.management import call_command
from django.utils import timezone

from org.models import User
from reports.compose import compose, find_report
from reports.frozen import freeze
from tasks import facts
from tasks.dataset.fact_tables import FactTable
from tasks.dataset.loader import load
from tasks.dataset.recorder import recorder
from tasks.dataset.tables import Outcome, Writer
from tasks.models import ReturnVersion
from vanquan.datasets import tables

from .conftest import REPORT
from .database import OFFICES, RECORDED_AT, beside, connected, lent, load_dataset

pytestmark = pytest.mark.slow

NEXT_DAY = RECORDED_AT + timedelta(days=1)


class Dumped(NamedTuple):
    """All offices as the database gave them back after some work in it."""

    folder: Path
    document: dict  # the demo's report, as it was then
    loaded_over: set[Outcome]  # what became of the rows, loaded into the same database


@pytest.fixture(scope="module")
def dumped(offices_database, django_db_blocker, tmp_path_factory):
    folder = tmp_path_factory.mktemp("dumped") / "dataset"
    with django_db_blocker.unblock(), lent(offices_database):
        work()
        dump_dataset(folder)
        document = freeze(compose(find_report(*REPORT)))
        loaded_over = outcomes(folder)
    return Dumped(folder, document, loaded_over)


def work():
    """Of every kind of fact two are corrected and one is taken out; all is accepted."""
    clerk, at = User.objects.get(username="demo.chuyenvien.ktht"), NEXT_DAY
    for table in tables():
        if isinstance(table, FactTable):
            rows = [*table.rows()[:3]]
            for row in rows[:2]:
                why = {"reason": "ghi thay", "on_behalf_of": row.unit}
                table.correct(row, version=1, by=clerk, at=at, **why)
            for row in rows[2:]:
                facts.void(row, version=1, by=clerk, at=at, reason="ghi hai lần")
    ReturnVersion.objects.update(accepted_at=at, accepted_by=clerk)


@pytest.fixture(scope="module")
def fresh(dumped, django_db_blocker):
    """A database that was filled from the dump."""
    with django_db_blocker.unblock(), beside("fresh") as connection:
        with connected(connection):
            load_dataset(dumped.folder)
        yield connection


@pytest.fixture
def offices(offices_database, db):
    """The database holds all offices, and does so again after the test."""
    with lent(offices_database):
        yield


@pytest.mark.parametrize("office", OFFICES, ids=lambda path: path.name)
def test_office_loaded_again_changes_nothing(offices, office):
    assert outcomes(office) == {Outcome.SAME}
    assert load_dataset(office).splitlines()[-1] == "Không có gì thay đổi."


@pytest.mark.django_db
def test_loading_what_was_dumped_changes_nothing(dumped):
    assert dumped.loaded_over == {Outcome.SAME}


@pytest.mark.django_db
def test_a_database_filled_from_the_dump_composes_the_same_document(fresh, dumped):
    with connected(fresh):
        again = compose(find_report(*REPORT))

    assert freeze(again) == dumped.document


@pytest.mark.django_db
def test_a_database_filled_from_the_dump_dumps_the_same_files(fresh, dumped, tmp_path):
    with connected(fresh):
        dump_dataset(tmp_path / "again")

    files = contents(dumped.folder)
    assert "ghi thay" in files["gtnt_work.yaml"]
    assert contents(tmp_path / "again") == files


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
