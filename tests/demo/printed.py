"""What a document prints where, read off its tree without the renderers."""

from dataclasses import dataclass, field

from tasks.blocks import Document, NoteCall, Paragraph, Problem, Subheading

MARKS = {"body": "", "dash": "- ", "plus": "+ "}
ROMAN = ["I", "II", "III", "IV", "V"]


def words(runs):
    """The letters of some runs; a call sign is none."""
    return "".join(run.text for run in runs if not isinstance(run, NoteCall))


@dataclass
class Part:
    """A numbered part: its heading, and its own lines without those of parts below."""

    heading: str = ""
    lines: list[str] = field(default_factory=list)

    @property
    def all_lines(self):
        return [*filter(None, [self.heading]), *self.lines]


class Printed:
    """The parts of a document by where they stand: `I.7.1`, `III.2.8`.

    `head`, `title`, `preamble` and `end` are what stands around the numbered text,
    `PL.1`, `PL.2` the appendices; a row of a table is a line `a | b | c`.
    """

    def __init__(self, document: Document):
        self.parts: dict[str, Part] = {}
        self.lines: list[str] = []  # the whole document, in reading order
        self.problems: list[str] = []
        self._around(document)

    def within(self, place):
        """All lines of a part and of those below it, headings included."""
        return [
            line
            for name, part in self.parts.items()
            if name == place or name.startswith(f"{place}.")
            for line in part.all_lines
        ]

    def item(self, place, name):
        """The dash item that opens with the name, and the paragraphs that follow it."""
        lines = self.within(place)
        starts = [i for i, line in enumerate(lines) if line.startswith("- ")]
        start = next(i for i in starts if lines[i].startswith(f"- {name}"))
        return lines[start : next((i for i in starts if i > start), len(lines))]

    def _around(self, document):
        letterhead, signature = document.letterhead, document.signature
        self._add(
            "head",
            letterhead.superior,
            *letterhead.agency,
            f"Số: {letterhead.number}/{letterhead.symbol}",
            letterhead.place,
        )
        self._add("title", document.type_name, document.subject)
        self._add("preamble", *document.addressees, *self._lines(document.opening))
        self._walk(document.sections, "")
        self._add(
            "end",
            *self._lines(document.closing),
            *document.recipients,
            f"Lưu: {document.archive}",
            *signature.authority,
            signature.name,
        )
        for number, appendix in enumerate(document.appendices, 1):
            self._add(f"PL.{number}", appendix.title, *self._lines(appendix.blocks))

    def _add(self, place, *lines, heading=""):
        part = self.parts.setdefault(place, Part(heading=heading))
        part.lines += filter(None, lines)
        self.lines += filter(None, (heading, *lines))

    def _walk(self, sections, above):
        """Titled sections count; what has no title belongs to the part around it."""
        number = 0
        for section in sections:
            place = above
            if section.title:
                number += 1
                place = f"{above}.{number}" if above else ROMAN[number - 1]
                label = place.partition(".")[2] or place
                self._add(place, heading=f"{label}. {words(section.title)}")
            notes = (block for note in section.footnotes for block in note.paragraphs)
            self._add(place, *self._lines((*section.blocks, *notes)))
            self._walk(section.sections, place)

    def _lines(self, blocks):
        for block in blocks:
            if isinstance(block, Paragraph):
                self._remember_problems(block.runs)
                yield MARKS[block.level] + words(block.runs)
            else:
                yield from self._table(block)

    def _table(self, table):
        yield table.caption
        yield " | ".join(column.title for column in table.columns)
        for row in table.rows:
            cells = (row.runs,) if isinstance(row, Subheading) else row
            for cell in cells:
                self._remember_problems(cell)
            yield " | ".join(map(words, cells))

    def _remember_problems(self, runs):
        self.problems += [run.text for run in runs if isinstance(run, Problem)]
