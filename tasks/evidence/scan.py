"""The virus scanner of the installation, if it has one: setting VIRUS_SCAN_COMMAND."""

import shlex
import subprocess
import tempfile
from pathlib import Path

from django.conf import settings

from .refusals import NotAccepted

CLEAN, INFECTED = 0, 1  # as clamscan and clamdscan leave
PLACE = "{file}"


def scan(content: bytes, name: str) -> None:
    """Raises NotAccepted if the scanner finds something, or cannot say.

    The command is run without a shell, with a copy of the content in place of `{file}`;
    what somebody called the file never reaches it.
    """
    if not settings.VIRUS_SCAN_COMMAND:
        return
    with tempfile.TemporaryDirectory(prefix="vanquan-scan-") as folder:
        copy = Path(folder) / "tep"
        copy.write_bytes(content)
        left_with = _run(command_for(copy))
    if left_with == INFECTED:
        raise NotAccepted("INFECTED", name)
    if left_with != CLEAN:
        raise NotAccepted("UNSCANNED", name)


def command_for(path: Path) -> list[str]:
    """The words of the command with the path in its place."""
    words = shlex.split(settings.VIRUS_SCAN_COMMAND)
    return [word.replace(PLACE, str(path)) for word in words]


def _run(command: list[str]) -> int | None:
    """How the scanner left; None where it did not start or did not end in time."""
    try:
        done = subprocess.run(  # noqa: S603 (the installation's own setting, no shell)
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=settings.VIRUS_SCAN_TIMEOUT,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.returncode
