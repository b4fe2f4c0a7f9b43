"""Keys that let both databases search and sort Vietnamese alike (design section 10)."""

import unicodedata

# The alphabet of TCVN: Đ stands after D, and letters with a hook or hat are letters.
_ORDER = "0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_END, _OTHER, _FIRST = 0, 1, 2
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}


def search_key(text: str) -> str:
    """The text folded for searching: no case, no marks, đ as d."""
    decomposed = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def sort_key(text: str) -> str:
    """A key that sorts by letter first, then by tone: bà < bả < bã < bá < bạ < bă.

    Two figures a letter, then one a tone: no database's own order of letters, which
    depends on the machine it was set up on, can come between.
    """
    letters, tones = [], []
    for character in unicodedata.normalize("NFC", text.lower()):
        letter, tone = _without_tone(character)
        place = _ORDER.find(letter)
        letters.append(_OTHER if place < 0 else _FIRST + place)
        tones.append(tone)
    return "".join(f"{place:02}" for place in [*letters, _END]) + "".join(
        map(str, tones)
    )


def _without_tone(character: str) -> tuple[str, int]:
    parts = unicodedata.normalize("NFD", character)
    tone = next((_TONES[part] for part in parts if part in _TONES), 0)
    bare = "".join(part for part in parts if part not in _TONES)
    return unicodedata.normalize("NFC", bare), tone
