"""What a file is called: what somebody named it, made harmless."""

import re
import unicodedata
from pathlib import PurePosixPath

from .kinds import Kind

LONGEST = 120
# What a system or a header reads otherwise than as a letter of a name.
UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


def sanitised(name: str) -> str:
    """The last part of a path without what hides or misleads, at most LONGEST signs."""
    last = unicodedata.normalize("NFC", name.replace("\\", "/").rpartition("/")[2])
    shown = "".join(c for c in last if unicodedata.category(c)[0] != "C")
    stem, dot, suffix = UNSAFE.sub("_", shown).strip(" .").rpartition(".")
    if not dot:
        return suffix[:LONGEST] or "tep"
    return f"{stem[: LONGEST - len(suffix) - 1]}.{suffix}" if stem else suffix


def with_suffix(name: str, kind: Kind) -> str:
    """The name with a suffix that tells the truth: `anh.exe` of a PDF is `anh.exe.pdf`."""
    path = PurePosixPath(name)
    return name if path.suffix.lower() in kind.suffixes else name + kind.suffixes[0]
