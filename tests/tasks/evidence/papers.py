"""Files as people hand them in: good ones, and each kind of bad one."""

import io
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from openpyxl import Workbook
from PIL import Image

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
OLE = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 504
HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 64
GPS, ORIENTATION = 0x8825, 0x0112


def picture(kind="JPEG", size=(40, 30), **options):
    made = io.BytesIO()
    Image.new("RGB", size, "white").save(made, kind, **options)
    return made.getvalue()


def photograph(size=(40, 30), orientation=6):
    """As a telephone takes it: lying on its side, with the place in it."""
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    exif.get_ifd(GPS)[1] = "N"
    return picture(size=size, exif=exif)


def opened(content):
    return Image.open(io.BytesIO(content))


def word():
    made = io.BytesIO()
    Document().save(made)
    return made.getvalue()


def excel():
    made = io.BytesIO()
    Workbook().save(made)
    return made.getvalue()


def old_office(stream):
    return OLE + f"{stream}\0".encode("utf-16-le") + b"\0" * 100


def zipped(**parts):
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return made.getvalue()


def with_part(office, name, content, types=None):
    """The same office file with one part more; `types` replaces words of its table."""
    made = io.BytesIO()
    with ZipFile(io.BytesIO(office)) as source, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for part in source.namelist():
            held = source.read(part)
            if types and part == "[Content_Types].xml":
                held = held.replace(*types)
            new.writestr(part, held)
        new.writestr(name, content)
    return made.getvalue()
