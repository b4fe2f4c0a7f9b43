"""The order of a whole document in Word: head, text, foot, appendices."""

from collections.abc import Iterable

from reports.render import numbering
from reports.render.wording import AppendixWording, Wording
from tasks.blocks import Block, Document, Table

from . import frame, sections
from .looks import Style, heading, of_appendix
from .package import Package
from .rules import rule
from .runs import Writer
from .story import Story
from .tables import Setting, table
from .xml import paragraph, text_run

IN_TEXT = Setting(width=sections.WIDTH, named=str)
BEHIND = Setting(width=sections.WIDTH_ACROSS, named=of_appendix)


def write(document: Document) -> bytes:
    """The file. See `to_docx`."""
    words, writer, story = Wording(document), Writer(), Story()
    package = Package(document)
    _write_text(document, words, writer, story)
    pages = sections.upright(package.header)
    for appendix in words.appendices:
        story.end(pages)
        pages = sections.across()
        _write_appendix(appendix, writer, story)
    return package.saved(story.close(pages), writer.footnotes)


def _write_text(
    document: Document, words: Wording, writer: Writer, story: Story
) -> None:
    size = 13 if document.is_compact else 14
    story.add_frame(frame.head(document.letterhead, words))
    if not words.is_letter:
        story.add(frame.title(words, sections.WIDTH, size=size))
    if words.addressees:
        story.add(frame.addressees(words, sections.WIDTH, size=size))
    _write_blocks(words.opening, writer, story)
    for part in numbering.number(document.sections):
        _write_part(part, writer.within(part), story)
    _write_blocks(words.closing, writer, story)
    story.hold_last()
    story.add_frame(frame.foot(document.signature, words))


def _write_part(part: numbering.Part, writer: Writer, story: Story) -> None:
    if part.label:
        title = text_run(f"{part.label} "), *writer.runs(part.section.title)
        story.add([paragraph(heading(part.depth), *title)])
    _write_blocks(part.section.blocks, writer, story)


def _write_blocks(blocks: Iterable[Block], writer: Writer, story: Story) -> None:
    for block in blocks:
        if isinstance(block, Table):
            story.add(table(block, writer, IN_TEXT))
        else:
            story.add([writer.paragraph(block)])


def _write_appendix(appendix: AppendixWording, writer: Writer, story: Story) -> None:
    """Form 2.1 of annex III; what stands below a table is a note to it."""
    width = sections.WIDTH_ACROSS
    story.add(
        [
            paragraph(Style.APPENDIX, text_run(appendix.label)),
            paragraph(Style.APPENDIX_TITLE, text_run(appendix.title)),
            paragraph(Style.REFERENCE, text_run(appendix.reference)),
            rule(appendix.reference, 14, width, after=12, italic=True),
        ]
    )
    style = ""
    for block in appendix.blocks:
        if isinstance(block, Table):
            story.add(table(block, writer, BEHIND))
            style = Style.TABLE_NOTE
        else:
            story.add([writer.paragraph(block, style)])
