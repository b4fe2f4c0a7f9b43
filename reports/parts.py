"""The parts of a report: one task's section, and the narrative of the units."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import product

from org.models import Document as Paper
from org.models import Unit
from tasks import directions, domains, formats, measures, narrative, notes
from tasks.blocks import (
    Block,
    Footnote,
    Level,
    Paragraph,
    Run,
    Section,
    Text,
    joined,
    paragraph,
    plain,
    runs,
)
from tasks.figures import Form
from tasks.models import Direction, ReturnText, Task, TaskDocument
from tasks.scope import Scope

from .draft import Draft

Part = ReturnText.Part


# One task


def task_section(draft: Draft, task: Task) -> Section:
    """Objective, papers, what the registers say, what the units say, what is unfinished."""
    scope = draft.scope_of(task)
    made = Gathered()
    made.add("", documents(draft, task))
    if scope.as_of != draft.scope.as_of:
        made.add("", [paragraph(Text(text=_own_day(scope), italic=True))])
    made.merge(domains.section_of(scope, task))
    for text in draft.texts_of(Part.RESULT, task):
        made.add_text(text.heading, draft.read(text))
    last = list(unfinished(draft, task))
    for text in draft.texts_of(Part.FORECAST, task):
        last.extend(draft.read(text).blocks)
    return made.section(task, tuple(last), tuple(_notes_of_last(draft, task)))


def _notes_of_last(draft: Draft, task: Task) -> Iterable[Footnote]:
    """Footnotes of what stands last, in the order of their calls."""
    last = [
        *draft.texts_of(Part.UNFINISHED, task),
        *draft.texts_of(Part.FORECAST, task),
    ]
    for text, name in product(last, ("reason", "text")):
        yield from draft.read(text, name).footnotes


def _own_day(scope: Scope) -> str:
    return f"(Số liệu của nhiệm vụ này tính đến hết ngày {formats.day(scope.as_of)}.)"


@dataclass
class Gathered:
    """Blocks of a task under their headings: several sources may write under one."""

    under: dict[str, list[Block]] = field(default_factory=lambda: {"": []})
    notes: list[Footnote] = field(default_factory=list)

    def add(self, heading: str, blocks: Iterable[Block]) -> None:
        self.under.setdefault(heading, []).extend(blocks)

    def add_text(self, heading: str, text: narrative.Narrative) -> None:
        self.add(heading, text.blocks)
        self.notes.extend(text.footnotes)

    def merge(self, section: Section) -> None:
        self.add("", section.blocks)
        self.notes.extend(section.footnotes)
        for below in section.sections:
            self.add(plain(below.title), below.blocks)
            self.notes.extend(below.footnotes)

    def section(
        self, task: Task, last: tuple[Block, ...], last_notes: tuple[Footnote, ...]
    ) -> Section:
        """The results; then, after all of them, what is unfinished and expected."""
        results = self._results(task)
        # Without headings the last words simply follow; below headings they stand alone.
        if results.sections and last:
            after = (*results.sections, Section(blocks=last))
            made = replace(results, sections=after)
        else:
            made = replace(results, blocks=results.blocks + last)
        return replace(made, footnotes=results.footnotes + last_notes)

    def _results(self, task: Task) -> Section:
        return notes.called(
            Section(
                title=runs(task.objective),
                blocks=tuple(self.under[""]),
                sections=tuple(
                    Section(title=runs(heading), blocks=tuple(blocks))
                    for heading, blocks in self.under.items()
                    if heading
                ),
                footnotes=tuple(self.notes),
                code=task.code,
            )
        )


def documents(draft: Draft, task: Task) -> list[Block]:
    """P3: `UBND … đã ban hành Kế hoạch số …; Kế hoạch số ….`, those issued by the day."""
    issuer = draft.issuer_of(task)
    issued = [
        row.document
        for row in task.documents.all()
        if row.role == TaskDocument.Role.ISSUED
        and _is_issued(row.document, draft)
        and draft.tells_of(row.document, task)
    ]
    if not issued:
        return []
    cited = formats.listing(draft.cite(document, issuer) for document in issued)
    return [paragraph(f"{formats.sentence(issuer.name)} đã ban hành {cited}.")]


def _is_issued(paper: Paper, draft: Draft) -> bool:
    return paper.issued_on is None or paper.issued_on <= draft.scope.as_of


def unfinished(draft: Draft, task: Task) -> list[Block]:
    """P9: what is not finished, how much is left, and why."""
    texts = draft.texts_of(Part.UNFINISHED, task)
    items = [(_unfinished(draft, text), said_by(text)) for text in texts]
    head = Text(text="Chỉ tiêu chưa hoàn thành: ", bold=True)
    if len(items) <= 1:
        return [
            Paragraph(runs=(head, *item), level=Level.DASH, units=units)
            for item, units in items
        ]
    rest = (
        Paragraph(runs=item, level=Level.PLUS, units=units) for item, units in items
    )
    return [Paragraph(runs=(head,), level=Level.DASH), *rest]


def said_by(*texts: ReturnText) -> tuple[str, ...]:
    """Codes of the units whose words these are, each once."""
    return tuple(dict.fromkeys(text.version.parent.unit.code for text in texts))


def _unfinished(draft: Draft, text: ReturnText) -> tuple[Run, ...]:
    name = text.heading or (text.indicator.name if text.indicator else "")
    return (
        *runs(f"{name}, " if name else "", "hiện nay "),
        *_remaining(draft, text),
        *runs("chưa hoàn thành"),
        *(inline(draft, text, "reason", ", do ")),
        *(inline(draft, text, "text", "; ")),
        Text(text="."),
    )


def _remaining(draft: Draft, text: ReturnText) -> tuple[Run, ...]:
    if text.indicator is None:
        return ()
    try:
        figure = measures.actual(draft.scope_of(text.task), text.indicator)
    except domains.UnknownFigure:  # shown where the indicator itself is printed
        return ()
    return runs("còn ", figure.run(Form.REMAINING), " ") if figure.remaining else ()


def inline(draft: Draft, text: ReturnText, field: str, lead: str) -> tuple[Run, ...]:
    """A stored text inside a sentence: its paragraphs in one row, without its full stop."""
    lines = draft.read(text, field).blocks
    if not lines:
        return ()
    *first, last = joined([line.runs for line in lines])
    if isinstance(last, Text):
        last = replace(last, text=last.text.rstrip(". "))
    return (Text(text=lead), *first, last)


# The units' own words


def texts_section(draft: Draft, part: str) -> Section:
    """Every unit's words on one matter, in the order of the tasks they are about."""
    read = [draft.read(text) for text in draft.texts_of(part)]
    return Section(
        blocks=tuple(block for text in read for block in text.blocks),
        footnotes=tuple(note for text in read for note in text.footnotes),
    )


def unit_sections(draft: Draft, part: str) -> tuple[Section, ...]:
    """One section a unit, in the order of the units (P19): its own words, then what
    leaders directed it to do and the office took into the report."""
    found: dict[Unit, list[narrative.Narrative]] = {}
    for text in draft.texts_of(part):
        found.setdefault(text.version.parent.unit, []).append(draft.read(text))
    for row in draft.directions if part == Part.SOLUTION else ():
        found.setdefault(row.direction.to_unit, []).append(_directed(row.direction))
    units = sorted(found, key=lambda unit: (unit.order, unit.pk))
    return tuple(
        Section(
            title=runs(unit.name),
            blocks=tuple(block for read in found[unit] for block in read.blocks),
            footnotes=tuple(note for read in found[unit] for note in read.footnotes),
            code=unit.code,
        )
        for unit in units
    )


def _directed(direction: Direction) -> narrative.Narrative:
    """The instruction word for word: the agency's own words, in which no sign means
    anything but itself."""
    said = (direction.agency.code,)
    return narrative.Narrative(
        blocks=tuple(
            Paragraph(runs=runs(sentence), units=said)
            for sentence in directions.sentences(direction.text)
        ),
        footnotes=(),
    )
