"""The demo as `make demo` serves it, in a folder of its own: for tests and for pictures."""

import os
import signal
import socket
import subprocess
import time
from contextlib import contextmanager
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


@contextmanager
def served(folder):
    """A `Site` that writes nothing outside the folder and is stopped in any case."""
    port = free_port()
    site = Site(f"http://127.0.0.1:{port}", folder / "demo.log")
    process = start(folder, port, site.log)
    try:
        wait_until_it_answers(port, process, site.log)
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
