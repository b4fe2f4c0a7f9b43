"""Citations of papers found in a text: `Kế hoạch số 25/KH-UBND ngày 10/02/2020 …`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from tasks import formats

from .vocabulary import Vocabulary
from .writing import Line, Writing

# The types of Decree 30/2020/NĐ-CP, Điều 7, that cite each other, and those of the laws.
TYPES = (
    "Nghị quyết",
    "Quyết định",
    "Chỉ thị",
    "Quy chế",
    "Quy định",
    "Thông báo",
    "Hướng dẫn",
    "Chương trình",
    "Kế hoạch",
    "Phương án",
    "Đề án",
    "Dự án",
    "Báo cáo",
    "Tờ trình",
    "Công văn",
    "Công điện",
    "Kết luận",
    "Nghị định",
    "Thông tư",
    "Luật",
)
# State and Party symbols: 25/KH-UBND, 03/2007/QĐ-BNV, 1408-CV/HU; a slipped space counts.
_SYMBOL = r"\d+[a-z]?(?:/\d{4})?\s?[/-]\s?[A-ZĐ][A-ZĐa-zđ]*\d*(?:\s?[-/]\s?[A-ZĐ][A-ZĐa-zđ]*)*"
_DAY = r"(?:(\d{1,2})/(\d{1,2})/(\d{4})|(\d{1,2}) tháng (\d{1,2}) năm (\d{4}))"
_SUBJECT = re.compile(r",? *(?:về|V/v) ")
_ISSUER = re.compile(r" của ((?:(?! về |[;,.(]).){3,120})")
_STATE = re.compile(r"^(\d+)[a-z]?(?:/\d{4})?/(.+)$")
_PARTY = re.compile(r"^(\d+)-(.+)$")


@dataclass(frozen=True, kw_only=True)
class Citation:
    """A paper as a text cites it, and where."""

    line: Line
    start: int
    end: int
    type: str
    symbol: str  # without spaces
    issued_on: date | None
    issuer: str
    rest: str  # what follows "về": the subject, and whatever comes after it

    @property
    def words(self) -> str:
        return self.line.text[self.start : self.end]

    @property
    def number(self) -> int:
        return int(re.split(r"\D", self.symbol, maxsplit=1)[0])

    @property
    def series(self) -> str:
        """The symbol without its number: papers of one office count up in it."""
        parts = _STATE.match(self.symbol) or _PARTY.match(self.symbol)
        return parts[2] if parts else ""

    @property
    def day(self) -> str:
        """As it should be written; "" where none is cited."""
        return formats.day(self.issued_on) if self.issued_on else ""

    @property
    def year(self) -> int | None:
        return self.issued_on.year if self.issued_on else None


def citations(writing: Writing) -> tuple[Citation, ...]:
    """Every citation of the text, in order."""
    pattern = _pattern(_types(writing.known))
    return tuple(found for line in writing.lines for found in _of_line(line, pattern))


def _types(known: Vocabulary) -> tuple[str, ...]:
    return tuple(sorted({*TYPES, *known.paper_types}, key=len, reverse=True))


@cache
def _pattern(types: Iterable[str]) -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in types)
    return re.compile(
        rf"\b((?i:{names}))(?: số:?)? ({_SYMBOL})(?:,? ngày {_DAY})?(?!\d)"
    )


def _of_line(line: Line, pattern: re.Pattern[str]) -> Iterator[Citation]:
    for match in pattern.finditer(line.text):
        after = line.text[match.end() :]
        issuer = _ISSUER.match(after)
        about = _SUBJECT.match(after, issuer.end() if issuer else 0)
        yield Citation(
            line=line,
            start=match.start(),
            end=match.end(),
            type=match[1],
            symbol=re.sub(r"\s", "", match[2]),
            issued_on=_day(match.groups()[2:]),
            issuer=issuer[1].strip() if issuer else "",
            rest=after[about.end() :] if about else "",
        )


def _day(parts: tuple[str | None, ...]) -> date | None:
    """None where no day stands or there is none such: `date_forms` says so."""
    given = [int(part) for part in parts if part]
    try:
        return date(*reversed(given)) if given else None
    except ValueError:
        return None
