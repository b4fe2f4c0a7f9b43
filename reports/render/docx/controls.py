"""Each figure a content control, so that a Word file still says what its numbers are."""

from collections.abc import Iterator
from copy import deepcopy
from hashlib import sha256
from itertools import count
from typing import Any

from tasks.blocks import FigureRun

from .xml import element, writable

_LONGEST = 64  # Word takes no longer alias or tag


def name(figure: FigureRun) -> str:
    """The code with its arguments, as a text quotes it: `gtnt.thuc_hien loai=truc_xa`.

    One of more than 64 characters keeps the first 51 and takes a tilde and twelve digits
    of the SHA-256 of the whole, so that two long ones stay apart.
    """
    arguments = (f"{key}={value}" for key, value in figure.args)
    whole = writable(" ".join([figure.code, *arguments]))
    if len(whole) <= _LONGEST:
        return whole
    digest = sha256(whole.encode()).hexdigest()[:12]
    return f"{whole[: _LONGEST - 13]}~{digest}"


class Controls:
    """Makes the controls of one file and counts them: Word wants each to have a number."""

    def __init__(self) -> None:
        self._numbers: Iterator[int] = count(1)

    def around(self, figure: FigureRun, run: Any) -> Any:
        """The run in a control of plain text, locked against nothing.

        Alias and tag are the same: LibreOffice keeps only the alias, and only of plain
        text. What is printed stands in it, and neither the exact value nor the sources.
        """
        named = name(figure)
        about = element(
            "sdtPr",
            deepcopy(run.rPr),  # the letters of what is typed into it later
            element("alias", val=named),
            element("tag", val=named),
            element("id", val=next(self._numbers)),
            element("text"),
        )
        return element("sdt", about, element("sdtContent", run))
