"""What cannot go into a text: letters of old encodings, signs no font of ours prints."""

import re
from functools import cache

from django.conf import settings
from fontTools.ttLib import TTFont

# Letters that TCVN3 and VNI fonts show as Vietnamese ones, inside a word: "Phßng", "Phoøng".
_OLD = re.compile(
    r"[a-zA-Z][µ\u00b8¶¹¨»¾¼½ÆÇË®ÐÎÏÑªÖ×ØÜÞßäåæçëîïñöøûüþÿ¬­]|[®§][a-zA-Z\u00adµ\u00b8¶¹¨»¾¼½]"
)
# A text with one of these was typed in Unicode: neither of the old encodings has them.
_UNICODE = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_LAYOUT = frozenset("\t\n\r\u00ad\u200b\u2060\ufeff")


def is_old_encoding(text: str) -> bool:
    """Whether the text looks typed in TCVN3 (ABC) or VNI, which Unicode shows as noise."""
    return bool(_OLD.search(text)) and not _UNICODE.search(text)


def unprintable(text: str) -> list[str]:
    """The signs of the text that the font of the report lacks, each once, in order."""
    known = _printable()
    return list(dict.fromkeys(c for c in text if ord(c) not in known))


@cache
def _printable() -> frozenset[int]:
    name = settings.PACKAGE_FILES["tinos/Tinos_400Regular.ttf"]
    with TTFont(settings.NODE_MODULES / name, lazy=True) as font:
        return frozenset(font.getBestCmap()) | {ord(c) for c in _LAYOUT}
