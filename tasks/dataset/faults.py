"""A mistake in a dataset: where it stands, and one Vietnamese sentence about it."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Fault:
    """Printed as `tệp, mục 3 (dòng 41), cột km: câu`; items are counted from 1."""

    file: str
    sentence: str
    item: int = 0  # 0: the whole file
    line: int = 0  # 0: unknown
    column: str = ""

    def __str__(self) -> str:
        places = (self.file, self._place(), f"cột {self.column}" if self.column else "")
        return f"{', '.join(place for place in places if place)}: {self.sentence}"

    def _place(self) -> str:
        line = f"dòng {self.line}" if self.line else ""
        return f"mục {self.item} ({line})" if self.item else line


class Faulty(Exception):
    """The dataset has faults, and none of it was loaded."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        once = dict.fromkeys(faults)
        self.faults = sorted(once, key=lambda f: (f.file, f.item, f.line))
        super().__init__("\n".join(map(str, self.faults)))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The end of a sentence: `; có phải “y”?`, or a full stop where nothing is near."""
    near = difflib.get_close_matches(word, list(known), 1)
    return f"; có phải “{near[0]}”?" if near else "."
