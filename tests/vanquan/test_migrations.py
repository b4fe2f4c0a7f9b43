"""The migrations make what the models say: other tests make their tables of the models."""

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from tests.demo.database import connected

pytestmark = pytest.mark.slow

BOOKKEEPING = MigrationRecorder.Migration._meta.db_table


@pytest.fixture
def migrated(django_db_setup, django_db_blocker):
    """A database that was made as an installation makes it."""
    fresh = connection.copy()
    usual = fresh.settings_dict["NAME"]
    fresh.settings_dict["TEST"] |= {"NAME": name_beside(usual), "MIGRATE": True}
    with django_db_blocker.unblock(), connected(fresh):
        fresh.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    yield fresh
    with django_db_blocker.unblock(), connected(fresh):
        fresh.creation.destroy_test_db(usual, verbosity=0)


def name_beside(usual):
    in_memory = "file:memorydb_migrated?mode=memory&cache=shared"
    return in_memory if connection.vendor == "sqlite" else f"{usual}_migrated"


def test_migrations_make_the_tables_of_the_models(migrated, django_db_blocker):
    with django_db_blocker.unblock():
        assert schema_of(migrated) == schema_of(connection)


def schema_of(database):
    """{table: its columns, indexes and constraints}; `makemigrations --check` compares
    what the constraints say."""
    with database.cursor() as cursor:
        tables = {*database.introspection.table_names(cursor)} - {BOOKKEEPING}
        return {
            name: (columns(database, cursor, name), rules(database, cursor, name))
            for name in tables
        }


def columns(database, cursor, table):
    """By name: a column that was added later stands last."""
    return sorted(map(str, database.introspection.get_table_description(cursor, table)))


def rules(database, cursor, table):
    """Without names that SQLite counts through."""
    found = database.introspection.get_constraints(cursor, table).items()
    return sorted(
        ("" if name.startswith(("fk_", "__unnamed")) else name, str(rule))
        for name, rule in found
    )
