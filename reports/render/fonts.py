"""The font of the official document: where its files are, and how long a text is in it."""

from functools import cache

from django.contrib.staticfiles import finders

# Tinos has the widths of Times New Roman, letter by letter.
FILES = {
    (False, False): "tinos/Tinos_400Regular.ttf",
    (False, True): "tinos/Tinos_400Regular_Italic.ttf",
    (True, False): "tinos/Tinos_700Bold.ttf",
    (True, True): "tinos/Tinos_700Bold_Italic.ttf",
}


class StaticFileMissing(Exception):
    """A stylesheet or font of the official document is not installed."""


def find(name: str) -> str:
    """The path of a static file. Raises StaticFileMissing."""
    path = finders.find(name)
    if not isinstance(path, str):
        raise StaticFileMissing(f"{name} is no static file of ours; run `make setup`")
    return path


def length(
    text: str, points: float, *, bold: bool = False, italic: bool = False
) -> float:
    """How long a text is on one line, in points. Raises StaticFileMissing."""
    advances, units = _advances(FILES[bold, italic])
    return sum(advances.get(ord(char), units // 2) for char in text) * points / units


@cache
def _advances(name: str) -> tuple[dict[int, int], int]:
    """Width by character, and how many units make the size of the font."""
    # A tenth of a second to import and read: only who writes Word pays for it.
    from fontTools.ttLib import TTFont

    with TTFont(find(name), lazy=True) as font:
        widths = font["hmtx"].metrics
        advances = {
            code: widths[glyph][0] for code, glyph in font.getBestCmap().items()
        }
        return advances, font["head"].unitsPerEm
