"""Pictures as they are kept: upright, not larger than needed, saying nothing of where.

The browser has done the same already (static/js/photos.js); this is for those without.
"""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image, ImageFile, ImageOps

from .kinds import JPEG, Kind
from .refusals import NotAccepted

LONGEST_SIDE = 2000
QUALITY = 85
KEPT = {"icc_profile", "transparency"}
# What Pillow tells of a picture that is about its pixels only.
OF_PIXELS = KEPT | {
    *("jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi", "aspect", "gamma"),
    *("adobe", "adobe_transform", "progressive", "progression", "interlace", "srgb"),
    *("chromaticity", "background", "loop", "duration", "timestamp"),
}
PIXELS_AT_MOST = 80_000_000  # a telephone takes 50 million


def cleaned(content: bytes, kind: Kind, name: str) -> bytes:
    """The picture upright, its longest side at most LONGEST_SIDE, without EXIF and so
    without the place it was taken; as it came if there is nothing to do.

    Raises NotAccepted where it cannot be read or is monstrous.
    """
    try:
        with _whole_pictures_only():
            picture = Image.open(io.BytesIO(content))
            _refuse_monsters(picture, name)
            picture.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise NotAccepted("BROKEN", name) from error
    if max(picture.size) <= LONGEST_SIDE and not _tells(picture):
        return content
    return _written(picture, kind)


@contextmanager
def _whole_pictures_only() -> Iterator[None]:
    """WeasyPrint, once loaded, has Pillow fill up with grey what is cut off."""
    lenient = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        with warnings.catch_warnings():
            # Too many pixels are refused below, with a sentence.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = lenient


def _refuse_monsters(picture: Image.Image, name: str) -> None:
    if picture.width * picture.height > PIXELS_AT_MOST:
        raise NotAccepted("BOMB", name)


def _tells(picture: Image.Image) -> bool:
    """Whether it carries more than its pixels and colours."""
    return bool(picture.getexif() or picture.info.keys() - OF_PIXELS)


def _written(picture: Image.Image, kind: Kind) -> bytes:
    upright = ImageOps.exif_transpose(picture)
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    bare = upright.convert("RGB") if kind is JPEG else upright
    bare.info = {key: bare.info[key] for key in bare.info.keys() & KEPT}
    made = io.BytesIO()
    bare.save(made, kind.media_type.partition("/")[2].upper(), quality=QUALITY)
    return made.getvalue()
