"""The words that the form itself puts around a text: Decree 30/2020/NĐ-CP, annex I.

Shared by all formats, so that HTML, PDF and Word say the same.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from textwrap import wrap

from tasks import formats
from tasks.blocks import Appendix, Block, Document, Level, Paragraph, Problem, Text

from .numbering import roman

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
END = "./."
AS_ABOVE = "Như trên"
LETTER = "công văn"
MARKS = {Level.BODY: "", Level.DASH: "- ", Level.PLUS: "+ "}
# What stands where a sign calls a footnote that is not there.
NO_NOTE = Problem(text="(?)", message="chú thích này không có nội dung")

# Room to write a number or a day by hand after the signature.
_BLANK = "\N{NO-BREAK SPACE}" * 8
# The longest lines that surely fit: 14 points between the margins, in the left column of
# the head 12 points in capitals and 12 points as written.
_SUBJECT_LINE = 62
_AGENCY_LINE = 21
_ABOUT_LINE = 30


@dataclass(frozen=True)
class Wording:
    """Boxes 1 to 9 of a document, each as it is printed."""

    document: Document

    country = COUNTRY
    motto = MOTTO

    @property
    def title(self) -> str:
        """What a file or a browser's tab is called."""
        return f"{self.document.type_name or LETTER.upper()} – {self.document.subject}"

    @property
    def is_letter(self) -> bool:
        """A công văn has no box 5a: it says what it is about below its number."""
        return not self.document.type_name

    @property
    def about(self) -> list[str]:
        """Box 5b in lines: a symbol in it is not torn apart at its hyphen."""
        return balanced(f"V/v {self.document.subject}", _ABOUT_LINE)

    @property
    def agency(self) -> list[str]:
        """Box 2 below the superior: the rule is measured on the last line."""
        names = self.document.letterhead.agency
        return [line for name in names for line in balanced(name, _AGENCY_LINE)]

    @property
    def number(self) -> str:
        """Box 3: `Số: 05/BC-UBND`; a draft leaves room for the number."""
        return f"Số: {self._symbol}"

    @property
    def place(self) -> str:
        """Box 4, with the day of issue."""
        return f"{self.document.letterhead.place}, {self._day}"

    @property
    def subject(self) -> list[str]:
        """Box 5a in lines of like length, with a rule measured on the last one as well."""
        return balanced(self.document.subject, _SUBJECT_LINE)

    @property
    def addressees(self) -> list[str]:
        """Box 9a: a single one stands in the line of "Kính gửi:", several in a list."""
        names = self.document.addressees
        return list(names) if len(names) == 1 else listed(names)

    @property
    def opening(self) -> tuple[Paragraph, ...]:
        """The opening; a text must point to its appendices (annex I, III.1a)."""
        names = ", ".join(appendix.label for appendix in self.appendices)
        if not names:
            return self.document.opening
        pointer = f"(Số liệu chi tiết tại {names} kèm theo {self._kind} này.)"
        return (
            *self.document.opening,
            Paragraph(runs=(Text(text=pointer, italic=True),)),
        )

    @property
    def closing(self) -> tuple[Paragraph, ...]:
        """The closing paragraphs, the last with the sign that nothing follows."""
        paragraphs = self.document.closing
        return (*paragraphs[:-1], *(_ended(last) for last in paragraphs[-1:]))

    @property
    def recipients(self) -> list[str]:
        """Box 9b; who is addressed by "Kính gửi:" comes first, as "Như trên"."""
        names = self.document.recipients
        if self.document.addressees and AS_ABOVE not in names:
            names = (AS_ABOVE, *names)
        return listed((*names, f"Lưu: {self.document.archive}"))

    @property
    def appendices(self) -> list["AppendixWording"]:
        """In Roman numbers from two on (annex I, III.1a)."""
        found = self.document.appendices
        labels = [f"Phụ lục {roman(index)}" for index, _ in enumerate(found, 1)]
        return [
            AppendixWording(
                appendix=appendix,
                label=label if len(found) > 1 else "Phụ lục",
                reference=self._reference,
            )
            for appendix, label in zip(found, labels, strict=True)
        ]

    @property
    def _reference(self) -> str:
        """`(Kèm theo Báo cáo số 05/BC-UBND ngày … của …)`: which paper it belongs to.

        A draft and the electronic form leave number and day open (annex I, III.1c).
        """
        issuer = f" của {self.document.issuer}" if self.document.issuer else ""
        return f"(Kèm theo {self._kind} số {self._symbol} {self._day}{issuer})"

    @property
    def _symbol(self) -> str:
        letterhead = self.document.letterhead
        number = letterhead.number.zfill(2) if letterhead.number else _BLANK
        return f"{number}/{letterhead.symbol}"

    @property
    def _day(self) -> str:
        """A draft has no day yet, not even a year: it may be signed in the next."""
        if self.document.letterhead.issued_on:
            return formats.long_day(self.document.letterhead.issued_on)
        return f"ngày{_BLANK}tháng{_BLANK}năm{_BLANK}"

    @property
    def _kind(self) -> str:
        """What the document calls itself in a sentence: `Báo cáo`."""
        return (self.document.type_name or LETTER).capitalize()


@dataclass(frozen=True, kw_only=True)
class AppendixWording:
    """An appendix as it is printed: form 2.1 of annex III."""

    appendix: Appendix
    label: str  # "Phụ lục I"
    reference: str

    @property
    def title(self) -> str:
        return self.appendix.title.upper()

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The last ends like the text itself."""
        *before, last = self.appendix.blocks
        if isinstance(last, Paragraph):
            return (*before, _ended(last))
        return (*before, last, Paragraph(runs=(Text(text=END),)))


def listed(names: Iterable[str]) -> list[str]:
    """`- …;` a line, the last with a full stop."""
    lines = [f"- {name};" for name in names]
    return [*lines[:-1], *(f"{line[:-1]}." for line in lines[-1:])]


def balanced(text: str, limit: int) -> list[str]:
    """The text in as few lines as `limit` allows, broken at commas or evenly."""
    tries = [_broken(text, width) for width in range(1, limit + 1)]
    fitting = [lines for lines in tries if len(lines) <= len(tries[-1])]
    at_commas = (
        lines for lines in fitting if all(line.endswith(",") for line in lines[:-1])
    )
    return next(at_commas, fitting[0])


def _broken(text: str, width: int) -> list[str]:
    return wrap(text, width, break_long_words=False, break_on_hyphens=False)


def _ended(paragraph: Paragraph) -> Paragraph:
    """A writer's own full stop gives way: `..` before the slash would be wrong."""
    runs = list(paragraph.runs)
    if runs and isinstance(runs[-1], Text):
        runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip(" ."))
    return replace(paragraph, runs=(*runs, Text(text=END)))
