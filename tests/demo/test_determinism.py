"""Same report, same days: the same document, and the same bytes of it."""

import io
import os
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from reports.compose import compose, find_report
from reports.render.files import FORMATS

from .conftest import REPORT

pytestmark = pytest.mark.slow


def test_two_compositions_are_one_document(demo, document):
    assert compose(find_report(*REPORT)) == document


@pytest.mark.parametrize("name", FORMATS)
def test_two_compilations_are_the_same_bytes(demo, tmp_path, name):
    first, second = (compiled(tmp_path / f"{n}.{name}", name) for n in (1, 2))

    assert first == second


def compiled(path, name):
    options = {"format": [name], "output": path, "stdout": io.StringIO()}
    call_command("compile_report", *REPORT, **options)
    return path.read_bytes()


@pytest.mark.skipif(
    connection.vendor != "sqlite", reason="another process cannot see the transaction"
)
def test_another_process_compiles_the_same_bytes(demo_database, tmp_path):
    """Python orders its sets differently in each."""
    database = tmp_path / "demo.sqlite3"
    with closing(sqlite3.connect(database)) as copy:
        demo_database.connection.backup(copy)

    first, second = (compiled_elsewhere(tmp_path, database, seed) for seed in "12")

    assert first == second


def compiled_elsewhere(folder, database, seed):
    output = folder / f"{seed}.json"
    command = [sys.executable, "manage.py", "compile_report", *REPORT]
    environment = {"DATABASE_URL": f"sqlite:///{database}", "PYTHONHASHSEED": seed}
    subprocess.run(  # noqa: S603 (our own command)
        [*command, "--format", "json", "--output", str(output)],
        cwd=settings.BASE_DIR,
        env=os.environ | environment,
        check=True,
        capture_output=True,
    )
    return output.read_bytes()
