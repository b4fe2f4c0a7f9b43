"""The demo as `make demo` serves it, in a folder of its own: for tests and for pictures."""

import os
import signal
import socket
import sqlite3
import subprocess
import time
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
PASSWORD = "Xem-thu-2026!"
START, STOP = 300, 20  # seconds; a busy machine is not a failing test


class DemoDidNotStart(Exception):
    """Carries what `make demo` had to say."""


class Site(NamedTuple):
    url: str
    log: Path

    @property
    def database(self):
        return self.log.with_name("db.sqlite3")

    def keep(self):
        """What is in the database now is what it begins from again."""
        copy(self.database, self._beginning)

    def begin_again(self):
        """Whatever was written since is gone; who has logged in still is."""
        with closing(sqlite3.connect(self.database)) as database:
            sessions = database.execute("SELECT * FROM django_session").fetchall()
        copy(self._beginning, self.database)
        with closing(sqlite3.connect(self.database)) as database, database:
            database.executemany(
                "INSERT OR REPLACE INTO django_session VALUES (?, ?, ?)", sessions
            )

    @property
    def _beginning(self):
        return self.log.with_name("beginning.sqlite3")


def copy(source, target):
    """Also while somebody serves the target: a transaction like any other."""
    with (
        closing(sqlite3.connect(source)) as source,
        closing(sqlite3.connect(target, timeout=STOP)) as target,
    ):
        source.backup(target)


@contextmanager
def served(folder):
    """A `Site` that writes nothing outside the folder and is stopped in any case."""
    port = free_port()
    site = Site(f"http://127.0.0.1:{port}", folder / "demo.log")
    process = start(folder, port, site.log)
    try:
        wait_until_it_answers(port, process, site.log)
        site.keep()
        yield site
    finally:
        stop(process, port)


def start(folder, port, log):
    """Everything but the set-up, which is whose test this is."""
    command = ["make", "--old-file=setup", "demo", f"ADDRESS=127.0.0.1:{port}"]
    with log.open("w") as output:
        return subprocess.Popen(  # noqa: S603 (our own Makefile)
            [*command, f"REPORT_DIR={folder}/report"],
            cwd=ROOT,
            env=environment(folder),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )


def environment(folder):
    """The machine's, but nothing of an installation's or of the `make` that runs tests."""
    return os.environ | {
        "VAR_DIR": str(folder),
        "DATABASE_URL": f"sqlite:///{folder}/db.sqlite3",
        "DEMO_PASSWORD": PASSWORD,
        "ALLOWED_HOSTS": "127.0.0.1",
        "SECRET_KEY": "",
        "HTTPS": "off",
        "DEBUG": "off",
        "MAKEFLAGS": "",
        "MAKELEVEL": "",
    }


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def answers(port):
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


def wait_until_it_answers(port, process, log):
    deadline = time.monotonic() + START
    while not answers(port):
        if process.poll() is not None or time.monotonic() > deadline:
            raise DemoDidNotStart(log.read_text()[-2000:])
        time.sleep(0.2)


def stop(process, port):
    """The whole group: make, the shell and gunicorn with its workers."""
    for order in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, order)
        except ProcessLookupError:
            break
        deadline = time.monotonic() + STOP
        while answers(port) and time.monotonic() < deadline:
            time.sleep(0.1)
    process.wait()
