"""Report → document tree. Pure: same report, same days, same document."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from django.db.models import F

from org.models import Letterhead, Signatory
from tasks import narrative
from tasks.blocks import (
    Document,
    Paragraph,
    Run,
    Section,
    Signature,
    Text,
    paragraph,
    runs,
)
from tasks.blocks import Letterhead as LetterheadBlock

from .appendices import appendices
from .draft import Draft, draft_of
from .models import OutlinePart, Report
from .parts import task_section, texts_section, unit_sections
from .patterns import patterns
from .summary import summary

NOTHING = "Chưa có nội dung báo cáo."


class NoLetterhead(Exception):
    """The unit has no letterhead on the day, so it cannot issue; str() is Vietnamese."""


def compose(
    report: Report, *, as_of: date | None = None, known_at: datetime | None = None
) -> Document:
    """The draft of a report as of a day (without one: the period's cut-off).

    Each task is read at the earlier of that day and its own cut-off. Raises
    NoLetterhead if the unit has none on the day.
    """
    return composed(draft_of(report, as_of, known_at))


def composed(draft: Draft) -> Document:
    """What the draft says; raises NoLetterhead. Written once: what it cites it cites in
    full where it stands first."""
    report, day = draft.report, draft.scope.as_of
    fill = patterns(report)
    # Opening before the body: the paper asked for is cited in full where it stands first.
    opening = _opening(draft, fill)
    letterhead = _letterhead_row(report, day)
    return Document(
        letterhead=_letterhead(report, letterhead),
        type_name=_type_name(report),
        subject=report.outline.subject.format_map(fill),
        addressees=tuple(part for part in report.addressee.split("; ") if part),
        opening=opening,
        sections=_sections(draft, fill),
        closing=_closing(report, fill),
        recipients=tuple(
            recipient.text for recipient in report.recipients.order_by("order", "pk")
        ),
        archive=report.archive,
        signature=_signature(report.signatory, letterhead),
        unit=report.unit.code,
        period=report.period.code,
        as_of=day,
        issuer=report.unit.name,
        appendices=appendices(draft, fill),
        is_compact=report.outline.is_compact,
    )


def _opening(draft: Draft, fill: dict[str, str]) -> tuple[Paragraph, ...]:
    asked = draft.report.requested_by
    lead = f"Thực hiện {draft.cite(asked)}. " if asked else ""
    return (paragraph(lead, draft.report.outline.opening.format_map(fill)),)


def _type_name(report: Report) -> str:
    """Box 5a; a letter, the only type without an abbreviation, has none (box 5b)."""
    kind = report.outline.type
    return kind.name.upper() if kind.abbreviation else ""


def _closing(report: Report, fill: dict[str, str]) -> tuple[Paragraph, ...]:
    last = paragraph(report.outline.closing.format_map(fill))
    if report.replaces is None:
        return (last,)
    old = f"{report.replaces.citation} của {report.unit.name}"
    return (paragraph(f"Báo cáo này thay thế {old}."), last)


def _sections(draft: Draft, fill: dict[str, str]) -> tuple[Section, ...]:
    parts = list(draft.report.outline.parts.order_by("order", "pk"))
    made = [(part.depth, _section(draft, part, fill)) for part in parts]
    nested = _nested(made)
    if draft.report.outline.is_of_unit:
        nested = _with_content(nested)
    return (*_correction(draft), *nested)


def _with_content(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Without the parts in which the unit says nothing: it was not bound to."""
    kept = (replace(s, sections=_with_content(s.sections)) for s in sections)
    return tuple(s for s in kept if s.blocks or s.sections)


def _correction(draft: Draft) -> tuple[Section, ...]:
    """What a letter of correction says."""
    if not draft.report.correction:
        return ()
    resolve = narrative.resolver(draft.scope)
    read = narrative.read(draft.report.correction, resolve)
    return (Section(blocks=read.blocks, footnotes=read.footnotes),)


def _section(draft: Draft, part: OutlinePart, fill: dict[str, str]) -> Section:
    title = runs(part.title.format_map(fill))
    match part.kind:
        case OutlinePart.Kind.TASKS:
            return _told(_tasks(draft, title))
        case OutlinePart.Kind.SUMMARY:
            return _told(replace(summary(draft), title=title))
        case OutlinePart.Kind.TEXTS:
            texts = replace(texts_section(draft, part.part), title=title)
            return texts if draft.report.outline.is_of_unit else _told(texts)
        case OutlinePart.Kind.UNITS:
            solutions = unit_sections(draft, part.part)
            return _told(Section(title=title, sections=solutions))
        case _:
            return Section(title=title)


def _tasks(draft: Draft, title: tuple[Run, ...]) -> Section:
    tasks = tuple(_told(task_section(draft, task)) for task in draft.tasks)
    if draft.report.task_id and tasks:
        return _alone(tasks[0], title)
    return Section(title=title, sections=tasks)


def _alone(task: Section, title: tuple[Run, ...]) -> Section:
    """A task alone in its part takes no number: its objective is the first line."""
    objective = paragraph(Text(text="Mục tiêu: ", bold=True), *task.title)
    return replace(task, title=title, blocks=(objective, *task.blocks))


def _told(section: Section) -> Section:
    """A draft says where nobody has told anything yet."""
    if section.blocks or section.sections:
        return section
    return replace(section, blocks=(paragraph(Text(text=NOTHING, italic=True)),))


def _nested(made: Iterable[tuple[int, Section]]) -> tuple[Section, ...]:
    """A flat list with depths as a tree: each section stands below the last shallower one."""
    stack: list[tuple[int, Section]] = [(0, Section())]
    for depth, section in made:
        while stack[-1][0] >= depth:
            _fold(stack)
        stack.append((depth, section))
    while len(stack) > 1:
        _fold(stack)
    return stack[0][1].sections


def _fold(stack: list[tuple[int, Section]]) -> None:
    _, below = stack.pop()
    depth, above = stack.pop()
    stack.append((depth, replace(above, sections=(*above.sections, below))))


def _letterhead_row(report: Report, day: date) -> Letterhead:
    newest = F("starts_on").desc(nulls_last=True)
    found = report.unit.letterheads.on(day).order_by(newest, "-pk").first()
    if found is None:
        raise NoLetterhead(
            f"{report.unit.name} chưa có tiêu đề văn bản (bảng letterhead)."
        )
    return found


def _letterhead(report: Report, row: Letterhead) -> LetterheadBlock:
    return LetterheadBlock(
        superior=row.superior,
        agency=row.agency_lines,
        number="",
        symbol=_symbol(report, row),
        place=row.place,
        issued_on=None,
    )


def _symbol(report: Report, row: Letterhead) -> str:
    """`BC-UBND`; of a letter `UBND-VP`, agency and drafting unit, as its last line
    "Lưu: VT, VP" names it (annex I, II.3b)."""
    if abbreviation := report.outline.type.abbreviation:
        return f"{abbreviation}-{row.symbol}"
    _, *drafter = report.archive.split(", ")
    return "-".join([row.symbol, *drafter[:1]])


def _signature(signatory: Signatory, letterhead: Letterhead) -> Signature:
    """Boxes 7a and 7b, by who signs (Decree 30/2020, annex I, II.7b)."""
    return Signature(
        authority=_authority(signatory, letterhead), name=signatory.full_name
    )


def _authority(signatory: Signatory, letterhead: Letterhead) -> tuple[str, ...]:
    kind = Signatory.Authority
    position, head = signatory.position.upper(), signatory.head_position.upper()
    collective = (f"TM. {letterhead.collective}",) if letterhead.collective else ()
    match signatory.authority:
        case kind.COLLECTIVE:
            return (*collective, position)
        case kind.ACTING:
            return (*collective, f"Q. {position}")
        case kind.DEPUTY:
            return (*collective, f"KT. {head}", position)
        case _:
            return (f"{signatory.authority}. {head}", position)


def find_report(unit: str, period: str, outline: str = "", task: str = "") -> Report:
    """The newest edition of the report of these codes; of several the regular one.

    Raises Report.DoesNotExist / MultipleObjectsReturned.
    """
    asked = {"outline__code": outline, "task__code": task}
    reports = Report.objects.for_composition().filter(
        is_newest=True,
        corrects=None,
        unit__code=unit,
        period__code=period,
        **{name: code for name, code in asked.items() if code},
    )
    regular = reports.regular()
    return regular.get() if len(reports) > 1 and regular else reports.get()
