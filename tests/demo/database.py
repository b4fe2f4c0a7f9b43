"""Databases beside the empty one of all other tests: copies of it, filled with a dataset."""

import io
from contextlib import contextmanager
from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.management import call_command
from django.db import connections, transaction

from tasks.dataset.loader import load
from tasks.dataset.recorder import recorder
from tasks.dataset.tables import Writer
from vanquan.datasets import tables

DEMO = settings.BASE_DIR / "demo" / "vanquan-2020"
CATALOGUES = DEMO.parent / "catalogues"
# Every dataset with reports of its own; the catalogues have none.
OFFICES = sorted(path.parent for path in DEMO.parent.glob("*/report.yaml"))
# Rows say when they were recorded: what is compared was recorded at one moment.
RECORDED_AT = datetime(2026, 7, 1, 8, tzinfo=ZoneInfo(settings.TIME_ZONE))


class RealDatabase(Exception):
    """pytest-django makes a test database only if some collected test asks for one."""


@contextmanager
def connected(connection):
    """Whoever says `django.db.connection` means this one."""
    usual = connections["default"]
    connections["default"] = connection
    try:
        yield
    finally:
        connections["default"] = usual


@contextmanager
def lent(connection):
    """The same for a while: what is written there meanwhile is undone."""
    with connected(connection), transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def beside(name, of=None):
    """A connection to a copy of the test database, or of one beside it; gone afterwards."""
    usual = of or connections["default"]
    if not is_of_tests(usual):
        raise RealDatabase("no test here asks for `db`: mark the module with django_db")
    # In memory, SQLite would wait for its own transaction to end.
    assert not usual.in_atomic_block, "copy before a test begins its transaction"
    copied = _copied_in_memory if usual.vendor == "sqlite" else _copied_on_server
    with copied(usual, name) as copy:
        yield copy


def is_of_tests(connection):
    is_sqlite = connection.vendor == "sqlite"
    name = connection.settings_dict["NAME"]
    return connection.is_in_memory_db() if is_sqlite else name.startswith("test_")


def enter(folder):
    """The dataset, recorded at the moment that all databases here share."""
    writer = Writer(by=recorder(at=RECORDED_AT), at=RECORDED_AT)
    load(folder, tables(), writer=writer)


def load_dataset(folder):
    """By the command; what it printed."""
    printed = io.StringIO()
    call_command("load_dataset", folder, stdout=printed)
    return printed.getvalue()


@contextmanager
def _copied_in_memory(usual, name):
    copy = usual.copy()
    copy.settings_dict["NAME"] = f"file:memorydb_{name}?mode=memory&cache=shared"
    usual.ensure_connection()
    copy.ensure_connection()
    usual.connection.backup(copy.connection)
    yield copy
    # Django's own close() spares databases in memory.
    copy.connection.close()


@contextmanager
def _copied_on_server(usual, name):
    usual.creation.clone_test_db(name, verbosity=0)
    copy = usual.copy()
    copy.settings_dict = usual.creation.get_test_db_clone_settings(name)
    yield copy
    copy.close()
    usual.creation.destroy_test_db(suffix=name, verbosity=0)
