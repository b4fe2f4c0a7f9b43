"""Word lists of the text rules. Each file says at its head where it comes from."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from tasks.words import spelled_text


def lines(name: str) -> Iterator[str]:
    """The lines of a list without its remarks."""
    text = files(__name__).joinpath(name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line


@cache
def word_pairs() -> dict[str, tuple[str, ...]]:
    """Two syllables that belong together → those alike without marks that are right too."""
    found = {}
    for line in lines("word_pairs.txt"):
        pair, _, others = line.partition(": ")
        right = tuple(spelled_text(other) for other in others.split(", ") if other)
        found[spelled_text(pair)] = right
    return found


@cache
def doublets() -> frozenset[str]:
    """`công trình`: a word whose first syllable may repeat the last of the word before."""
    return frozenset(
        spelled_text(line) for line in lines("doublets.txt") if line[0] != "="
    )


@cache
def doubled() -> frozenset[str]:
    """Words that may stand twice."""
    return frozenset(
        spelled_text(line[1:]) for line in lines("doublets.txt") if line[0] == "="
    )


@cache
def abbreviations() -> frozenset[str]:
    """Those that everybody knows."""
    return frozenset(
        word for line in lines("abbreviations.txt") for word in line.split()
    )


@cache
def little_words() -> frozenset[str]:
    """Prepositions, conjunctions and the like: they stand beside anything."""
    return frozenset(
        spelled_text(word)
        for line in lines("little_words.txt")
        if line[0] != "="
        for word in line.split()
    )


@cache
def twins() -> frozenset[frozenset[str]]:
    """Two ways of writing one word, both right."""
    return frozenset(
        frozenset(spelled_text(line[1:]).split())
        for line in lines("little_words.txt")
        if line[0] == "="
    )
