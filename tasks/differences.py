"""Where two texts differ, word by word, for people who must choose between them."""

import difflib
import re
from collections.abc import Iterator

_WORD = re.compile(r"\n|[^\S\n]+|[^\s]+")


def differences(before: str, after: str) -> list[tuple[str, str]]:
    """Pieces of both texts in order: ("same" | "gone" | "new", words)."""
    return list(_pieces(_WORD.findall(before), _WORD.findall(after)))


def _pieces(before: list[str], after: list[str]) -> Iterator[tuple[str, str]]:
    matcher = difflib.SequenceMatcher(a=before, b=after, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            yield "same", "".join(before[a:b])
            continue
        if a < b:
            yield "gone", "".join(before[a:b])
        if c < d:
            yield "new", "".join(after[c:d])
