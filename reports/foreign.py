"""A text that others wrote, read into lines: Word, plain text, Markdown.

Word files are read with the standard library: python-docx skips content controls
(design section 10), and figures stand in those.
"""

import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

from tasks.formats import nfc
from tasks.words import syllables

from .vocabulary import Vocabulary
from .writing import Line, quoting

LARGEST = 10 * 1024 * 1024
SHORT = 20  # syllables: longer lines address nobody
NOTES = "word/footnotes.xml"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

# Letters of TCVN3 and VNI that no Vietnamese Unicode text has in such number.
_TCVN3 = re.compile("[\u00b5-\u00b9\u00bb-\u00be\u00c6\u00a8\u00ab\u00ac\u00ae]")
_VNI = re.compile("(?:aâ|aê|oâ|eâ|ñ|öô|aø|aù|aû|aõ|aï|eä|oä|öù|ôù)")
_VIETNAMESE = re.compile("[ăđơưạ-ỹ]", re.IGNORECASE)

_HEADING = re.compile(r"#{1,6}\s+")
_MARKS = re.compile(r"\*\*|</?su[pb]>|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])|\\(?=\W)")
_RULE = re.compile(r"\s*(?:-{3,}|_{3,}|\*{3,})\s*")
_ITEM = re.compile(
    r"\s*(?:[-+•*]\s|\d+(?:\.\d+)*\.\s|[IVX]+\.\s|[a-zđ]\)\s|\(\d+\)\s|[#>|])"
)
_NOTE = re.compile(r"<sup>\(?\d+\)?</sup>\s|\[\^\w+\]:")
_ENDED = re.compile(r"[.;:!?…”\"/)]\s*$")


class Unreadable(Exception):
    """The file cannot be read; str() is a Vietnamese sentence that says why."""


def read_foreign(path: Path, known: Vocabulary) -> tuple[Line, ...]:
    """The lines of a .docx, .txt or .md file, each with the place it stands at.

    Raises Unreadable.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        kinds = ", ".join(READERS)
        raise Unreadable(f"Tệp “{path.name}” không đọc được: chỉ nhận {kinds}.")
    content = _content(path)
    lines = [quoting(line, known) for line in _body(reader(content)) if line.text]
    if not lines:
        raise Unreadable(f"Tệp “{path.name}” không có chữ nào.")
    return tuple(lines)


def _body(lines: Iterable[Line]) -> Iterator[Line]:
    """What stands below "Nơi nhận" up to the notes is a list of addressees."""
    is_below = False
    for line in lines:
        is_below = line.text.startswith("Nơi nhận") or (
            is_below and len(syllables(line.text)) < SHORT
        )
        place = f"nơi nhận, {line.place}" if is_below else line.place
        yield replace(line, place=place, is_sentence=line.is_sentence and not is_below)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise Unreadable(f"Tệp “{path.name}” lớn hơn 10 MB.")
        return path.read_bytes()
    except OSError as error:
        raise Unreadable(f"Không mở được tệp “{path}”.") from error


# Plain text and Markdown


def _of_text(content: bytes) -> Iterator[Line]:
    """Paragraphs, those that a page break tore made whole, then the notes."""
    lines = list(_plain_lines(_decoded(content)))
    notes = [line for line in lines if _NOTE.match(line[1])]
    for where, text in joined(line for line in lines if line not in notes):
        yield _plain_line(where, text)
    for index, text in notes:
        yield _plain_line(str(index), text)


def _decoded(content: bytes) -> str:
    try:
        text = nfc(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Unreadable(
            "Tệp không ở bảng mã UTF-8; hãy mở bằng Word hoặc Notepad rồi lưu lại dạng UTF-8."
        ) from error
    _refuse_old_fonts(text)
    return text


def _refuse_old_fonts(text: str) -> None:
    """TCVN3 and VNI are fonts, not encodings: their files are valid UTF-8 and gibberish."""
    known = len(_VIETNAMESE.findall(text))
    for name, pattern in (("TCVN3 (ABC)", _TCVN3), ("VNI", _VNI)):
        if len(pattern.findall(text)) > max(20, known):
            raise Unreadable(
                f"Văn bản gõ bằng phông {name} cũ; hãy chuyển mã sang Unicode rồi thử lại."
            )


def _plain_lines(text: str) -> Iterator[tuple[int, str]]:
    for index, line in enumerate(text.splitlines(), 1):
        if line.strip() and not _RULE.fullmatch(line):
            yield index, line.strip()


def joined(lines: Iterable[tuple[int, str]]) -> Iterator[tuple[str, str]]:
    """Lines whose sentence goes on in the next one, made one again: the line before
    ends in the middle of a sentence and the next begins with a small letter or a day."""
    made: list[tuple[int, int, str]] = []
    for index, line in lines:
        if made and _goes_on(made[-1][2], line):
            first, _, text = made.pop()
            made.append((first, index, f"{text} {line}"))
        else:
            made.append((index, index, line))
    for first, last, text in made:
        yield str(first) if first == last else f"{first}-{last}", text


def _plain_line(where: str, text: str) -> Line:
    is_sentence = not (_HEADING.match(text) or text.startswith("|"))
    return Line(text=unmarked(text), place=f"dòng {where}", is_sentence=is_sentence)


def _goes_on(above: str, line: str) -> bool:
    if _HEADING.match(above) or _ITEM.match(line) or _ENDED.search(above):
        return False
    return line[0].islower() or (line[0].isdigit() and above.endswith("ngày"))


def unmarked(text: str) -> str:
    """The words without the marks of Markdown: #, - , **, *, <sup>."""
    text = _HEADING.sub("", text)
    return re.sub(r"^[-+•*]\s+", "", _MARKS.sub("", text)).strip()


# Word


def _of_word(content: bytes) -> Iterator[Line]:
    """Paragraphs of the text, of its tables and of its notes, in this order."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            body = _part(package, "word/document.xml")
            has_notes = NOTES in package.namelist()
            notes = _part(package, NOTES) if has_notes else ET.Element("none")
    except (zipfile.BadZipFile, KeyError, ET.ParseError, RuntimeError) as error:
        raise Unreadable(
            "Tệp Word bị hỏng, bị khóa bằng mật khẩu hoặc không phải là .docx."
        ) from error
    texts = [text for _, text in _word_lines(body)]
    _refuse_old_fonts(" ".join(texts))
    yield from _placed(_word_lines(body), "đoạn")
    yield from _placed(_word_lines(notes), "chú thích, đoạn")


def _part(package: zipfile.ZipFile, name: str) -> ET.Element:
    """A part of the package as XML. A document type could hide a bomb: none is read."""
    if package.getinfo(name).file_size > 10 * LARGEST:
        raise Unreadable("Nội dung tệp Word quá lớn.")
    content = package.read(name)
    if b"<!DOCTYPE" in content:
        raise Unreadable("Tệp Word chứa khai báo lạ (DOCTYPE) nên không được đọc.")
    return ET.fromstring(content)  # noqa: S314 - without a document type it is harmless


def _word_lines(root: ET.Element) -> Iterator[tuple[bool, str]]:
    """Every paragraph, whether it is a cell of a table, and its words."""
    cells = {
        paragraph
        for cell in root.iter(f"{WORD}tc")
        for paragraph in cell.iter(f"{WORD}p")
    }
    for paragraph in root.iter(f"{WORD}p"):
        if text := nfc("".join(_words(paragraph))).strip():
            yield paragraph in cells or _is_heading(paragraph), text


def _words(paragraph: ET.Element) -> Iterator[str]:
    """Text in order, content controls and links included; deleted words are not."""
    for node in paragraph.iter():
        if node.tag == f"{WORD}t":
            yield node.text or ""
        elif node.tag in {f"{WORD}tab", f"{WORD}br"}:
            yield " "
        elif node.tag == f"{WORD}noBreakHyphen":
            yield "-"


def _is_heading(paragraph: ET.Element) -> bool:
    style = paragraph.find(f"{WORD}pPr/{WORD}pStyle")
    name = "" if style is None else style.get(f"{WORD}val", "")
    return name.lower().startswith(("heading", "title"))


def _placed(lines: Iterable[tuple[bool, str]], noun: str) -> Iterator[Line]:
    for index, (is_part, text) in enumerate(lines, 1):
        yield Line(text=text, place=f"{noun} {index}", is_sentence=not is_part)


READERS: dict[str, Callable[[bytes], Iterator[Line]]] = {
    ".docx": _of_word,
    ".txt": _of_text,
    ".md": _of_text,
}
