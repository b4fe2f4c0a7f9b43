"""The migrations make what the models say: other tests make their tables of the models."""

from contextlib import contextmanager

import pytest
from django.db import connection

from tests.demo.database import connected

# With the tests of the demo, whose database it looks at.
pytestmark = [pytest.mark.django_db, pytest.mark.slow]

# Its migrations give a key or two another width than its models do.
OF_DJANGO = ("auth_", "django_")


def test_migrations_make_the_tables_of_the_models(request):
    with migrated(request) as database:
        assert schema_of(database) == schema_of(connection)


@contextmanager
def migrated(request):
    """A database made as an installation makes it; on SQLite `make demo` has made one."""
    made, usual = connection.copy(), connection.settings_dict["NAME"]
    if connection.vendor == "sqlite":
        site = request.getfixturevalue("demo_site")
        made.settings_dict["NAME"] = site.database
        yield made
        made.close()
    else:
        made.settings_dict["TEST"] |= {"NAME": f"{usual}_migrated", "MIGRATE": True}
        with connected(made):
            made.creation.create_test_db(verbosity=0, autoclobber=True)
        try:
            yield made
        finally:
            with connected(made):
                made.creation.destroy_test_db(usual, verbosity=0)


def schema_of(database):
    """{table: its columns, indexes and constraints}; `makemigrations --check` compares
    what the constraints say."""
    with database.cursor() as cursor:
        return {
            name: (columns(database, cursor, name), rules(database, cursor, name))
            for name in database.introspection.table_names(cursor)
            if not name.startswith(OF_DJANGO)
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
