"""The words of a tree, of its PDF and of its Word file, made comparable."""

import re
from collections import Counter

# LibreOffice breaks a line behind a hyphen or a slash, our PDF does not.
TORN = re.compile(r"(?<=[-/])(?!$)")
# The number of a note: in brackets at its call, before one bracket at the note.
NOTE = re.compile(r"\(?\d+\)")


def pieces(words):
    """Words cut where a line may end, the numbers of notes made alike."""
    return Counter(
        piece for word in words for piece in TORN.split(NOTE.sub("(#)", word)) if piece
    )
