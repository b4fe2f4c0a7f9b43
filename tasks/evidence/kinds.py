"""What kind of file somebody hands in, told by its content; and which are refused."""

import io
import zlib
from dataclasses import dataclass
from zipfile import BadZipFile, ZipFile, ZipInfo

import puremagic

from .refusals import NotAccepted

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml"


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A kind of file that is taken in."""

    media_type: str
    suffixes: tuple[str, ...]  # the first is given to a file that has none of them

    @property
    def is_picture(self) -> bool:
        return self.media_type.startswith("image/")


PDF = Kind(media_type="application/pdf", suffixes=(".pdf",))
JPEG = Kind(media_type="image/jpeg", suffixes=(".jpg", ".jpeg"))
PNG = Kind(media_type="image/png", suffixes=(".png",))
WEBP = Kind(media_type="image/webp", suffixes=(".webp",))
DOCX = Kind(media_type=f"{WORD}.document", suffixes=(".docx",))
XLSX = Kind(media_type=f"{EXCEL}.sheet", suffixes=(".xlsx",))
DOC = Kind(media_type="application/msword", suffixes=(".doc",))
XLS = Kind(media_type="application/vnd.ms-excel", suffixes=(".xls",))
KINDS = (PDF, JPEG, PNG, WEBP, DOCX, XLSX, DOC, XLS)
ACCEPT = ",".join(suffix for kind in KINDS for suffix in kind.suffixes)

ZIP = b"PK\x03\x04"
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
HEIF = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
PROGRAMS = (b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe")
# Beyond this an office file is no office file: the real ones stay far below.
UNPACKED_AT_MOST = 300 * 1024 * 1024
PARTS_AT_MOST = 10_000
TYPES_AT_MOST = 1024 * 1024
# What zipfile raises on a damaged package, or one that is encrypted or packed oddly.
UNREADABLE = (BadZipFile, NotImplementedError, RuntimeError, EOFError, zlib.error)


def kind_of(content: bytes, name: str) -> Kind:
    """The kind of a file, whatever it is called. Raises NotAccepted, naming the file."""
    if not content:
        raise NotAccepted("EMPTY", name)
    if content.startswith(ZIP):
        return _zipped(content, name)
    if content.startswith(OLE):
        return _old_office(content, name)
    if content[4:8] == b"ftyp" and content[8:12] in HEIF:
        raise NotAccepted("HEIC", name)
    if content.startswith(PROGRAMS):
        raise NotAccepted("PROGRAM", name)
    return _by_magic(content, name)


def _by_magic(content: bytes, name: str) -> Kind:
    try:
        told = {match.mime_type for match in puremagic.magic_string(content)}
    except puremagic.PureError:
        told = set()
    for kind in (PDF, JPEG, PNG, WEBP):
        if kind.media_type in told:
            return kind
    raise NotAccepted("OTHER", name)


def _zipped(content: bytes, name: str) -> Kind:
    """Word or Excel by what the package says of its parts; nothing else that is zipped."""
    try:
        with ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
            _refuse_bombs(parts, name)
            types = _types(package)
    except UNREADABLE as error:
        raise NotAccepted("BROKEN", name) from error
    if b"macroEnabled" in types or any(
        "vbaproject" in p.filename.lower() for p in parts
    ):
        raise NotAccepted("MACROS", name)
    for kind in (DOCX, XLSX):
        if f"{kind.media_type}.main+xml".encode() in types:
            return kind
    raise NotAccepted("OTHER", name)


def _refuse_bombs(parts: list[ZipInfo], name: str) -> None:
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > PARTS_AT_MOST or unpacked > UNPACKED_AT_MOST:
        raise NotAccepted("BOMB", name)


def _types(package: ZipFile) -> bytes:
    """What the package says of its parts; empty for one that is no office file."""
    try:
        with package.open("[Content_Types].xml") as part:
            return part.read(TYPES_AT_MOST)
    except KeyError:
        return b""


def _old_office(content: bytes, name: str) -> Kind:
    """Word or Excel before 2007, by the names of the streams inside."""
    if _stream("_VBA_PROJECT") in content or _stream("Macros") in content:
        raise NotAccepted("MACROS", name)
    if _stream("EncryptedPackage") in content:
        raise NotAccepted("PASSWORD", name)
    if _stream("WordDocument") in content:
        return DOC
    if _stream("Workbook") in content or _stream("Book") in content:
        return XLS
    raise NotAccepted("OTHER", name)


def _stream(name: str) -> bytes:
    """A name as the directory of a compound file holds it."""
    return f"{name}\0".encode("utf-16-le")
