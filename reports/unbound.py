"""Numbers of a report that are not bound to data: typed by somebody, not looked up.

Digits of quotations, days, names, symbols of papers and ordinals count nothing, and no
register could hold them (design, section 2.3).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from tasks.blocks import Document
from tasks.words import sentences

from .vocabulary import Vocabulary
from .writing import Line, Span, writing_of

NUMBER = re.compile(r"\d+(?:[.,/-]\d+)*")

_NAMED = (
    "thứ|số|khóa|khoá|Khóa|Phụ lục|Điều|Khoản|khoản|Mục|mục|Chương|Phần|điểm|tiêu chí|chỉ tiêu|hạng|loại|cấp|"
    "Tiểu đoàn|Trung đoàn|Sư đoàn(?: bộ binh)?|Lữ đoàn|Quân khu|Quân đoàn|Quốc lộ|Tỉnh lộ|Đường tỉnh|Đường huyện|"
    "Khu|Khu phố|Tổ|Tổ dân phố|Thôn|Đội|Cụm|Phường|Quận|Nghị quyết|Quyết định|Chỉ thị|Kế hoạch|Đề án|Dự án|"
    "Chương trình|Công văn|Nghị định|Thông tư|Luật|dòng"
)
# What a digit may be without counting anything, and why.
EXEMPT = tuple(
    re.compile(pattern)
    for pattern in (
        # days, months, years, terms
        r"\d{1,2}/\d{1,2}/\d{4}(?:\s?[-–]\s?\d{1,2}/\d{1,2}/\d{4})?",
        r"(?<![\d/])\d{1,2}/\d{4}",
        r"(?i:ngày|tháng|năm|quý|tuần) \d+(?:[/-]\d+)*(?:\s?[-–]\s?\d{4})?",
        r"(?<!\d)(?:19|20)\d{2}\s?[-–]\s?(?:19|20)\d{2}",
        r"\d+ tháng (?:đầu|cuối) năm",
        r"(?i:tết|nguyên đán|xuân|vụ) (?:19|20)\d{2}",
        r"(?i:nhiệm vụ) \d+(?:, \d+)*(?: và \d+)?",
        # names: anniversaries, symbols of papers, numbered bodies, things with a number in the word
        r"(?i:kỷ niệm) \d+ năm|\d+ năm [Nn]gày",
        r"\d+[a-z]?(?:/\d{4})?[/-][A-ZĐ][\w&/-]*",
        rf"(?<!\w)(?i:{_NAMED}) \d+(?:[./]\d+)*",
        r"[^\W\d_]+[-/]?\d+|[A-ZĐ]+\. ?\d+",
        # call signs of footnotes and numbers of items
        r"^\(?\d+(?:\.\d+)*[.)] ",
    )
)


@dataclass(frozen=True, kw_only=True)
class Unbound:
    """A number nothing stands behind, and the sentence it stands in."""

    number: str
    place: str
    sentence: str
    part: str = ""


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """How many numbers of the running text lead back to rows, and which do not."""

    bound: int
    unbound: tuple[Unbound, ...]

    @property
    def total(self) -> int:
        return self.bound + len(self.unbound)

    def as_json(self) -> dict[str, Any]:
        """Plain values, for a file or another program."""
        return {
            "bound": self.bound,
            "unbound": [asdict(number) for number in self.unbound],
        }


def coverage(document: Document, known: Vocabulary) -> Coverage:
    """The numbers of a report, counted: those looked up and those typed."""
    writing = writing_of(document, known)
    lines = [line for line in writing.lines if line.is_sentence]
    bound = sum(
        len(NUMBER.findall(span.run.text)) for line in lines for span in line.figures
    )
    return Coverage(bound=bound, unbound=tuple(_unbound(lines)))


def _unbound(lines: Iterable[Line]) -> Iterator[Unbound]:
    for line in lines:
        exempt = [
            Span(start=match.start(), end=match.end())
            for pattern in EXEMPT
            for match in pattern.finditer(line.text)
        ]
        for match in line.free(NUMBER):
            if not any(span.touches(*match.span()) for span in exempt):
                yield Unbound(
                    number=match[0],
                    place=line.place,
                    sentence=_sentence(line.text, match.start()),
                    part=line.part,
                )


def _sentence(text: str, place: int) -> str:
    """The sentence around a place."""
    return next(
        (text[start:end] for start, end in sentences(text) if start <= place < end),
        text,
    )
