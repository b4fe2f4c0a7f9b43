"""Names that are near each other: of one register, so perhaps of one thing. Pure."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import combinations
from typing import TypeVar

from org.text import search_key

T = TypeVar("T")
NEAR = 0.93
# What tells things of one name apart: numbers, Roman ones too, and lone letters.
_ORDINAL = re.compile(r"\b(?:\d+|[ivxlc]+|[a-z])\b")


def near_pairs(things: Iterable[tuple[str, T]]) -> Iterator[tuple[T, T]]:
    """Pairs whose names, without marks and case, are the same or almost the same."""
    folded = [(_folded(name), thing) for name, thing in things]
    for (name, one), (other, two) in combinations(folded, 2):
        if name == other or _is_near(name, other):
            yield one, two


def _is_near(name: str, other: str) -> bool:
    if min(len(name), len(other)) < NEAR * max(len(name), len(other)):
        return False
    if _apart(name) != _apart(other):
        return False
    matcher = SequenceMatcher(None, name, other, autojunk=False)
    return matcher.real_quick_ratio() >= NEAR <= matcher.quick_ratio() and (
        matcher.ratio() >= NEAR
    )


def _apart(name: str) -> Counter[str]:
    return Counter(_ORDINAL.findall(name))


def _folded(name: str) -> str:
    return " ".join(re.findall(r"\w+", search_key(name)))
